import type { Provision } from '../provisions/provision.ts';
import { type Facts, type Ground, grounds, type NamedFacts } from './facts.ts';

/** Grants of exclusivity, in words that say so; refusals without the word are too easily something else. */
export const exclusivities = ({ provisions }: Facts): readonly Provision[] =>
  provisions.of('exclusivity').filter(({ sentence, elements, byExamples }) => {
    const { text, clause } = sentence;
    if (clause.part === 'definitions' || clause.part === 'recitals' || clause.part === 'front' || /^"/.test(text))
      return false;
    // "To nobody but Calder" needs no other word.
    if (elements.has('refusal')) return true;
    // What may not be done with a service is listed; who is locked out is said in a sentence.
    if (byExamples) return !sentence.leadIn && !text.endsWith(':');
    // A refusal under a heading that says so: "shall not supply any model to anyone other than Calder".
    if (/\bexclusiv/i.test(clause.title) && /\b(?:shall|will|may|agrees?) not\b/i.test(text) && othersThan.test(text))
      return true;
    if (
      !/\b(?<!non-)exclusiv\w*|\b(?:nobody|no[- ]one) else\b/i.test(
        text.replace(/\bnon-?\s?exclusiv\w*|\bexclusiv\w+ period\b/gi, ''),
      )
    )
      return false;
    if (notOne.test(text)) return false;
    return true;
  });

const othersThan =
  /\bto any other (?:[a-z]+ ){0,2}(?:provider|supplier|vendor|person|party|company|buyer|customer)\b|\b(?:any(?:one|body)?|other|third) ?(?:other )?(?:person|party|parties|customer|entity|company)? ?(?:other than|except|but|else)\b|\bto (?:any third|third) part/i;

/** Limits of use, remedies, courts, ownership; a negotiation period; and the sentence by which exclusivity is lost. */
const notOne =
  /\bright of first (?:refusal|offer)|\boption to (?:purchase|acquire)|\bnot (?:and will not )?have (?:an )?exclusive|\bfirst right of refusal|\bexclusivity obligations?\b|\bun-?exclusive|\bused? exclusively\b|\bexclusively in\b|\b(?:retains?|reserves?)\b[^.]{0,30}\bexclusive|\bexclusive right(?: and obligation)? to supply|^(?:the|this|such) exclusivity (?:applies|ends|expires|lasts|terminates|continues|(?:shall|will) (?:apply|end|expire|last|terminate|lapse|cease|continue))\b|^(?:when|once|after|if) (?:the |such )?exclusivity\b|\bwere exclusive\b|^in the event of (?:a |any )?(?:termination|expiration)|\bexclusively (?:for|to the extent|as|own)|\bnot (?:be )?(?:an )?exclusive|\bno exclusiv|\bexclusive (?:jurisdiction|venue|remed\w+|property|owner\w*|right, title|control|discretion|negotiat\w+|forum)|\bnegotiat\w+\b[^.]{0,60}\bexclusiv|\bexclusiv\w+[^.]{0,40}\bnegotiat|\b(?:become|converted?|convert to|revert to)\b[^.]{0,20}\bnon-?exclusive|\bexclusive of\b|\blose\w*\b[^.]{0,40}\bexclusiv|\bmutually exclusive|\bexclusive rights? in and to\b|\b(?:derogat|impair|interfer|infring)\w*\b[^.]{0,60}\bexclusive|\bexclusive licen[cs]e (?:will|shall) (?:\w+ )?(?:revert|terminate|end|cease|lapse)|\bsole and exclusive (?:property|owner|remedy|responsib)/i;

/** Whether the agreement runs for a fixed time: then "during the term" is an end. */
export function termIsFixed({ provisions }: Facts): boolean {
  // "This lasts three years after the end", of secrets, gives the agreement no term.
  const terms = provisions
    .of('term')
    .filter(({ byExamples, sentence: { text } }) => !byExamples || !ofOneClause.test(text));
  return (
    terms.some(({ elements, sentence }) => elements.has('fixed') || blankFigure.test(sentence.text)) &&
    !terms.some(({ sentence }) => /\bperpetu(?:al|ity)\b|\bindefinite(?:ly)?\b/i.test(sentence.text))
  );
}

const ofOneClause =
  /^(?:this|these|that|those|it|they)\b(?! (?:agreement|contract|letter|deed|engagement|project|term|licen[cs]e|subscription|SOW|statement|order|arrangement|co-?operation|collaboration|partnership)\b)/i;

/** A figure left out or made illegible is a figure. */
const blankFigure = /\[[*_\s.·●]{0,12}\]|_{2,}/;

/** Words of a scope that the sentence, or what stands around it in the same clause, gives. */
export const scoped = ({ sentence }: Provision): boolean =>
  /\b(?:field|territor(?:y|ies)|countr(?:y|ies)|region|market|vertical|industry|channel|location|area|state|county|city|categor(?:y|ies)|product|products|services?|indication|application|segment|worldwide|world|within|throughout|United States|North America|Europe|Asia|China|Japan|site|customers? listed|accounts?|entit(?:y|ies)|content|goods|with respect to|advertis\w+|brand|channels?|titles?|marks?|trademarks?|images?|distributor|sponsor)\b/i.test(
    sentence.text,
  ) || /\bin the [A-Z]\w+/.test(sentence.text);

/** Words for a field that embraces everything, or a whole industry. */
export const everything =
  /\b(?:any|all|every)(?: and all)? (?:other )?(?:use cases?|fields?(?: of use)?|business(?:es)?|industr(?:y|ies)|applications?|uses|markets?|verticals?)\b(?! (?:within|in|of|for) the)|\b(?:the )?(?:entire|whole|global|worldwide) (?:[\w-]+ ){0,3}(?:industry|sector|market)\b|\b(?:with)?in the (?:[\w-]+ ){1,3}(?:industry|sector)\b|\b(?:for use )?in (?:all of )?(?:health ?care|medicine|retail|finance|financial services|banking|insurance|manufacturing|agriculture|education|logistics|energy|the public sector)\b(?= (?:to|for|or|and|by|without)\b|[.,;])/i;

/**
 * "Nothing in this Section restricts the sale of existing products": who is locked out goes on with what it has. "This does not
 * apply to information developed independently" is said of secrets.
 */
export const ownBusinessFree = (facts: Facts): readonly Ground[] =>
  grounds(facts, restrictsNothing).filter(
    ({ sentence: { text }, clause }) =>
      !ofSecrets.test(text) &&
      !(/\bappl/i.test(text) && facts.provisions.of('confidentiality').some((one) => one.clause === clause)),
  );
const ofSecrets =
  /\bappl\w* to\b[^.]{0,120}\b(?:already public|public(?:ly)? (?:known|domain)|already kn(?:ew|own))\b|\bappl\w* to (?:any |such |the )?(?:\w+ ){0,3}information\b/i;
const restrictsNothing =
  /\b(?:nothing|not?)\b[^.]{0,80}\b(?:restrict|prevent|limit|prohibit|preclude|appl)\w*\b[^.]{0,160}\b(?:existing|own|core|independent\w*|general(?:ly)?|other (?:customers|clients)|products?|business(?:es)?)\b|\b(?:other|own|existing) (?:products?|services?|offerings?|business)\b[^.;]{0,60}\b(?:not affected|unaffected|without restriction|not restricted)\b/i;

export const exclusivityFacts = {
  'exclusivity that can end': (facts: Facts) => {
    const all = exclusivities(facts);
    const ending = all.filter(
      ({ elements, sentence }) => elements.has('end') || elements.has('term') || /\bterminat/i.test(sentence.text),
    );
    return ending.length ? ending : facts.provisions.has('termination', 'term') ? all : [];
  },
  'rights that end': (facts: Facts) => grounds(facts, rightsEnd),
} satisfies NamedFacts;

const rightsEnd =
  /\b(?:licen[cs]es?|rights?)\b[^.]{0,120}\b(?:shall|will|are|is)?\s?(?:immediately |automatically |also ){0,3}(?:terminates?|ceases?|ends?|expires?|lapses?|revert)\b|\bnon-?exclusive\b[^.]{0,60}\b(?:thereafter|instead)|\bthereafter\b[^.]{0,80}\b(?:free|non-?exclusive|may)\b/i;
