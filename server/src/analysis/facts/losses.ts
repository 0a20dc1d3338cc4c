/** The losses that AI work is likely to cause, as the words name them. */
export const lossesIn = (text: string): readonly string[] =>
  lossSubjects.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

const lossSubjects: readonly (readonly [string, RegExp])[] = [
  [
    'outputs',
    /\boutputs?\b|\b(?:wrong|false|mistaken|erroneous|incorrect|inaccurate|faulty|defective|unreliable|biased|discriminatory|misleading)(?:,? (?:and|or)? ?\w+)? (?:scores?|answers?|results?|predictions?|forecasts?|decisions?|recommendations?|readings?|ratings?|rankings?|translations?|refusals?|diagnos[ei]s|advice|alerts?|content)\b|\bhallucinat\w+|\bAI-generated\b/i,
  ],
  [
    'models',
    /(?<!\boutputs? of (?:any|the|a|such) )\b(?:(?:models?|algorithms?|chatbots?|neural networks?)\b(?! clauses?| answers?)|AI systems?\b|(?:training|learning|machine-learning) of\b)/i,
  ],
  [
    'data',
    /\b(?:[Dd]ata (?:[Bb]reach(?:es)?|[Pp]rotection|[Ss]ecurity|[Pp]rivacy|[Ll]eaks?|[Ll]oss)|[Pp]ersonal (?:[Dd]ata|[Ii]nformation)|[A-Z]\w+(?:['’]s?)? (?:Data|data)|[Dd]ata (?:of|from|supplied|provided|entrusted|uploaded)|(?:its|our|your|their|whose) (?:own )?data|[Ss]ecurity (?:[Bb]reach(?:es)?|[Ii]ncidents?)|[Dd]atasets?|[Tt]raining (?:[Dd]ata|[Mm]aterials?|[Ss]ets?|[Cc]orp(?:us|ora))|GDPR|[Pp]rivacy)\b/,
  ],
  [
    'infringement of intellectual property',
    /\binfring\w+|\bmisappropriat\w+|\b(?:violat\w+|breach(?:es)?|disregard\w*)\b[^.]{0,40}\b(?:intellectual property|rights\b)|\b(?:third[- ]part(?:y|ies)['’]?|others['’]|another['’]s|(?:somebody|someone) else['’]s) (?:\w+ )?rights\b|\brights of (?:an? |any )?(?:third part(?:y|ies)|others|another)\b|\b(?:IPR?|copyright|patent|intellectual property)[- ](?:claims?|indemnit\w+)\b|\b(?:taken|used|copied|scraped|obtained) without (?:right|permission|leave|consent|(?:a |any )?licen[cs]e)\b/i,
  ],
];
