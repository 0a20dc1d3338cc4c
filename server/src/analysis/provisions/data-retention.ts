import { anyData, flaggedPattern } from './ai-words.ts';
import type { Ask } from './conditions.ts';
import { recogniser } from './provision.ts';

const retentionVerbs = String.raw`\b(?:retain(?:s|ed|ing)?|retention|stor(?:e|es|ed|ing|age)|keep(?:s|ing)?|kept|maintain(?:s|ed|ing)?|hold(?:s|ing)?|held|preserv(?:e|es|ed))\b`;
const forHowLong = String.raw`\b(?:for (?:as long as|so long as|a period|a minimum|a maximum|up to|at least|no (?:longer|more) than|not more than|(?:\w+ )?\(?\d+\)? (?:days|months|years|hours))|as long as|so long as|indefinitely|in perpetuity|perpetually|no longer than|until|after (?:the )?(?:termination|expiration|end)|following (?:the )?(?:termination|expiration)|retention (?:period|polic|schedule|practice)|within \w+ (?:\(\d+\) )?(?:days|months)|at its discretion|without (?:limit|time limit))`;

/** "You may keep the Records" to whom they are not said to belong. */
export const asks = {
  othersData(...[{ statement }, reading]: Parameters<Ask>): boolean {
    return statement?.actor !== undefined && reading.whose(statement.thing) !== statement.actor;
  },
};

/**
 * How long data may be kept. A maximum is told by `period`; "as long as needed" and no end at all by `unlimited`; copies
 * kept as back-ups or because the law asks for it by `exempt`; a minimum ("at least three years") by `minimum`.
 */
export default recogniser({
  kind: 'data-retention',
  triggers: ['retain', 'retention', 'stor', 'keep', 'kept', 'maintain', 'hold', 'held', 'preserv'],
  cues: [
    [flaggedPattern(`${retentionVerbs}[^.;]{0,140}?${anyData}[^.;]{0,140}?${forHowLong}`, ''), 2],
    [flaggedPattern(`${anyData}[^.;]{0,140}?${retentionVerbs}[^.;]{0,140}?${forHowLong}`, ''), 2],
    [flaggedPattern(`${retentionVerbs}[^.;]{0,60}?${forHowLong}[^.;]{0,100}?${anyData}`, ''), 2],
    [
      /\b(?:keep|hold|retain|store)s?\b[^.;]{0,40}\b(?:recordings?|images|files|transcripts|records|samples)\b[^.;]{0,20}\b(?:as long as|so long as|indefinitely|for ever)/i,
      2,
    ],
    // "Provider may retain Customer Data." with no period at all.
    [
      flaggedPattern(
        String.raw`\b(?:may|shall be entitled to|is entitled to|has the right to|shall have the right to) (?:\w+ ){0,4}(?:retain|keep|store)\b[^.;]{0,80}?${anyData}`,
        '',
      ),
      2,
    ],
    [/\b(?:books|accounts|financial records|invoices|insurance|equipment|inventory|goods|title)\b/i, -1],
    [
      /\b(?:retains?|retained|retaining|maintains?)\b[^.;]{0,40}\b(?:all right|ownership|title|right,|rights in|sole|control|security|safeguards|confidential)/i,
      -2,
    ],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    unlimited:
      /\b(?:as long as|so long as) (?:\w+ ){0,6}(?:needed|necessary|needs?|required|requires|finds?|useful|appropriate|reasonabl\w+|it (?:sees fit|wishes|deems))|\bindefinitely\b|\bas (?:long as|it) (?:\w+ ){0,3}(?:sees? fit|likes?|wish(?:es)?|wants?|pleases?|determines?)|\bfor ?ever\b|\bfor good\b|\bwithout (?:any )?(?:end|expiry|date)\b|\bno (?:expiry|end) date\b|\bno time limit\b|\bin perpetuity\b|\bperpetual(?:ly)?\b|\bat its (?:sole )?discretion\b|\bwithout (?:any )?(?:time )?limit\b|\bfor any (?:period|length of time)\b/i,
    period:
      /\b(?:for|within|up to|no (?:longer|more) than|not (?:more|longer) than|until)\b[^.;]{0,50}\b(?:\d+|\[[^\]]{0,20}\]|thirty|sixty|ninety|one|two|three|five|six|seven|ten|twelve|twenty-four)\)? (?:calendar |business )?(?:days|months?|years?|hours)\b|\bduring the (?:[Tt]erm|[Pp]eriod)\b|\buntil (?:the )?(?:termination|expiration|end|completion)|\bonly (?:for|during) the (?:[Tt]erm|[Pp]roject|[Ss]ervices)\b|\bfor the (?:duration|term) of\b/i,
    minimum: /\b(?:at least|a minimum of|not less than|no less than|minimum)\b/i,
    exempt:
      /\bback-?\s?ups?\b|\bbackup\b|\barchiv\w+|\b(?:required|permitted) by (?:applicable )?[Ll]aws?\b|\b(?:record|document)s? retention polic|\bas required by\b|\blegal (?:counsel|hold|obligation|requirement)|\baudit\b|\bregulatory\b|\bcompliance\b|\bevidence of\b/i,
    confidential: /\b[Cc]onfidential [Ii]nformation\b/,
    forbids: /\b(?:shall|will|may|must) not\b|\bno longer than\b|\b(?:in no (?:event|case)|under no circumstances)\b/i,
  },
});
