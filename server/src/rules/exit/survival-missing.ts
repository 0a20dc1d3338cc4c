import { insertClause } from '../../modelClauses/fix.ts';
import { placeOf } from '../data/facts.ts';
import { list, rule } from '../rule.ts';
import page from './survival-missing.md';

/**
 * Ownership or confidentiality is agreed, the agreement can end, and nothing says that either lives on. A general clause
 * settles it; a tail inside one article ("for five years after termination") settles that article.
 */
export default rule({
  id: 'exit/survival-missing',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, attributes, sentences, agreement } = reading;
    if (attributes.underParent || provisions.has('survival')) return;
    if (!provisions.has('term', 'termination') || agreement.clauses.some(({ title }) => /surviv/i.test(title))) return;
    const tails = sentences(tail);
    const confidentiality = provisions
      .of('confidentiality')
      .filter(({ sentence: { text } }) => secrets.test(text) && !/confidential treatment/i.test(text));
    const ownership = provisions.of('ip-assignment', 'joint-ownership', 'model-ownership');
    const open = [
      ...(ownership.length && !tails.some(({ clause }) => ownership.some((one) => one.clause === clause))
        ? ['ownership']
        : []),
      ...(confidentiality.length &&
      !tails.some(({ text, clause }) => confiden.test(`${clause.title} ${clause.parent?.title ?? ''} ${text}`))
        ? ['confidentiality']
        : []),
    ];
    if (!open.length) return;
    yield {
      at: placeOf(
        reading,
        (ownership[0] ?? confidentiality[0])!,
        /^terminat|^term\b|\bterm and terminat|effects? of terminat/i,
        /terminat/i,
        /\bterm\b|\bduration\b/i,
      ),
      says: `The agreement has clauses on ${list(open)} and can end, and nothing says that they continue after the end.`,
      fixes: [insertClause('survival')],
    };
  },
});

const tail =
  /\bsurviv|\b(?:after|following|beyond|subsequent to|notwithstanding|thereafter)\b[^.]{0,60}\b(?:terminat|expir|end of)\w*|\b(?:during|throughout) the [Tt]erm\b[^.]{0,60}\b(?:and|thereafter|after)\b|\bin perpetuity\b|\bperpetual|\bat all times\b|\bat any (?:other )?time (?:after|thereafter)\b|\bdisclos\w*\b[^.]{0,60}\bat any time\b/i;
const confiden = /confiden|disclos|secre|proprietary (?:information|materials?|data)/i;
/** More than the terms of the deal itself kept quiet. */
const secrets = /\b(?:information|secrets?|materials|know-how)\b/i;
