import { namePattern } from '../analysis/namePattern.ts';
import { asIs, type ContraryQuestion, cureOver, hasKind, noCure, overForCustomer } from './contraryQuestion.ts';
import {
  absoluteWords,
  answersForEverything,
  barsSale,
  deemsSale,
  endsOnSale,
  frees,
  futureLaw,
  promisesResults,
} from './contraryWords.ts';

/** Who answers for what, how well it must work, and what ends or binds. */
export const onRisks: readonly ContraryQuestion[] = [
  {
    on: 'what a sale of the business does',
    brought:
      /\bsuccessor in a merger\b|\bsuccessor (?:shall|will) assume\b|\bcontinues with the party or the successor\b|\bChange of Control of a party does not\b|\bcontinue and bind the successor\b/i,
    opposed: ({ text }, provisions) =>
      !frees.test(text) &&
      (hasKind(provisions, ['termination-on-acquisition']) ||
        hasKind(provisions, ['change-of-control'], 'termination') ||
        endsOnSale.test(text)),
    cure: noCure,
  },
  {
    // Words that begin with the ban ("Neither party may assign") cannot prevail over another one.
    on: 'whether the business may be sold',
    brought: /\bas a whole\b[^.]{0,120}\bsuccessor in a merger\b/i,
    opposed: ({ text }) => !frees.test(text) && (deemsSale.test(text) || barsSale.test(text)),
    cure: noCure,
  },
  {
    on: 'whether a sale of the business is an assignment',
    brought:
      /(?<!\bas a whole\b[^.]{0,120})\bsuccessor in a merger\b|\bcontinues with the party or the successor\b|\bChange of Control of a party does not\b/i,
    opposed: ({ text }) => !frees.test(text) && (deemsSale.test(text) || barsSale.test(text)),
    cure: cureOver,
  },
  {
    on: 'whether the agreement may pass to a buyer',
    brought: /\bcontinues with the party or the successor\b|\bin the ownership or control of a party, is not\b/i,
    opposed: ({ text }, provisions) =>
      !/^Nothing in this\b/.test(text) &&
      /\b(?:assign|transfer|novat|deleg|convey)/i.test(text) &&
      (/\bmay not (?:\w+ )?(?:assign|transfer)\b(?! without)/i.test(text) ||
        provisions.some(
          ({ kind, elements }) =>
            kind === 'anti-assignment' && elements.has('ban') && !elements.has('exception:merger'),
        )),
    cure: cureOver,
  },
  {
    // An exclusive licence that ends, and in another clause a ban on working for anybody else that does not.
    on: 'what else keeps others out',
    brought: /\bthe exclusivity(?:, and every undertaking given to secure it,)? ends\b/,
    opposed: ({ text }, provisions) =>
      /\b(?:shall|will|must|may) not\b[^.;]{0,80}\b(?:work|licen[cs]e|supply|provide|sell|offer|develop|make|build|render|serve)\b/i.test(
        text,
      ) &&
      !/\b(?:disclose|confidential)\b/i.test(text) &&
      (hasKind(provisions, ['exclusivity', 'non-compete']) ||
        /\b(?:any other|others?|anyone else|any third party)\b/i.test(text)),
    cure: cureOver,
  },
  {
    on: 'who answers for errors',
    brought: /\beach bears the loss\b|\beach party bears the loss\b|\bresponsible for errors caused by\b/,
    opposed: ({ text }, provisions) =>
      answersForEverything.test(text) ||
      hasKind(provisions, ['ai-liability', 'uncapped-liability', 'indemnity', 'outputs-as-is', 'disclaimer']) ||
      (hasKind(provisions, ['performance-promise']) && absoluteWords.test(text)) ||
      /\b(?:responsib\w+|liab(?:le|ility)|answers?|warrants?|makes? good)\b[^.;]{0,60}\b(?:errors?|loss(?:es)?|damages?|results?|outputs?|correct|decisions?)\b/i.test(
        text,
      ),
    cure: noCure,
  },
  {
    on: 'how well the system must do',
    brought: /\baccuracy of at least\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['performance-promise'], 'unmeasured') ||
      (hasKind(provisions, ['performance-promise']) && absoluteWords.test(text)) ||
      promisesResults.test(text) ||
      (/\bsatisf(?:ied|action|actory|actorily)\b|\b(?:sole|own|absolute|its|their|your|our|'s) (?:discretion|judge?ment|opinion)\b/i.test(
        text,
      ) &&
        /\b(?:accept\w*|reject\w*|perform\w*|deliver\w*|test\w*|work\w*|develop\w*|accura\w+)\b/i.test(text) &&
        !/\bassign/i.test(text)),
    cure: (side) => (side === 'provider' ? 'over' : side === 'customer' ? 'beside' : undefined),
  },
  {
    // "The Partner shall make sure that users are content with the accuracy", where the supplier is to answer for it.
    on: 'who sees to it that the system does well',
    brought: /\baccuracy of at least\b/,
    opposed: ({ text }, _, { parties }) =>
      /\b(?:accura\w+|performance|correct(?:ness)?|results?|outputs?)\b/i.test(text) &&
      parties.some(
        ({ role, label }) =>
          role === 'customer' &&
          new RegExp(
            `\\b${namePattern(label)} (?:shall|will|must) (?:\\w+ )?(?:ensure|make sure|procure|see to it|verify|warrants?|guarantees?)\\b`,
          ).test(text),
      ),
    cure: overForCustomer,
  },
  {
    on: 'whether a result is owed',
    brought: /\baccuracy of at least\b/,
    opposed: ({ text }) =>
      /\bobligations? of (?:means|best efforts)\b|\bno (?:particular |specific )?results? (?:is|are) (?:owed|promised)\b/i.test(
        text,
      ),
    cure: (side) => (side === 'customer' ? 'over' : undefined),
  },
  {
    on: 'whether the system must do well at all',
    brought: /\baccuracy of at least\b/,
    opposed: ({ text }, provisions) =>
      !/\b(?:except|other than|save|other warrant)/i.test(text) &&
      (asIs(text, provisions) ||
        (hasKind(provisions, ['disclaimer', 'outputs-as-is']) &&
          /\bas[- ]is\b|\b(?:every|any|all|no) (?:\w+ )?warrant|\bmay be (?:wrong|incorrect|inaccurate)\b|\bdoes not (?:warrant|guarantee|promise)\b/i.test(
            text,
          ))),
    cure: (side) => (side === 'customer' ? 'over' : undefined),
  },
  {
    on: 'who answers for claims on outputs',
    brought: /\b(?:indemnify|defend)\b[^.]{0,300}\binfringe\b/,
    opposed: ({ text }, provisions) =>
      asIs(text, provisions) ||
      provisions.some(
        ({ kind, from }) =>
          from === 'customer' &&
          (kind === 'ai-liability' || (kind === 'indemnity' && /\b[Oo]utputs?\b|\bresults\b/.test(text))),
      ),
    cure: overForCustomer,
  },
  {
    on: 'which claims the provider answers for already',
    brought: /\b(?:indemnify|defend)\b[^.]{0,300}\binfringe\b/,
    opposed: ({ text }, provisions) =>
      provisions.some(({ kind, from }) => /indemnity$/.test(kind) && from !== 'customer') &&
      /\b(?:any and all|all|every|any)\b[^.;]{0,20}\b(?:claims?|loss|losses|liabilit\w+|damages?)\b/i.test(text),
    cure: noCure,
  },
  {
    // "We have no duty to help you with any of it."
    on: 'who helps to explain results',
    brought:
      /\bexplaining (?:results|Outputs?)\b|\bexplanation of the main reasons\b|\bassist \[Customer\] in answering\b/,
    opposed: ({ text }) =>
      /\b(?:no (?:duty|obligation)|not (?:obliged|required|bound|responsible)|need not)\b[^.;]{0,60}\b(?:help|assist|support|explain|disclose|document|co-?operate|information)\b/i.test(
        text,
      ),
    cure: cureOver,
  },
  {
    on: 'whether a person looks first',
    brought:
      /\bwithout (?:that )?review\b|\breviews? each result\b|\bhas reviewed them\b|\bperson (?:with authority|who)\b[^.;]{0,60}\breview/i,
    opposed: ({ text }) =>
      /\bwithout (?:any |prior |human |further )*(?:review|intervention|involvement|oversight)\b/i.test(text) &&
      !/\b(?:not|never|no)\b[^.;]{0,120}\bwithout\b/i.test(text),
    cure: cureOver,
  },
  {
    on: 'who looks first',
    brought:
      /\breviews? each result\b|\bperson (?:with authority|who)\b[^.;]{0,60}\breview|\bhuman review of results\b/i,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['human-oversight']) ||
      /\b(?:humans?|persons?|people|qualified|licen[cs]ed|trained|clinicians?|officers?|employees?|staff|reviewers?)\b[^.;]{0,100}\b(?:reviews?|decides?|determin\w+|approves?|checks?|confirms?|decisions?)\b/i.test(
        text,
      ),
    cure: noCure,
  },
  {
    on: 'what goes on after the end',
    brought: /\b(?:shall|will) survive expir|\bcontinues after this Agreement ends\b/,
    opposed: ({ text }) =>
      (/\b(?:[Cc]lauses?|[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|[Pp]arts?)\b[^.;]{0,200}\b(?:survives?|continues?|carry on|go on|remains? in (?:force|effect))\b/.test(
        text,
      ) &&
        !/\bthis (?:[Cc]lause|[Ss]ection|[Aa]rticle|[Pp]aragraph)\b/.test(text)) ||
      // "Who owns what, Keeping quiet and Limits continue afterward."
      /\b(?:survive|continue|carry on|go on|remain in (?:force|effect)|outlast)\b[^.;]{0,12}\b(?:after(?:ward|wards)?|this|the|its)\b[^.;]{0,40}\W{0,3}$|\b(?:survive|carry on)\W{0,3}$/.test(
        text,
      ),
    cure: noCure,
  },
  {
    on: 'up to what sum a party is liable',
    brought: /\btotal liability\b[^.]{0,160}\b(?:shall|will) not exceed\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['liability-cap'], 'amount') ||
      (hasKind(provisions, ['liability-cap']) && /\b(?:exceed(?:s|ing)?|limited to|up to)\b/i.test(text)),
    cure: noCure,
  },
  {
    on: 'whether liability has a limit',
    brought: /\btotal liability\b[^.]{0,160}\b(?:shall|will) not exceed\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['uncapped-liability']) ||
      answersForEverything.test(text) ||
      (provisions.some(({ kind, from }) => kind === 'indemnity' && from !== 'customer') &&
        /\b(?:all|any|every)\b[^.;]{0,30}\b(?:loss|damage|liabilit|claim)/i.test(text)) ||
      /\bmakes? good\b|\b(?:all|any|every) loss(?:es)?\b(?! of (?:or|data|the))/i.test(text),
    cure: (side) => (side === 'provider' ? 'over' : undefined),
  },
  {
    on: 'whether the service goes on at the end',
    brought: /\bcontinue [^.;]{1,40} on the existing terms\b/,
    opposed: ({ text }) =>
      /\b(?:[Oo]n|[Uu]pon|[Aa]fter) (?:any |such |the )?(?:termination|expiry|expiration|end)\b[^.;]{0,80}\b(?:access|right to use|licen[cs]e)\b[^.;]{0,60}\b(?:ends?|ceases?|stops?|terminates?)\b/.test(
        text,
      ),
    cure: cureOver,
  },
  {
    on: 'how the work is handed over',
    brought:
      /\bhours of (?:assistance|explanation|handover)\b|\bhand the work over\b|\bcontinue the services on the existing terms\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['knowledge-transfer']) ||
      /\b(?:hand(?:ed|s|ing)? ?-?over|handover|transition|hand back)\b/i.test(text) ||
      (/\b(?:ends?|terminat\w+|expir\w+)\b/i.test(text) &&
        /\b(?:deliver|hand|transfer|turn over|give)s?\b[^.;]{0,60}\b(?:all|everything|copies|copy|code|models?|notes|documentation|works?|work product|materials)\b/i.test(
          text,
        )),
    cure: noCure,
  },
  {
    on: 'with whom a party may work',
    brought: /\b(?:alone or with other suppliers|alone or with others)\b/i,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['exclusivity']) ||
      hasKind(provisions, ['non-compete']) ||
      /\b(?:not|neither party (?:shall|may|will))\b[^.;]{0,80}\b(?:work|deal|collaborate|co-?operate|contract) with any(?: other|one)\b/i.test(
        text,
      ),
    cure: noCure,
  },
  {
    on: 'who bears a change of the law',
    brought: /\bbears? the cost of (?:complying|changes required)\b|\bat its own expense make the changes\b/i,
    opposed: ({ text }) =>
      futureLaw.test(text) ||
      (/\b(?:laws?|regulat\w+|legal requirements?)\b/i.test(text) &&
        /\b(?:at (?:its|his|her|their|the \w+'s|your|our|my) (?:own |sole )*(?:cost|expense)|bears?|costs? of|from time to time)\b/i.test(
          text,
        )),
    cure: noCure,
  },
];
