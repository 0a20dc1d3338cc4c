import type { Rule } from '../rule.ts';
import acceptedRiskUnused from './accepted-risk-unused.ts';
import brokenReference from './broken-reference.ts';
import dateImpossible from './date-impossible.ts';
import duplicateDefinition from './duplicate-definition.ts';
import duplicateNumber from './duplicate-number.ts';
import hiddenCharacters from './hidden-characters.ts';
import missingExhibit from './missing-exhibit.ts';
import numbersDisagree from './numbers-disagree.ts';
import partyNameVaries from './party-name-varies.ts';
import signatureMissing from './signature-missing.ts';
import undefinedTerm from './undefined-term.ts';
import unfilledBlank from './unfilled-blank.ts';
import unusedDefinition from './unused-definition.ts';

/** The rules of the topic: mistakes in the paper itself. */
export const drafting: readonly Rule[] = [
  acceptedRiskUnused,
  brokenReference,
  dateImpossible,
  duplicateDefinition,
  duplicateNumber,
  hiddenCharacters,
  missingExhibit,
  numbersDisagree,
  partyNameVaries,
  signatureMissing,
  undefinedTerm,
  unfilledBlank,
  unusedDefinition,
];
