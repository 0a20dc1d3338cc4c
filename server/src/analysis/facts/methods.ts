import { meaningsIn, methods, withoutCarveOut } from '../provisions/title.ts';
import type { Facts, NamedFacts } from './facts.ts';
import { namesKnown, passesToCustomer, reserved, wordsGiven } from './ownership.ts';

/** Methods that pass with the work, and what leaves them to who made them. */
export const methodFacts = {
  'methods that pass to the customer': (facts: Facts) =>
    passesToCustomer(facts).filter(
      (one) =>
        one.elements.has('methods') ||
        methods.test(withoutCarveOut(meaningsIn(withoutCarveOut(wordsGiven(one, facts)), namesKnown(facts)))),
    ),
  /** That nothing is kept, that no open-source part is included, or that nothing remembered is used reserves nothing. */
  'something kept by the provider': (facts: Facts) => {
    const { provisions } = facts;
    const another = new Set(
      [...provisions.of('open-source'), ...provisions.of('residuals')].map(({ sentence }) => sentence),
    );
    return reserved(facts).filter(
      ({ elements, sentence }) =>
        ['kept', 'carve-out', 'whole'].some((one) => elements.has(one)) &&
        !keepsNothing.test(sentence.text) &&
        (!another.has(sentence) || keepsSomething.test(sentence.text)),
    );
  },
  'methods kept by the provider': ({ provisions }: Facts) =>
    provisions
      .of('methodology-reservation')
      .filter(({ from, sentence }) => from !== 'customer' && !keepsNothing.test(sentence.text)),
  'leave to use what is remembered': ({ provisions }: Facts) =>
    provisions
      .of('residuals')
      .filter(
        ({ sentence, byExamples, elements }) =>
          !elements.has('none') && !nothingUsed.test(sentence.text) && (!byExamples || remembered.test(sentence.text)),
      ),
  'residuals spoken of': ({ provisions }: Facts) =>
    provisions.of('residuals').filter(({ sentence, byExamples }) => !byExamples || remembered.test(sentence.text)),
} satisfies NamedFacts;

const keepsNothing =
  /\b(?:retain|keep|reserv)(?:e|s|es|ed|ing)? (?:nothing|no (?:\w+ )?(?:rights?|titles?|interests?|cop(?:y|ies)|parts?))\b|\b(?:nothing|no rights?)\b[^.;]{0,30}\b(?:is|are) (?:kept|retained|reserved)\b/i;
const keepsSomething = /\b(?:retains?|keeps?|reserves?|remains?|stays?|owns?|excluding|excepts?|except|other than)\b/i;
/** "Nothing I remember, methods included, may be used for anyone else". */
export const nothingUsed =
  /\b(?:[Nn]othing|[Nn]one of|[Nn]o)\b(?! (?:in|contained in) (?:this|the|these)\b)[^.;]{0,120}\b(?:may|shall|will|can|must|is to) (?:be )?(?:used|reused|applied|taken)\b/;
/** Nothing that is remembered is spoken of without one of these. */
const remembered =
  /\b(?:residual\w*|memor\w+|remember\w*|knowledge|knows?|skills?|know-how|experience|expertise|ideas?|concepts?|techniques?|learn\w*|heads?|methods?|lessons?|insights?|craft|tricks?)\b/i;
