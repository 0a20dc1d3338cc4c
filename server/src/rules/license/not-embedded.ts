import { licensedApart, licensesBackground, providersLicences } from '../../analysis/facts/license.ts';
import { deliversWork, passesToCustomer } from '../../analysis/facts/ownership.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { insertWords } from '../../modelClauses/fix.ts';
import { introduces } from '../../settlement/place.ts';
import { type Reading, rule } from '../rule.ts';
import page from './not-embedded.md';

/**
 * Earlier tools are licensed on their own, not as part of what was ordered. The limit may stand in the grant, in its list
 * or beside it in the clause. A purpose ("for its business") is no such limit: it says why, not with what.
 */
export default rule({
  id: 'license/not-embedded',
  kinds: ['agency', 'jda'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provider, customer, terms } = reading;
    const delivers = deliversWork(reading) || passesToCustomer(reading).length > 0;
    const apart = licensedApart(reading);
    // Who develop together mean each other's earlier work to be used; that it may be used for anything is another matter.
    const granted = reading.agreement.kind === 'jda' ? [] : providersLicences(reading);
    for (const licence of [
      ...granted,
      ...apart.filter(({ sentence }) => !granted.some((one) => one.sentence === sentence)),
    ]) {
      const saidSo = apart.some(({ sentence }) => sentence === licence.sentence);
      if (!saidSo && !licensesBackground(licence, reading)) continue;
      // What it may not do is a limit, and what introduces the paper grants nothing.
      if (introduces(licence.clause) || prohibitedLicense.test(licence.sentence.text)) continue;
      // A technology licence between manufacturers has no deliverables to be part of.
      if (!delivers && (licence.elements.has('subject:patent') || /\bpatents?\b/i.test(licence.sentence.text)))
        continue;
      if (!saidSo && embedded.test(behindGrant(licence, reading))) continue;
      const { sentence } = licence;
      const { text } = sentence;
      const freely = /\bwithout (?:any )?(?:restriction|limitation as to use)\b|\bfor any purpose\b/i.exec(text);
      const end = /[.;]$/.test(text) ? text.length - 1 : text.length;
      yield {
        at: freely ? sentence.span(freely.index, freely.index + freely[0].length) : licence.words,
        says:
          licence.from === 'both' || licence.to === 'both' || reading.agreement.kind === 'jda'
            ? 'One party may use what the other had before on its own: the license is not limited to use as part of the results.'
            : `${customer} may use what ${provider} had before on its own, apart from the work it was delivered with: the license is not limited to use as part of the deliverables.`.replace(
                /^the /,
                'The ',
              ),
        // Words that say more than a grant does are not undone by a limit behind them.
        fixes:
          saidSo && !freely
            ? []
            : [
                insertWords(
                  sentence.at(end - 1) + 1,
                  `, solely as incorporated in ${terms.get('Deliverables') ? 'the Deliverables' : 'the deliverables'}`,
                  'Limit the license to use in the deliverables',
                ),
              ],
      };
    }
  },
});

const prohibitedLicense = /^[^.]{0,40}\b(?:cannot|may not|shall not|will not|must not)\b[^.]{0,60}\blicen[cs]e\b/i;

/** The limit stands behind the grant or beside it; "incorporates into" before it only says when it applies. */
function behindGrant(licence: Provision, reading: Reading): string {
  const { text } = licence.sentence;
  const own = text.slice(Math.max(0, text.search(/\blicen[sc](?:es?|ed|ing)\b/i)));
  const beside = reading.agreement.sentences
    .filter(
      (one) =>
        one.leadIn === licence.sentence ||
        (one.clause === licence.clause && one !== licence.sentence && /\blicen[sc]ed?\b/i.test(one.text)),
    )
    .map((one) => one.text);
  const rest = [own, ...beside].join(' ');
  return rest.replace(
    /\bincluding[^.;]{0,80}\bas part of\b|\bwhether\b[^.;]{0,60}\bas part of\b[^.;]{0,60}\bor (?:apart|separate|alone|otherwise|on its own|independent)/gi,
    ' ',
  );
}

const embedded =
  /\b(?:solely|only|exclusively|to the extent|as|if|where|when)\b[^.;]{0,50}\b(?:incorporated|embedded|included|integrated|contained|embodied|built into|found in|part of|component of|necessary|needed|required|reasonably necessary)\b|\b(?:incorporated|embedded|included|integrated|contained|embodied|built) (?:in|into|within) (?:the |any |such |a )?(?:deliverables?|work product|works?|software|results|system|product)|\b(?:in conjunction|in connection|together|along) with (?:the (?:use|operation) of )?(?:the )?(?:deliverables?|work product|software|system|product|operation|use of)|\bas (?:an? )?(?:integral |inseparable )?(?:part|component) of\b/i;
