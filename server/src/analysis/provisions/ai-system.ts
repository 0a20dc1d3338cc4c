import { aiSystem, flaggedPattern, modelTerm, prohibition } from './ai-words.ts';
import { recogniser } from './provision.ts';

const supplies = String.raw`(?:provid|suppl|deliver|develop|build|design|creat|train|retrain|fine-tun|host|operat|run|deploy|maintain|licen[cs]|configur|integrat|implement|customi[sz]|access|us(?:e|es|ing)\b|submit|generat|perform|process|mak(?:e|es|ing)\b(?=[^.;]{0,100}\bavailable))`;
const aiSystemPattern = flaggedPattern(aiSystem);

/**
 * Someone supplies, trains, fine-tunes or runs a model or AI system. It decides whether an agreement is an AI agreement,
 * so talk about AI is not enough: disclaimers, recitals, bans on feeding data to other people's models, and a party's
 * name stay out. A definition of the thing supplied ("AI Features" means …) counts: standard terms put it there.
 */
export default recogniser({
  kind: 'ai-system',
  triggers: [
    'ai',
    'a·i',
    'artificial intelligence',
    'machine',
    'model',
    'neural',
    'llm',
    'chatbot',
    'copilot',
    'natural language',
    'deep learning',
    'supervised',
    'unsupervised',
    'reinforcement',
    'predict',
    'learning',
    'classifier',
    'agentic',
    'generative',
    'train',
    'retrain',
    'fine-tun',
  ],
  cues: [
    [aiSystemPattern, 1],
    [flaggedPattern(String.raw`\b${supplies}\w*\b[^.]{0,120}?${aiSystem}`), 1],
    [
      flaggedPattern(
        String.raw`${aiSystem}[^.]{0,80}\b(?:(?:will|shall) (?:be )?${supplies}|is provided|are provided)`,
      ),
      1,
    ],
    [
      /^"?(?:[A-Z][\w-]*"? ){1,4}(?:means|refers to|is|includes?)\b[^.]{0,200}\b(?:machine[- ]learning|artificial intelligence|language models?|neural network|fine-tuned|AI model|models? (?:that is |that are )?trained|trained (?:\w+ ){0,2}models?)/,
      2,
    ],
    [
      /\b(?:fine-tun(?:e|ed|ing)|retrain(?:ed|ing)?|train(?:ed|ing)?) (?:and \S+ )?(?:the|a|an|its|any|each|one or more) (?:[\w-]+ ){0,3}[Mm]odels?\b/,
      2,
    ],
    [
      /\b(?:does not|do not|makes? no|not) (?:represent|warrant|guarantee)|\bdue to the nature of\b|\bAS IS\b|\backnowledges? that (?:artificial|machine|AI)\b/i,
      -3,
    ],
    [
      /\bnot (?:and will not (?:allow|permit) [^.]{0,30})?(?:[^.]{0,60})\b(?:use|train|upload|input|submit|enter|disclose|process)\b/i,
      -1,
    ],
    [
      /\b(?:us(?:es?|ing)|incorporat\w+|leverag\w+|employ(?:s|ing)?|powered by|based on|appl(?:y|ies|ying)) (?:\w+ ){0,4}(?:machine[- ]learning|artificial intelligence|AI|deep learning|supervised learning|neural networks|generative AI|large language models|LLMs)\b/,
      2,
    ],
    [
      /\b(?:hosts?|operates?|runs?|deploys?|fine-tunes?|trains?|retrains?)\b[^.;]{0,30}\bthe Models?\b(?! (?:number|no\b|year))/,
      2,
    ],
    [
      /\b(?:fine-?tuned|retrained|trained) (?:on|with|using) (?:the |its |[A-Z]\w+'s |your |historical |labell?ed )+(?:\w+ ){0,3}(?:data|history|records|transactions|content|images|recordings|corpus|text|documents)\b/,
      2,
    ],
    [modelTerm(/\b(?:hosts?|runs?|operates?|deploys?|trains?|fine-?tunes?|supplies|supply)\b[^.;]{0,30}$/i), 2],
    // What each sells to its own clients is supplied to nobody here.
    [/\b(?:market|promote|resell|sell)\b[^.;]{0,160}\bfor clients\b|\bclients referred\b/i, -3],
    [
      /\b(?:AI|artificial intelligence|technology)[- ](?:\w+ )?polic(?:y|ies)|\bEmployee (?:will|shall|may|must) use/i,
      -3,
    ],
    [/\bwithout (?:the )?(?:[\w']+ ){0,4}(?:consent|approval)\b[^.]{0,80}\b(?:use|train)|\breverse engineer/i, -2],
  ],
  threshold: 2,
  elements: {
    // Leave to improve one's product with data; what is supplied may still be anything.
    leave: /\bmay (?:also )?(?:be )?(?:used?|process(?:ed)?)\b[^.]{0,120}\b(?:train|improve|enhance|develop)/i,
  },
  skip: ({ clause, text }) =>
    clause.part === 'recitals' ||
    clause.part === 'signatures' ||
    (clause.part === 'front' && !/\b(?:shall|will|agrees? to|hereby)\b/i.test(text)) ||
    /^\s*WHEREAS/i.test(text),
  read(draft, context) {
    const { text } = draft.sentence;
    // A ban tells what is not to be done with AI, not that there is any.
    if (prohibition.test(text) && !/\bmeans\b/.test(text)) return undefined;
    const found = aiSystemPattern.exec(text);
    // "[Model] Labs, Inc." and "Acme AI Systems LLC" are names.
    if (!found) return draft;
    const name = text.slice(found.index, found.index + found[0].length);
    if (context.parties.some((party) => party.name.includes(name) && !text.replaceAll(party.name, '').includes(name)))
      return undefined;
    return draft;
  },
});
