import type { Clause } from '../../analysis/clauses.ts';
import { capped, exceptedFromCap, indemnities } from '../../analysis/facts/liability.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { list, rule } from '../rule.ts';
import page from './uncapped-for-ai.md';

/**
 * The cap is lifted, in words, for outputs, models, data or infringement: the very losses that AI work is likely to
 * cause. A higher cap of its own ("super-cap") settles it. An exception for indemnities or confidentiality in general is
 * not read as one for infringement or data, and the absence of any cap belongs to liability/cap-missing.
 */
export default rule({
  id: 'liability/uncapped-for-ai',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, says, terms, agreement } = reading;
    if (says(/\b(?:super-?cap|increased cap|higher cap|increased liability cap)\b/i)) return;
    const limited = capped(reading) || says(/\b(?:liability|liable)\b[^.]{0,200}\b(?:exceed|limited to)\b|\b[Cc]ap\b/i);
    const shields = provisions.of('infringement-indemnity');
    const lifting = provisions.of('uncapped-liability');
    for (const lifted of [...lifting, ...exceptedFromCap(reading, lifting)]) {
      const { text } = lifted.sentence;
      const found = subjects.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
      // "Liability under this Section shall be without limit", in the article that indemnifies for infringement.
      if (
        !found.length &&
        lifted.elements.has('unlimited') &&
        /\bthis (?:section|article|clause)\b/i.test(text) &&
        shields.some((one) => sameArticle(one, lifted))
      )
        found.push('infringement of intellectual property');
      // "Except for indemnification obligations", where an indemnity for infringement is one of them.
      if (!found.length && indemnities.test(text) && ofTheCap.test(text) && shields.length)
        found.push('infringement of intellectual property');
      // "Except for liability arising under Section 8", and Section 8 indemnifies for infringement.
      if (!found.length && excepting.test(text) && ofTheCap.test(text)) {
        const cited = agreement.references.filter(
          ({ sentence, to }) => to === 'section' && sentence === lifted.sentence,
        );
        // An article's own heading may have lost its number on the way here; its sections have theirs.
        if (
          cited.some(({ target, number }) =>
            shields.some(({ clause }) => (target ? within(clause, target) : clause.number.startsWith(`${number}.`))),
          )
        )
          found.push('infringement of intellectual property');
      }
      // Left out of the exclusion of indirect damages alone: where nothing is capped, cap-missing speaks.
      if (
        !found.length ||
        (superCap.test(text) && !lifted.elements.has('unlimited')) ||
        (!limited && !lifted.elements.has('unlimited'))
      )
        continue;
      yield {
        at: lifted,
        says: limited
          ? `The limit of liability does not apply to ${list(found, 'or')}; for ${found.length > 1 ? 'these' : 'this'} liability has no upper limit.`
          : `Liability for ${list(found, 'or')} has no upper limit.`,
      };
    }
    // "Uncapped Claims" means …: the exception stands where the words are defined.
    for (const term of terms.all) {
      if (term.form !== 'means' || !lifts.test(term.term)) continue;
      const found = subjects.filter(([, pattern]) => pattern.test(narrowed(term.meaning.text))).map(([name]) => name);
      if (!found.length) continue;
      yield {
        at: term.meaning,
        says: `The limit of liability does not apply to ${list(found, 'or')}; for ${found.length > 1 ? 'these' : 'this'} liability has no upper limit.`,
      };
    }
  },
});

const excepting =
  /\b(?:except|other than|excluding|save|exception of|not apply|notwithstanding|exclusive of)\b[^.]{0,200}\b(?:section|article|clause|paragraph)/i;

/** It is excepted from the cap, and not only from what is excluded altogether. */
const ofTheCap = /\b(?:exceed|limited to|limitations?|caps?|total liability|aggregate liability)\b/i;

/** The clause itself, or one inside it. */
const within = (clause: Clause | undefined, outer: Clause): boolean =>
  clause !== undefined && (clause === outer || within(clause.parent, outer));

/** In one clause, or in clauses of one article. */
const sameArticle = (a: Provision, b: Provision): boolean =>
  a.clause === b.clause || (a.clause.parent !== undefined && a.clause.parent === b.clause.parent);

/** Names of what no cap reaches; "Excluded Claims" may as well be what is excluded from an indemnity. */
const lifts = /^(?:Uncapped|Unlimited) (?:Claims?|Liabilit\w+|Matters|Losses|Damages)$/;
/** "breach of Section 18, excluding breaches related to Customer Data": that is not lifted. */
const narrowed = (text: string): string =>
  text.replace(/\b(?:excluding|other than|except(?: for)?)\b[^,;()]{0,120}/gi, '');

const subjects: readonly (readonly [string, RegExp])[] = [
  ['outputs', /\boutputs?\b/i],
  ['models', /(?<!\boutputs? of (?:any|the|a|such) )\b(?:models?|AI system)\b/i],
  [
    'data',
    /\b(?:data (?:breach|protection|security|privacy)|personal (?:data|information)|[A-Z]\w+ Data|security (?:breach|incident))\b/,
  ],
  [
    'infringement of intellectual property',
    /\binfring\w+|\bmisappropriat\w+|\b(?:violat\w+|breach)\b[^.]{0,40}\bintellectual property/i,
  ],
];
const superCap = /\b(?:shall|will) not exceed\b[^.]{0,80}(?:[$€£]|\btimes\b|\bamount)|\b(?:two|three|five|\d) times\b/i;
