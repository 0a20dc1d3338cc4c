import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { ownershipHeadings } from './facts.ts';
import page from './no-cross-license.md';

/** Each keeps its own, and nobody may use the other's for the work they agreed to do. A one-way licence is enough: whoever needed it asked. */
export default rule({
  id: 'joint/no-cross-license',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ provisions, attributes, place, says }) {
    if (attributes.underParent || provisions.has('cross-licence', 'license-grant')) return;
    const [kept] = provisions.of('background-reservation');
    if (!kept || !says(together)) return;
    if (
      says(
        /\b(?:licen[cs]e|right to use|permission to use|authori[sz]\w+ to use|make available|access to)\b[^.]{0,160}\b(?:project|purpose|development|collaboration|work|services|research)\b/i,
      )
    )
      return;
    yield {
      at: place(...ownershipHeadings),
      says: 'Each party keeps what it brings, and no clause licenses it to the other for the project; doing the agreed work would use rights that nobody granted.',
      related: [{ at: kept, says: 'Kept here.' }],
      fixes: [insertClause('cross-licence')],
    };
  },
});

const together =
  /\b(?:joint(?:ly)?|collaborat\w*|co-?)[ -]?(?:develop|research|design|creat|project|program)\w*|\b(?:development|research|project|work) plan\b|\bcollaborat(?:ion|e|es|ing)\b/i;
