import { recogniser } from './provision.ts';

/**
 * How well something must work, so that it can be measured: a figure for accuracy, speed, availability, fairness. A blank
 * or a named target is said, an empty appendix is not. Days to answer a letter and percentages of money are no metrics.
 */
export default recogniser({
  kind: 'performance-metrics',
  triggers: [
    'accura',
    'precision',
    'recall',
    'error rate',
    'error-rate',
    'f1',
    'false ',
    'hallucination',
    'latency',
    'response time',
    'seconds',
    'milliseconds',
    'throughput',
    'uptime',
    'availab',
    'performance',
    'service level',
    'sla',
    'disparit',
    'parity',
    'resolution rate',
    'containment',
    'target response',
    'detect',
    'flag',
    'identif',
    'classif',
    'recogni',
    'hundred',
    'thousand',
  ],
  cues: [
    [
      /\b(?:accuracy|precision|recall|F1|error[- ]rates?|false[- ](?:positives?|negatives?)|hallucination|confidence|word error|resolution rate|containment rate)\b[^.]{0,140}(?:\d+(?:[.·]\d+)?\s?(?:%|percent|per cent)|[01][.·]\d+|\[|_{2,}|●|\bthreshold)/i,
      3,
    ],
    [
      /\b(?:shall|will|must)\b[^.]{0,40}\b(?:detect|flag|identify|find|classify|recogni[sz]e|transcribe|extract|answer)s?\b[^.]{0,40}(?:\d+(?:[.·]\d+)?\s?(?:%|percent|per cent)|\[[^\]]{0,20}\]\s?%)[^.]{0,20}\bof\b/i,
      3,
    ],
    // "Ninety-six of every hundred cheques are read without error."
    [
      /\b(?:of|in) (?:every|each|a|one) (?:hundred|thousand|100|1,?000|ten)\b[^.]{0,100}\b(?:without (?:any )?(?:errors?|mistakes?)|correct(?:ly)?|right(?:ly)?|accurate(?:ly)?|faultless(?:ly)?)\b/i,
      3,
    ],
    [
      /(?:\d{1,9}(?:[.·]\d{1,9})?\s?\)?(?:%|percent)|\[[^\]]{0,20}\]\s?%)[^.]{0,60}\b(?:accura\w+|precision|recall|correct(?:ly)?)\b/i,
      3,
    ],
    [
      /\b(?:accuracy|response[- ]times?|latency|performance|bias)\b[^.]{0,100}\b(?:(?:set (?:forth|out)|specified|listed|described|stated|defined|agreed)\b[^.]{0,40}\b(?:Exhibit|Schedule|Appendix|Annex|Attachment|Statement of Work|SOW|Specifications?|Cover Page|Order|Section)|thresholds?|targets?|criteria)\b/i,
      2,
    ],
    [
      /\b(?:response[- ]times?|latency|responds?|process\w*|return\w*|answer\w*)\b[^.]{0,100}(?:\d+|\[[^\]]{0,20}\]|_{2,}|●|\b(?:one|two|three|five|ten|thirty|sixty)\b[^.]{0,8})\s?\)?\s?(?:milliseconds?|ms\b|seconds?|secs?\b)/i,
      3,
    ],
    [
      /\b(?:uptime|availability|available)\b[^.]{0,120}(?:\d{2}(?:[.·]\d+)?\s?\)?(?:%|percent)|\[[^\]]{0,20}\]\s?%)/i,
      3,
    ],
    [/(?:9\d(?:[.·]\d+)?\s?\)?(?:%|percent))[^.]{0,60}\b(?:uptime|availab\w+|of the time)\b/i, 3],
    [/\b(?:target response time|service level (?:agreement|objective|requirement|standard)s?|service levels)\b/i, 2],
    [/\bSLAs?\b/, 2],
    [
      /\b(?:disparit\w+|parity|differences? in (?:error|approval|selection|accuracy))\b[^.]{0,120}(?:\d|\[|_{2,}|\bthreshold)/i,
      3,
    ],
    [/\b(?:ownership|shares?|stock|royalt\w+|interest rate|tax|net sales|purchase price|commission)\b/i, -2],
    [
      /\brepresent\w*\b[^.]{0,80}\baccurate|\btrue and accurate|\baccurate (?:books|records)|\bfinancial statements?/i,
      -2,
    ],
    [/\bnot\b[^.]{0,20}\b(?:guarantee|warrant|represent|promise)/i, -3],
  ],
  threshold: 2,
  elements: {
    accuracy:
      /\b(?:accuracy|accurate(?:ly)?|precision|recall|F1|error[- ]rates?|false[- ](?:positives?|negatives?)|hallucination|correct(?:ly)?|word error|resolution rate|wrong|miss(?:es)?|sensitivity|specificity|BLEU|hit rate|without (?:any )?(?:errors?|mistakes?))\b|\b(?:detect|flag|identify|find|classify|recogni[sz]e|transcribe|extract)s?\b[^.]{0,40}\d+(?:[.·]\d+)?\s?(?:%|percent|per cent)|\bat least \d+(?:[.·]\d+)?\s?(?:%|percent|per cent) of (?:the |all |its |our )?[a-z]+\b|\b(?:\w+|\d+)(?: \w+){0,3} (?:out of|in) (?:every |each |a |one )?(?:ten|twenty|hundred|thousand|10|20|50|100|1,?000)\b/i,
    'response-time':
      /\b(?:response[- ]times?|latency|milliseconds?|throughput|(?:respond|responds|return|returns|process|processed|ready|answers?)\b[^.]{0,60}\bseconds?)\b|\b(?:within|in|inside|under|after) (?:[\w-]+ ){0,3}(?:milli)?seconds?\b/i,
    uptime: /\b(?:uptime|availability|available|service levels?)\b|\bSLAs?\b/i,
    bias: /\b(?:bias|fairness|disparit\w+|demographic|parity|discriminat\w+)\b|\b(?:rates?|accuracy|errors?|flags?)\b[^.]{0,60}\b(?:for|between|across|among) (?:\w+ ){0,4}(?:groups?|accents?|genders?|ethnicit\w+|nationalit\w+|age groups?|dialects?)\b|\b(?:points?|percent|per cent|%)[^.]{0,40}\b(?:above|below|behind|worse|apart|of each other|from|between)\b[^.]{0,60}\b(?:rest|others?|groups?|bands?|sex(?:es)?|women|men|skin|accents?|ages?|rac(?:e|ial))\b|\bno more\b[^.]{0,40}\bthan in (?:another|any other|the other)\b|\bno (?:smaller|lower|higher|larger|greater|less(?:er)?|worse|more|fewer)\b[^.]{0,60}\b(?:among|for|from|between)\b[^.]{0,60}\bthan\b[^.]{0,30}\b(?:among|for|from|the rest|others?)\b|\b(?:differ\w*|gap|variance|deviat\w+|spread)\b[^.]{0,60}\b(?:between|among|across) (?:the |any )?(?:two |three |several |different )?[a-z]+|\bno (?:sex|age|race|skin|accent|group)\b[^.]{0,80}\b(?:points?|percent|per cent|%)/i,
    reference:
      /\b(?:performance|service[- ]levels?|SLAs?|accuracy)\b[^.]{0,80}\b(?:set (?:forth|out)|specified|listed|described|stated|defined|attached|contained)\b[^.]{0,40}\b(?:Exhibit|Schedule|Appendix|Annex|Attachment|Statement of Work|SOW|Specifications?)\b/i,
    figure: /\d|\[|_{2,}|●|\b(?:one|two|three|five|ten|thirty|hundred|thousand)\b/,
  },
  read: (draft) => {
    const { text, block } = draft.sentence;
    // A placeholder says what an appendix should hold, and holds nothing.
    if (/^\(?(?:define|specify|insert|describe|add|list|include)\b/i.test(text) || block.type === 'heading')
      return undefined;
    return draft;
  },
});
