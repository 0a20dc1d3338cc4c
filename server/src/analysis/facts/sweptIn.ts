import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import { namePattern } from '../namePattern.ts';
import type { Span } from '../span.ts';
import { type Facts, sentencesSaying } from './facts.ts';
import { assignedBesides, passesToCustomer } from './ownership.ts';
import { ownerNamedIn } from './whose.ts';

/** What was there before is made part of what passes, by a word that calls it so. */
export interface SweptIn {
  readonly sentence: Sentence;
  readonly at: Span;
  /** It comes to belong to both. */
  readonly joint: boolean;
}

/**
 * "Any tool used to make a Deliverable shall be deemed Work Product", "the assignment extends to the pre-existing elements": no title
 * is named, and it passes with what it is counted among. So does what a definition of the work counts in.
 */
export const sweptIn = memo((facts: Facts): readonly SweptIn[] => {
  const passing = [...passesToCustomer(facts), ...assignedBesides(facts)].map(({ sentence }) => sentence);
  const joint = facts.provisions.of('joint-ownership').map(({ sentence }) => sentence);
  const found: SweptIn[] = [];
  const add = (sentence: Sentence, match: RegExpExecArray, toBoth: boolean): void => {
    found.push({ sentence, at: sentence.span(match.index, match.index + match[0].length), joint: toBoth });
  };
  for (const sentence of sentencesSaying(facts, countedAsWork)) {
    if (sentence.clause.part === 'recitals' || excludesBackground.test(sentence.text)) continue;
    const match = countedAsWork.exec(sentence.text)!;
    // Improvements of it are another matter, unless it goes with them.
    if (
      /\b(?:improvements?|modifications?|enhancements?)\b[^.;]{0,60}\b(?:to|of)\b/i.test(
        sentence.text.slice(0, match.index + 40),
      ) &&
      !/\btogether with\b/i.test(sentence.text)
    )
      continue;
    if (!passing.length && !joint.length) continue;
    if (ownerNamedIn(match.groups!.what!, facts) === 'customer' && !/\ba Party\b/i.test(match[0])) continue;
    const target = match.groups!.as!;
    const shared =
      joint.some(({ text }) => text.includes(target)) && !passing.some(({ text }) => text.includes(target));
    if (shared || passing.length) add(sentence, match, shared);
  }
  for (const sentence of sentencesSaying(facts, swallowed)) {
    const match = swallowed.exec(sentence.text)!;
    const owner = ownerNamedIn(match.groups!.what!, facts);
    if (
      sentence.clause.part === 'recitals' ||
      owner === undefined ||
      owner === 'customer' ||
      excludesBackground.test(match[0]) ||
      licence.test(sentence.text) ||
      found.some((one) => one.sentence === sentence)
    )
      continue;
    const as = match.groups!.as;
    const toBoth = as !== undefined && !passing.some(({ text }) => text.includes(as));
    if (!as || passing.length || joint.some(({ text }) => text.includes(as))) add(sentence, match, toBoth);
  }
  if (passing.length)
    for (const sentence of sentencesSaying(facts, extendsToBackground)) {
      const match = extendsToBackground.exec(sentence.text)!;
      if (
        !excludesBackground.test(sentence.text) &&
        !licence.test(sentence.text) &&
        ownerNamedIn(match[0], facts) !== 'customer'
      )
        add(sentence, match, false);
    }
  const whose = new Map<string, 'passes' | 'joint'>();
  for (const { term, meaning } of facts.terms.all) {
    if (passing.some(({ text }) => text.includes(term))) whose.set(term, 'passes');
    else if (joint.some(({ text }) => text.includes(term))) whose.set(term, 'joint');
    const counts =
      whose.get(term) === 'passes' && !excludesBackground.test(meaning.text) && countedIn.exec(meaning.text);
    if (counts) add(meaning, counts, false);
  }
  // "Together with anything needed to use them", of what passes, of what a definition counts in, or of what is called by its name.
  const meanings = new Set(facts.terms.all.flatMap(({ term, meaning }) => (whose.has(term) ? meaning : [])));
  for (const sentence of sentencesSaying(facts, alongside)) {
    const match = alongside.exec(sentence.text)!;
    const called = [...whose.keys()].find((term) => calledSo(sentence.text.slice(match.index), term));
    const within = passing.includes(sentence) || meanings.has(sentence) || called !== undefined;
    if (
      !within ||
      sentence.clause.part === 'recitals' ||
      excludesBackground.test(sentence.text) ||
      licence.test(sentence.text)
    )
      continue;
    const owner = ownerNamedIn(match[0], facts);
    if (owner === 'customer' || found.some((one) => one.sentence === sentence)) continue;
    const of = called ?? [...whose.keys()].find((term) => sentence.text.includes(term));
    add(sentence, match, !passing.includes(sentence) && of !== undefined && whose.get(of) === 'joint');
  }
  // A definition, or a sentence that adds to it: "Work Product also includes any tools of Agency used in it".
  if (whose.size)
    for (const sentence of sentencesSaying(facts, takesIn)) {
      if (sentence.clause.part === 'recitals' || excludesBackground.test(sentence.text)) continue;
      for (const said of sentence.text.matchAll(eachTakesIn)) {
        const of = whose.get(said.groups!.term!.replace(/^(?:The|All|Any|Such) /, ''));
        if (!of) continue;
        const from = said.index + said[0].length;
        const [reach] = sentence.text.slice(from, from + 400).split(';');
        const match = hadBefore.exec(reach!);
        if (!match || ownerNamedIn(match[0], facts) === 'customer') continue;
        const at = sentence.span(from + match.index, from + match.index + match[0].length);
        found.push({ sentence, at, joint: of === 'joint' });
      }
    }
  for (const sentence of passing) {
    const match = includingTools.exec(sentence.text);
    if (match && !excludesBackground.test(sentence.text)) add(sentence, match, false);
  }
  return found;
});

