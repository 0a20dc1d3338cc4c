import { anyModel, flaggedPattern } from './ai-words.ts';
import { type Context, type Evidence, recogniser } from './provision.ts';
import { titlesIn } from './title.ts';

const owns = String.raw`\b(?:(?<!\b(?:its|their|our|your|'s) )owns?|(?:exclusive(?:ly)?|sole(?:ly)?) own|retains?|holds?|reserves?|(?:receives?|acquires?|obtains?|have|has) (?:\w+ ){0,2}(?:ownership|title))\b`;

/** Title in what the agreement calls by a name of its own: "the Berth Planner is Harbor's property". */
const byItsName: Evidence = (sentence, context) => {
  const { text } = sentence;
  const found = context.terms.standing(text, 'model');
  if (!found) return undefined;
  for (const { subject, form } of titlesIn(sentence, context)) {
    // A provider that keeps its hosted assistant says nothing of a model made for the other.
    if (form === 'kept') continue;
    const words = text.slice(subject.start, subject.end);
    const named = context.terms.standing(words, 'model');
    // "Owns the predictions that the Stock Model makes": not the model.
    if (named && !nounsBesideModel.test(words.slice(0, named.index)))
      return { index: subject.start + named.index, length: named.length };
  }
  if (/\b(?:retains?|reserves?|keeps?|remains?)\b/i.test(text)) return undefined;
  return ownerBefore.test(text.slice(0, found.index)) || ownerBehind.test(text.slice(found.index + found.length))
    ? found
    : undefined;
};
const nounsBesideModel =
  /\b(?:that|which|who|outputs?|predictions?|results|scores?|data|content|records|feedback|marks?|documentation)\b/i;
const ownerBefore =
  /\b(?:owners? of|owns?|ownership of|title (?:to|in)|interest in)(?: and to)? (?:the |each |any )?$/i;
const ownerBehind =
  /^(?: and [^.;]{0,80})?,? (?:shall |will )?(?:be|is|are|becomes?|remains?)(?: and remains?)? (?:the )?(?:(?:sole|exclusive|and) )*(?:owned by|property of|[A-Z]\w+'s (?:\w+ )?property|ours|yours)\b|^,? (?:shall |will )?(?:belongs?|vests?) (?:to|in)\b/;

/**
 * Who owns a model: by name, by assignment, by "belongs to". A licence to use one is no title; "the ownership of the
 * models is subject to the IP agreement" names where the answer stands and counts.
 */
export default recogniser({
  kind: 'model-ownership',
  triggers: [
    'model',
    'algorithm',
    'llm',
    'classifier',
    'neural',
    'weight',
    'checkpoint',
    'ai',
    'own',
    'propert',
    'belong',
    'title',
    'vest',
  ],
  cues: [
    [flaggedPattern(`${owns}[^.;]{0,200}?${anyModel}`), 2],
    [flaggedPattern(String.raw`\b(?:assigns?|transfers?|conveys?|vests?)\b[^.;]{0,200}?${anyModel}`), 2],
    [
      flaggedPattern(
        String.raw`${anyModel}[^.;]{0,220}?\b(?:(?:is|are|be|become|remain|constitute)s? (?:and (?:shall )?remain )?(?:the )?(?:\w+ (?:and \w+ )?)?(?:owned|property|vested|assigned|Confidential Information and property)|belongs?|vests?|pass(?:es)? to|shall own|will own|owns|transferred to)\b`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:ownership|title|all right,? title,?(?: and)? interest)\b[^.;]{0,100}?\b(?:in|of|to)\b[^.;]{0,100}?${anyModel}`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:joint(?:ly)? own|co-own)\w*\b[^.;]{0,160}?${anyModel}|${anyModel}[^.;]{0,160}?\bjointly own`,
      ),
      2,
    ],
    [byItsName, 2],
    [
      flaggedPattern(
        String.raw`${anyModel}[^.;]{0,30}\b(?:is|are|becomes?|remains?|stays?) (?:ours|yours)\b|${anyModel}[^.;]{0,30}\bstays? with (?:us|you)\b`,
      ),
      2,
    ],
    // Weights and checkpoints are the model under another name.
    [
      /\b(?:model )?(?:weights|checkpoints)\b[^.;]{0,120}\b(?:owned by|belongs? to|property of|shall own)|\b(?:owns?|assigns?)\b[^.;]{0,120}\b(?:model weights|weights and parameters|checkpoints)\b/i,
      2,
    ],
    // "Each model that the other owns": whose it is stands elsewhere.
    [/\bmodels?\b (?:that|which) (?:(?:the other|each|either|a|such) )?(?:party|other|it|[A-Z]\w+) owns?\b/, -2],
    // What a model says is not the model.
    [
      /\bowns? (?:all |the |any )*(?:outputs?|predictions?|results?|scores?|answers?|recommendations?)\b[^.;]{0,40}\bmodels?\b/i,
      -2,
    ],
    [/\b(?:represents?|warrants?) (?:and \w+ )?that\b|\bindemnif/i, -2],
    [/\b(?:may|shall|will) not\b[^.;]{0,50}\b(?:own|claim|assign|transfer)\b/i, -1],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    weights: /\b(?:weights|parameters|checkpoints)\b/i,
    'upon-payment':
      /\b(?:upon|on|after|following|subject to|against|conditioned (?:up)?on)\b[^.;]{0,40}\bpayment\b|\bonce\b[^.;]{0,60}\bpaid\b|\bpaid in full\b/i,
    joint: /\bjoint(?:ly)?\b|\bco-own/i,
    assignment: /\b(?:assigns?|transfers?|conveys?|transferred)\b/i,
    improvements:
      /\b(?:improvements?|derivatives?|derivative works?|later versions?|subsequent versions?|updates?|new versions?|fine-?tuned versions?|retrained|enhancements?|modifications?)\b/i,
    reference:
      /\b(?:subject to|governed by|set (?:out|forth) in|as provided in|in accordance with)\b[^.;]{0,60}\b(?:Agreement|Addendum|Exhibit|Schedule|Section|IPLA)\b/,
    retained: /\b(?:retains?|reserves?|remains?)\b/i,
  },
  read(draft, context) {
    const { text } = draft.sentence;

    // "As between the parties" names nobody.
    const to =
      owner(text.replace(/\b[Aa]s between the (?:[Pp]arties|two)[^,]{0,30},?\s*/, ''), context) ??
      titlesIn(draft.sentence, context)[0]?.owner;
    return { ...draft, to };
  },
});

/** The party that ends up with it: "X owns", "belongs to X", "assigns to X". */
function owner(text: string, context: Context) {
  const after =
    /\b(?:owned (?:solely |exclusively |jointly )?by|belongs? (?:solely |exclusively )?to|property of|vests? in|vested in|transferred to|assigned to|assigns?(?:,? [\w ]{0,40})? to|transfers?(?: and assigns?)? to)\s+(.{0,60})/i.exec(
      text,
    );
  if (after) {
    const role = context.roleOf(after[1]!.split(/[,;.]| all | and all /)[0]!);
    if (role) return role;
  }
  const before =
    /(.{0,60}?)\b(?:shall |will |does |hereby )?(?:exclusively |solely |also )?(?:owns?|own|retains?|retain|receives?|receive|reserves?|acquires?|holds?|has (?:full )?(?:title|ownership))\b/i.exec(
      text,
    );
  if (before) return context.roleOf(before[1]!);
  const to = /\bto (the )?([A-Z]\w+)/.exec(text);
  return to ? context.roleOf(to[2]!) : undefined;
}
