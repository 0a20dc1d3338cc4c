import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { factsOf } from '../analysis/facts/facts.ts';
import { sweptIn } from '../analysis/facts/sweptIn.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import { type ContraryQuestion, cureOver, hasKind, noCure, overForCustomer } from './contraryQuestion.ts';
import {
  byTheRest,
  dataObject,
  dataThings,
  deems,
  derivedThings,
  forEver,
  improvementsPass,
  keepsCopies,
  leaveForMore,
  modelOrWeightsWord,
  ownershipWords,
  preexistingMaterials,
  thirdParties,
} from './contraryWords.ts';
import { isTheCustomersLeave, labelsOf } from './customersLeave.ts';
import { namesResults } from './results.ts';

/** A question that a sentence answers for itself where its own words are changed. */
export const whenTitlePasses = 'when title passes';
const titleTo: ReadonlySet<string> = new Set(['foreground-allocation', 'ip-assignment', 'work-for-hire']);

/** Who owns what, and what may be done with data and models. */
export const onRights: readonly ContraryQuestion[] = [
  {
    on: 'how long data is kept',
    brought:
      /\b(?:shall|will)\b[^.;]{0,70}\b(?:return|delete|destroy)\b[^.;]{0,40}\b(?:[Dd]ata|Content|Records)\b|\bkeep\b[^.;]{0,90}\b(?:only for as long as|no longer than)\b/,
    opposed: ({ text }, provisions, agreement) =>
      !isOnSomethingElse(text, provisions) &&
      !isTheCustomersLeave(text, agreement) &&
      !keepsSecret.test(text) &&
      ((hasKind(provisions, ['data-retention'], 'unlimited') &&
        dataObject.test(text) &&
        !/\b(?:delete|destroy|erase)\b/i.test(text)) ||
        forEver.test(text) ||
        (dataObject.test(text) &&
          keepsCopies.test(text) &&
          !/\b(?:signed|sums?|amounts?|payments?|invoices?)\b/.test(text)) ||
        (dataThings.test(text) &&
          hasKind(provisions, ['data-use', 'training-use', 'license-grant']) &&
          forAllTime.test(text)) ||
        (leaveForMore.test(text) && permitsMore(text, provisions))),
    cure: overForCustomer,
  },
  {
    // "Each party keeps its copy of the Pool": what both agreed to keep is not overridden for one of them.
    on: 'what each party keeps',
    brought: /\b(?:shall|will)\b[^.;]{0,70}\b(?:return|delete|destroy)\b[^.;]{0,40}\b(?:[Dd]ata|Content|Records)\b/,
    opposed: ({ text }) =>
      /\b(?:[Ee]ach (?:party|of us)|[Bb]oth (?:parties|of us)|[Tt]he parties)\b[^.;]{0,30}\b(?:keeps?|retains?)\b[^.;]{0,40}\b(?:cop(?:y|ies)|[Dd]ata|[Rr]ecords)\b/i.test(
        text,
      ),
    cure: noCure,
  },
  {
    on: 'what data may be used for',
    brought:
      /\buse [^.;]{0,40}\b(?:[Dd]ata|Content|Records)\b[^.;]{0,120}\b(?:solely|only) (?:to (?:perform|carry out)|as needed)\b|\bnot (?:use|combine) [^.;]{0,60}\b(?:[Dd]ata|Content|Records)\b[^.;]{0,140}\b(?:to train|with any|with data)\b|\bnot use (?:that data|it|them) to train\b|\bmay combine (?:data\b|\{|(?:the )?[A-Z])|\bprocess(?:es)? it (?:as a processor or service provider on [^.;,]{1,60} behalf and )?only on\b/,
    opposed: ({ text }, provisions, agreement) =>
      (permitsMore(text, provisions) || forTraining(text)) && !isTheCustomersLeave(text, agreement),
    cure: overForCustomer,
  },
  {
    on: 'what outputs may be used for',
    brought: /\buse (?:the )?\{?Outputs?\}? solely\b/,
    opposed: ({ text }, provisions, agreement) =>
      /\b[Oo]utputs?\b/.test(text) &&
      (provisions.some(({ kind, to }) => kind === 'license-grant' && to === 'provider') ||
        new RegExp(
          `\\b(?:[Ww]e|${labelsOf(agreement, 'provider')})\\b[^.;]{0,30}\\b(?:may|is free to|has the right to)\\b[^.;]{0,20}\\b(?:use|keep|publish|show|exploit)\\b`,
        ).test(text)),
    cure: overForCustomer,
  },
  {
    on: 'who owns what is made from the data',
    brought: /\bowns? \{?Derived Data\b/,
    opposed: ({ text, leadIn }, provisions) =>
      (derivedThings.test(`${leadIn?.text ?? ''} ${text}`) && ownershipWords.test(text)) ||
      hasKind(provisions, ['joint-ownership']) ||
      permitsMore(text, provisions) ||
      /\bmay use\b[^.;]{0,60}\bderived\b/i.test(text),
    cure: noCure,
  },
  {
    on: 'who owns outputs',
    brought: /\bowns (?:the )?\{?Outputs?\b/,
    opposed: ({ text }, provisions, { terms }) =>
      (/\b(?:[Oo]utputs?|[Pp]redictions|[Ss]cores|[Rr]ecommendations|[Aa]nswers|[Rr]esponses|[Rr]esults)\b/.test(
        text,
      ) &&
        (ownershipWords.test(text) || /["”*]{1,3} (?:means|includes|shall mean)\b/.test(text)) &&
        !terms.all.some(
          ({ term, meaning }) =>
            (/^(?:\w+ )?Outputs?$/.test(term) || namesResults(term, meaning.text)) && meaning.text === text,
        )) ||
      provisions.some(({ kind }) => kind === 'output-ownership'),
    cure: noCure,
  },
  {
    on: 'who owns the model',
    brought: /\bowns (?:the )?\{?Trained Model\b|\bassigns?\b[^.]{0,160}\bthe \{?Trained Model\b/,
    opposed: ({ text }, provisions) =>
      (modelOrWeightsWord.test(text) &&
        (ownershipWords.test(text) || /\blicen[cs]\w+|\bmay use\b|\bright to use\b/i.test(text))) ||
      hasKind(provisions, ['model-ownership']) ||
      /\b(?:receives?|is granted|gets|has)\b[^.;]{0,60}\blicen[cs]e (?:to|for|of) (?:use )?(?:the )?(?:deliverables?|work product|results|works?)\b/i.test(
        text,
      ) ||
      (hasKind(provisions, ['foreground-allocation', 'joint-ownership']) && byTheRest.test(text)),
    cure: noCure,
  },
  {
    on: 'whose improvements are',
    brought: /\bImprovements to one party's \{?Background\b[^.]{0,90}\bbelong to\b|\bImprovements to \{?Provider IP\b/i,
    opposed: ({ text }) => improvementsPass.test(text),
    cure: noCure,
  },
  {
    on: 'how far what the provider brings is licensed',
    brought: /\bnon-transferable license to use\b|\bnon-exclusive license to use \{?Methodology\b/,
    opposed: ({ text }, provisions) =>
      provisions.some(({ kind, to }) => kind === 'license-grant' && to !== 'provider') &&
      /\btransferable\b(?<!non-?transferable)|\bsub-?licen[cs]\w+|\bfor (?:any|all) purposes?\b|\bexploit\b/i.test(
        text,
      ),
    cure: (side) => (side === 'provider' ? 'over' : undefined),
  },
  {
    on: 'whether what was there before passes',
    brought:
      /\bretains?\b[^.]{0,80}\{(?:Provider IP|Background IP|Methodology)\}|\bnot apply to (?:\[Provider\]'s )?\{(?:Provider|Background) IP\}/,
    opposed: (sentence, _, agreement) => takesEarlierWork(sentence, agreement),
    cure: cureOver,
  },
  {
    on: 'whether what is not delivered passes',
    brought: /\bas part of (?:the [A-Z]|the deliverables|\$\{name)/,
    opposed: (sentence, _, agreement) => takesEarlierWork(sentence, agreement),
    cure: noCure,
  },
  {
    // "Belongs to the Client", beside an assignment that waits for payment.
    on: whenTitlePasses,
    brought: /\b[Uu]pon full payment of the (?:undisputed )?fees due for\b(?![^.]{0,80}\bgrants?\b)/,
    opposed: ({ text }, provisions) =>
      /\b(?:whether or not|irrespective|regardless|independently)\b[^.;]{0,60}\b(?:paid|payment)\b/i.test(text) ||
      ((ownershipWords.test(text) || /\bfor[- ]hire\b/i.test(text)) &&
        !/\bpa(?:id|yment)\b|\bas (?:provided|set (?:out|forth)|stated)\b|\bpre-?existing\b|\bbackground\b/i.test(
          text,
        ) &&
        provisions.some(
          ({ kind, to, elements }) =>
            titleTo.has(kind) &&
            to === 'customer' &&
            !['upon-payment', 'kept', 'retained', 'carve-out', 'reference', 'promise'].some((one) =>
              elements.has(one as never),
            ),
        )),
    cure: cureOver,
  },
  {
    on: 'what may be done after the project',
    brought: /\b[Aa]fter the \{?[\w ]{3,30}\}? ends, for whatever reason\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['post-project-use', 'exclusivity', 'non-compete']) ||
      /\b(?:right|licen[cs]e) to (?:use|exploit)\b[^.;]{0,60}\b(?:Project|Foreground|Results?|Joint|Arising)\b|\bmay use\b[^.;]{0,40}\b(?:Project IP|Foreground|Results)\b[^.;]{0,60}\b(?:only|solely)\b|\bwithout limit of time\b/.test(
        text,
      ),
    cure: noCure,
  },
  {
    on: 'what may be done with what is jointly owned',
    brought: /\bequal, undivided share\b|\bjointly owned data in its own business\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['joint-terms', 'first-refusal']) ||
      (hasKind(provisions, ['license-grant']) &&
        /\bexclusive(?:ly)?\b(?<!non-?exclusive)|\bsub-?licen[cs]/i.test(text)) ||
      /\bprosecut\w+|\b(?:files?|filing)\b[^.;]{0,60}\b(?:patents?|applications?)\b/i.test(text) ||
      /\b(?:Foreground|Results|[Jj]oint(?:ly)?)\b[^.;]{0,140}\b(?:consent|only|solely|exclusiv\w+|shares? of|account|accounting|profits?|revenues?)\b/.test(
        text,
      ),
    cure: noCure,
  },
  {
    on: 'to whom a joint owner may license',
    brought: /\bmake available what the parties own jointly\b/i,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['joint-ownership']) &&
      /\b(?:right|free|entitled|may)\b[^.;]{0,60}\b(?:licen[cs]e|exploit)\b|\bwithout (?:the )?consent\b/i.test(text),
    cure: cureOver,
  },
  {
    on: 'which parts of others go in',
    brought: /\bopen-source (?:component|software)\b/i,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['open-source']) || (thirdParties.test(text) && !/\bclaims?\b/i.test(text)),
    cure: noCure,
  },
  {
    on: 'what is done with models in the end',
    brought:
      /\bhand over\b[^.;]{0,80}\b(?:\{?Trained Model|models?)\b|\bdelete its copies of(?: the)? models\b|\bgo on using the licensed models\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['model-disposition']) ||
      (/\b(?:end|ends|ended|terminat\w+|expir\w+|completion)\b/i.test(text) && atEnd.test(text)) ||
      /\baccess (?:stops|ends|ceases)\b|\bwhile (?:your|the|its|a) subscription\b|\bas long as (?:you|it) (?:subscribes?|pays?)\b/i.test(
        text,
      ),
    cure: noCure,
  },
  {
    // "Transferable", where the agreement is not to pass without consent.
    on: 'to whom a licence may pass',
    brought: /\bNeither party may assign this Agreement\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['license-grant']) &&
      /(?<!non-?|not |in)\btransferable\b(?! only| except| solely)/i.test(text),
    cure: cureOver,
  },
  {
    on: 'whether what is remembered may be used',
    brought: /\bunaided memory\b|\bfree to use the general knowledge\b/,
    opposed: ({ text }, provisions) =>
      hasKind(provisions, ['residuals']) ||
      (/\b(?:not|never|neither|no)\b[^.;]{0,80}\buse\b[^.;]{0,160}\b(?:know-how|experience|skills?|techniques?|ideas?|insights|learn(?:s|ed|t)|knowledge)\b/i.test(
        text,
      ) &&
        !/\b(?:warrants?|promises|represents|infring\w+)\b/i.test(text)),
    cure: cureOver,
  },
];

/** By its words what was there before passes: as the rule on that reads it, or because it is deemed to. */
const takesEarlierWork = (sentence: Sentence, agreement: Agreement): boolean =>
  sweptIn(factsOf(agreement)).some((one) => one.sentence === sentence) ||
  ((deems.test(sentence.text) || areWork.test(sentence.text)) && preexistingMaterials.test(sentence.text));
/** "The Deliverables, with all tools used to make them, are Work Product." */
const areWork =
  /\bassignment\b[^.;]{0,40}\bincludes\b|\b(?:is|are) (?:also |part of )?(?:the )?(?:Work Product|Deliverables|Results|Works|Developments)\b/;

/** "Shall keep secret all information, without limit of time": how long it is secret, and not how long it is kept. */
const keepsSecret =
  /\b(?:keep|hold|treat)s?\b[^.;]{0,60}\b(?:secret|confidential|in (?:\w+ )?confidence)\b|^This (?:article|section|clause)\b[^.;]{0,40}\b(?:survives?|continues?)\b/i;

/** What is done for the data's own sake. */
const careful =
  /\b(?:shall|will|must) (?:store|restrict|blur|encrypt|remove|de-?identify|anonymi[sz]e|pseudonymi[sz]e|protect|secure|limit)\b/i;
/** Leave to do more with data than the work asks for. */
const permitsMore = (text: string, provisions: readonly Provision[]): boolean =>
  dataObject.test(text) &&
  !isOnSomethingElse(text, provisions) &&
  !/\b(?:shall|may|will|must) not\b|\bneither\b/i.test(text) &&
  !(
    careful.test(text) &&
    !/\b(?:may|rights?|licen[cs]es? (?:to|for|of|under)|grants?|entitled|free to|permit\w*|allow\w*)\b/i.test(text)
  ) &&
  (provisions.some(
    ({ kind, to, elements }) =>
      to !== 'customer' &&
      !elements.has('forbids') &&
      !elements.has('forbidden') &&
      !elements.has('consent') &&
      !elements.has('feedback') &&
      ((kind === 'data-use' && (elements.has('unlimited') || elements.has('improves'))) ||
        (kind === 'training-use' &&
          elements.has('permitted') &&
          elements.has('for-others') &&
          !/\b(?:will|shall)\b(?![^.;]{0,160}\bmay\b)[^.;]{0,120}\b(?:train|develop|build|fine-tune)\b/.test(text)) ||
        (kind === 'derived-data' && elements.has('used') && /\bmay\b|\bentitled\b/.test(text))),
  ) ||
    (dataThings.test(text) && leaveForMore.test(text) && !permissionOrWarranty.test(text)));
/** "All consents for the processing of Inputs, including for training": training that is taken for granted. */
const forTraining = (text: string): boolean =>
  dataThings.test(text) &&
  /\b(?:including|also|and|it|them|data|[A-Z]\w+) (?:for|in) (?:training|fine-tuning)\b(?! of)/.test(text) &&
  !/\b(?:not|never|neither|no|nor|without)\b/i.test(text);
/** Title, secrecy, an indemnity, what is no secret or what the other side grants: no leave for the provider to use data. */
const isOnSomethingElse = (text: string, provisions: readonly Provision[]): boolean =>
  /\b(?:does|do|shall|will) not (?:cover|apply|extend)\b|\bindemnif|\bin (?:\w+ )?confidence\b/i.test(text) ||
  (!hasKind(provisions, ['data-use', 'training-use', 'data-retention', 'derived-data']) &&
    provisions.some(({ kind, to }) => elsewhereSettled.has(kind) || (kind === 'license-grant' && to === 'customer')));
const elsewhereSettled: ReadonlySet<string> = new Set(['ip-assignment', 'foreground-allocation', 'work-for-hire']);
/** What the customer may, what is no secret, and what somebody vouches for. */
const permissionOrWarranty =
  /\bcustomers? may\b|\byou may\b|\bdoes not (?:apply|extend)\b|\bmay (?:resemble|be)\b|\bconfidential\b|\bwarrants?\b|\bmeans\b/i;
const forAllTime =
  /\bperpetual\w*\b|\birrevocabl[ey]\b|\bwithout limit|\bsurviv\w+|\bafter (?:the end|termination|expir)/i;
const atEnd =
  /\b(?:models?|weights|checkpoints)\b|\b(?:keep|retain|return|destroy|delete|hand(?:ed)? (?:over|back)|deliver)\b[^.;]{0,60}\b(?:copies|copy|software|works?|results|deliverables|materials)\b/i;