const backgroundItems = String.raw`(?:parts? of the (?:Tool\w*|Librar(?:y|ies)|Framework|Platform)|(?:anything|whatever|everything|all|items?|materials?)\b[^.;]{0,20}\bnot (?:so )?(?:listed|disclosed|scheduled|set out)\b|background(?: ip| technology| materials| intellectual property)?|pre-?existing [\w-]+|prior (?:materials|works?|ip|technology)|(?:tools?|libraries|frameworks?|pipelines?|materials|know-how|software|code|toolkit|templates?|(?:anything|things?|whatever|works?)\b[^.;]{0,40}\b(?:owned|created|made|had|wrote|written|existed)\b[^.;]{0,20}\b(?:before|prior to))\b)`;
const countedAsWork = new RegExp(
  String.raw`\b(?<what>${backgroundItems}[^.;]{0,200}?)\b(?:(?:shall|will|must|is|are|to) (?:also |likewise |then )?(?:be )?(?:conclusively )?(?:deemed|presumed|treated|taken|considered|regarded|counted)(?: as| to be)?(?: (?:a )?part of| among)?|(?:counts?|ranks?) as|(?:is|are) (?:also )?(?:part of|among)|(?:(?:shall|will) )?(?:forms?|becomes?|constitutes?) (?:a )?part of|becomes?(?= (?:the )?(?:Work Product|Deliverables?|(?:Project )?Results)\b)) (?:the |an? |that |such |this )?(?<as>(?:(?:Project |Joint )?(?:Work Product|Deliverables?|Results?)|Inventions?|Works?|Developments?|Materials|(?:Project|Foreground|Customer|Client|Company|Joint) (?:IP|Technology|Intellectual Property|Materials|Property)))\b`,
  'i',
);
/** "Technology of Alder which is used in the Model shall be treated as Results": a party's own things pass because they are used. */
const swallowed =
  /\b(?<what>(?:anything|everything|whatever|technolog(?:y|ies)|software|code|tools?|librar(?:y|ies)|frameworks?|know-how|materials?|components?|models?|techniques?)\b[^.;]{0,40}?\b(?:of|by|belonging to) (?:the )?[A-Z][\w-]+(?:['’]s)?)(?: own)?,? (?:(?:that|which) )?(?:(?:is|are|has been|have been|was|were) )?(?:incorporated|embedded|used|built|contained|included|integrated|finds its way|find their way|goes|go|put)\b[^.;]{0,160}?(?:\b(?:(?:shall|will|must|is|are) (?:also |likewise )?(?:be )?)(?:(?:deemed|treated|regarded|considered|counted)(?: as| to be)?(?: (?:a )?part of)? (?:the )?(?<as>[A-Z][\w-]+(?: [A-Z][\w-]+)?)|assigned|transferred)\b|\b(?:belongs?|passes|pass|vests?|(?:shall |will )?becomes?) (?:to|in|with|the property)\b)/;
const extendsToBackground =
  /\b(?:(?:this|the|such) )?(?:assignment|transfer|cession|paragraph \(?\w\)?|this|it) (?:also |likewise )?(?:extends?|applies|reaches) to (?:the |my |its |all |any )*(?:(?:pre-?existing|existing|background|prior|own) [\w-]+|toolkit|tools|libraries|library|framework)\b|\b(?:tools?|libraries|frameworks?|collections)\b[^.;]{0,160}\b(?:are|is) (?:likewise|also|equally) (?:comprised|covered|included|caught)\b/i;
const countedIn =
  /\b(?:everything|anything|all (?:other )?(?:materials|things|items|tools)|materials|tools)\b[^.;]{0,80}\b(?:incorporated (?:in|into)|embedded in|contained in|used (?:to|in|for)|(?:acquires?|uses?)(?: or \w+)? (?:during|in|for))\b[^.;]{0,60}/i;
const alongside =
  /\b(?:together|along) with (?:(?:any|all|every)(?:thing)?|whatever|everything|the|those|such)\b(?: (?:of )?(?:the )?(?:[A-Z]?[\w-]+,? ){0,6}?(?:[Tt]ools?|[Tt]echnology|[Ll]ibraries|[Kk]now-how|parts of the [A-Z]\w+|connectors)(?: of (?:the )?[A-Z]\w+)?)?(?: (?:that|which) (?:is|are))? (?:embodied|embedded|incorporated|contained|used|needed|necessary|required|without which)\b[^.;,]{0,60}/;
/** "The Deliverables, together with all tools used to make them, are Work Product." */
const calledSo = (text: string, term: string): boolean =>
  new RegExp(`\\b(?:is|are|be|as|form|become)\\b[^.;]{0,20} ${namePattern(term)}\\b`).test(text);
const takesIn =
  /(?<![\w-])(?<term>[A-Z][\w-]{0,40}(?: [A-Z][\w-]{0,40}){0,3})["*]{0,3} (?:(?:also|further|likewise|shall|will|hereby) )?(?:means?|includes?|comprises?|covers?|embraces?|extends? to|takes? in)\b/;
const eachTakesIn = new RegExp(takesIn.source, 'g');
const hadBefore =
  /\b(?:pre-?existing|background|prior|earlier|existing) (?:[\w-]+ ){0,2}?(?:materials?|tools?|technolog(?:y|ies)|software|code|works?|librar(?:y|ies)|know-how|models?|IP)\b|\bwhether (?:existing|made|created|developed|acquired) before\b|\b(?:tools?|librar(?:y|ies)|frameworks?|know-how|toolkits?)\b(?:,? (?:and|or) [\w-]+){0,3} (?:of|owned by|belonging to|brought by|contributed by) (?:the )?[A-Z]\w+/;
const includingTools =
  /\bincluding (?:every|all|any)\b[^.;]{0,40}\b(?:tool|librar(?:y|ies)|framework|pre-?existing)\b[^.;]{0,120}\b(?:contained|used|incorporated|embedded)\b/i;
const excludesBackground =
  /\b(?:exclud\w+|except\w*|save for|but not|does not include|other than (?:the )?(?:pre|background|agency|provider|consultant|developer))\b/i;
const licence = /\blicen[cs]e\b/i;
