import { anySays, type Facts } from '../analysis/facts/facts.ts';
import { jointWorkWords } from '../analysis/facts/joint.ts';
import { aiSupplied, paidWork } from '../analysis/facts/liability.ts';
import { loneLimit } from '../analysis/facts/limits.ts';
import { buildsOrRunsAI } from '../analysis/facts/model.ts';

/** What must be true of the whole paper for a question to be put, or must not. */
export interface Condition {
  readonly holds: (facts: Facts) => boolean;
  /** Why the question is not put where it holds, and where it does not. */
  readonly words: string;
  readonly lacks: string;
  /** Another paper is the place for it: where that one is there, it is asked. */
  readonly elsewhere?: boolean;
}

const paperCondition = (holds: Condition['holds'], words: string, lacks: string): Condition => ({
  holds,
  words,
  lacks,
});
const settledElsewhere = (holds: Condition['holds'], words: string, lacks: string): Condition => ({
  ...paperCondition(holds, words, lacks),
  elsewhere: true,
});

/** By the names that `topics.md` uses. */
export const settlementConditions: Readonly<Record<string, Condition>> = {
  'under a parent agreement': settledElsewhere(
    ({ attributes }) => attributes.underParent,
    'the agreement that governs this paper is the place for it',
    'no other agreement governs it',
  ),
  'an addendum': settledElsewhere(
    ({ attributes }) => attributes.addendum,
    'the agreement to which this is added is the place for it',
    'it is no addendum',
  ),
  'a data licence': paperCondition(isDataLicence, 'it is a licence of data', 'it is no licence of data'),
  'a trial': paperCondition(
    ({ agreement }) => /\b(?:pilot|proof of concept|trial|evaluation)\b/i.test(agreement.title),
    'it is a trial of some weeks or months',
    'it is no trial',
  ),
  'a paper on service levels': settledElsewhere(
    ({ agreement }) => /\bservice levels?\b|\bSLA\b/i.test(agreement.title),
    'the agreement whose service levels these are is the place for it',
    'it is no paper on service levels',
  ),
  'a known provider': paperCondition(
    ({ parties }) => parties.some(({ role }) => role === 'provider'),
    'it is known who provides',
    'it is not known who provides',
  ),
  AI: paperCondition(
    ({ attributes }) => attributes.ai,
    'AI is supplied',
    'nobody supplies, trains or runs AI under it',
  ),
  'AI built or run': paperCondition(buildsOrRunsAI, 'AI is built or run', 'nobody builds or runs AI under it'),
  'AI supplied to the customer': paperCondition(aiSupplied, 'AI is supplied', 'no AI is supplied under it'),
  'an end': paperCondition(
    (facts) => facts.provisions.has('term', 'termination') || anySays(facts, agreementEnds),
    'it can end',
    'nothing in it speaks of its term or end',
  ),
  'joint work': paperCondition(
    (facts) => anySays(facts, jointWorkWords),
    'the parties work together',
    'nothing in it speaks of joint work',
  ),
  'work for money': paperCondition(paidWork, 'work is done for money', 'no work is done for money'),
  'services, a fee or a limit for one side': paperCondition(
    (facts) =>
      facts.provisions.has('services', 'fees', 'ai-system') ||
      (facts.agreement.kind === 'agency' && facts.provisions.has('indemnity')) ||
      loneLimit(facts) !== undefined,
    'there are services, a fee, or a limit for one side',
    'there are neither services nor a fee, nor a limit for one side',
  ),
  // A limit that stands in this paper is told of here.
  'left to the paper over it': settledElsewhere(
    (facts) => (facts.attributes.underParent || facts.attributes.addendum) && !loneLimit(facts),
    'the agreement over this paper is the place for it',
    'no other agreement is over it, or a limit for one side stands in this one',
  ),
  'a paper that often has no limit': paperCondition(
    (facts) => (facts.agreement.kind === 'jda' || isJointVenture(facts) || isDataLicence(facts)) && !loneLimit(facts),
    'joint work and licences of data often have no limit, and none protects one side alone',
    'it is no joint work and no licence of data, or a limit protects one side alone',
  ),
};

/** "On expiry", "subscription", "until cancelled": it ends, whatever the clause is called. */
const agreementEnds =
  /\b(?:terminat(?:e|es|ed|ion)|expir(?:es?|y|ation)|cancel(?:led|lation|s)?|renew(?:s|al)|end of (?:the|this) (?:agreement|contract|project|engagement)|(?:agreement|contract|project|collaboration|subscription|service|order|engagement|deal|pilot|it) (?:lasts?|runs?|ends?|continues?|goes on|finish(?:es)?)|(?:for|over|during|lasts?|runs?|,) (?:an? (?:term|period) of )?(?:the (?:first|next) )?(?:one|two|three|four|five|six|seven|eight|ten|twelve|eighteen|thirty|\d{1,2})(?:[ -]\w+)?(?: \(\d{1,3}\))? (?:years?|months)(?! (?:after|following|from (?!\d|the (?:date|effective|start))|old|of experience)))\b/i;

const isJointVenture = ({ agreement }: Facts): boolean => /\bjoint venture\b/i.test(agreement.title);

/** The customer's data is what is licensed, and nothing else is done for it. */
function isDataLicence({ agreement: { title }, provisions }: Facts): boolean {
  if (
    /\blicen[cs]e (?:of|for|to use) (?:\w+ ){0,4}(?:data(?:set)?s?|records|recordings|images|photographs|corpus|archives?|footage|scans|samples)\b|\bdata\b[^.]{0,40}\b(?:licen[cs]\w+|use|sharing|transfer)\b|\bcomputational use of data\b/i.test(
      title,
    )
  )
    return true;
  const grants = provisions.of('license-grant');
  return (
    grants.some(({ elements, from }) => elements.has('subject:data') && from !== 'provider') &&
    /\bdata\b/i.test(title) &&
    !provisions.has('services', 'deliverables')
  );
}
