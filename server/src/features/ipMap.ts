import type { Agreement } from '../analysis/agreement.ts';
import { factsOf, type Ground } from '../analysis/facts/facts.ts';
import type { Role } from '../analysis/parties/party.ts';
import type { Provision, ProvisionKind } from '../analysis/provisions/provision.ts';
import { bareSpan } from '../analysis/span.ts';
import { isSpeaker } from '../modelClauses/spokenParties.ts';
import type { Review } from '../review.ts';
import { meeting, standingOf } from '../settlement/settle.ts';
import { type ChecklistPlace, distinctPlaces, placeAt } from './checklist.ts';
import { fullName } from './report/names.ts';

/** Who owns an asset, who may use it, and what changes that: payment, the end, a sale. */
export interface Asset {
  readonly name: string;
  readonly owner: MapCell;
  readonly licence: MapCell;
  readonly trigger: MapCell;
}

export interface MapCell {
  /** Empty: the paper does not say. */
  readonly words: string;
  readonly places: readonly ChecklistPlace[];
}

interface AssetExpected {
  readonly name: (called: Called) => string;
  readonly owned: readonly ProvisionKind[];
  /** Of those, the ones that are about this asset. */
  readonly keep?: (provision: Provision, agreement: Agreement) => boolean;
  /** Whose it is when someone keeps what he has. */
  readonly holder?: Role;
  readonly licensed?: (provision: Provision) => boolean;
  readonly end?: readonly ProvisionKind[];
  /** A fact that gives it to the customer in words of another kind: a sweep of all that is made. */
  readonly passes?: string;
  /** One thing, which has one owner: clauses that name two disagree. */
  readonly single?: true;
  /** Rules that find it without an owner: then nothing here says otherwise. */
  readonly unowned: readonly string[];
}

type Called = (role: Role) => string;

/**
 * The assets of the deal as counsel sorts them: what each had before, what is made for the customer, what is general or
 * later, what is made together; for AI also model, outputs and derived data. Empty for what is no agreement of ours.
 */
export function ipMap({ agreement, findings, accepted }: Review): readonly Asset[] {
  const { kind, provisions } = agreement;
  if (kind === 'none' || kind === 'other') return [];
  const called = callingIn(agreement);
  const spoke = new Set([...findings, ...accepted.map(({ finding }) => finding)].map(({ rule }) => rule.id));
  /** No provision names the owner: someone takes what the holder had, or words of another kind settle it. */
  const otherwise = (unowned: readonly string[]): MapCell => {
    const taken = unowned.includes(backgroundTransfersRule)
      ? findings.find(({ rule }) => rule.id === backgroundTransfersRule)
      : undefined;
    if (taken)
      return { words: called('customer'), places: [{ ...bareSpan(taken), name: placeAt(taken.start, agreement) }] };
    const settled = unowned.some((id) => spoke.has(id)) ? [] : unowned.flatMap((id) => settledBy(agreement, id));
    return { words: settled.length ? 'as it says there' : '', places: settled };
  };
  const rows: readonly AssetExpected[] = [
    backgroundAsset('provider'),
    ...(kind === 'jda' ? [backgroundAsset('customer')] : []),
    projectAsset(kind === 'jda'),
    ...(provisions.has('joint-ownership') ? [jointAsset] : []),
    improvementsAsset,
    ...(agreement.attributes.ai ? [modelAsset, outputsAsset] : []),
    ...(provisions.has('derived-data') || spoke.has('data/derived-rights-unallocated') ? [derivedDataAsset] : []),
  ];
  // Who may pass the agreement on, or be sold, is no word on whose the work is.
  const sale = provisions
    .of('change-of-control', 'termination-on-acquisition', 'transfer-right')
    .filter(({ clause }) => !provisions.of('anti-assignment').some((ban) => ban.clause === clause && !ofShares(ban)));
  return rows.map(({ name, owned, keep = () => true, holder, licensed, end = [], passes, single, unowned }): Asset => {
    const isOpen = unowned.some((id) => spoke.has(id));
    const owning = isOpen ? [] : provisions.of(...owned).filter((one) => keep(one, agreement));
    const swept = passes && !isOpen ? meeting({ ...anything, name: passes }, factsOf(agreement)) : [];
    const licences = provisions
      .of('license-grant', 'cross-licence', 'licence-back')
      .filter((one) => licensed?.(one) && !one.elements.has('subject:mark'));
    const paid = owning.filter(
      (one) =>
        one.elements.has('upon-payment') ||
        provisions.of('payment-condition').some(({ sentence }) => sentence === one.sentence),
    );
    const atOnce = paid.length
      ? []
      : owning.filter(({ elements }) => elements.has('present') || elements.has('assigned'));
    const ends = provisions.of(...end);
    const triggers: readonly (readonly [string, readonly Provision[]])[] = [
      ['on payment', paid],
      ['at once', atOnce],
      ['at the end', ends],
      ['on a sale', licences.length || owned.includes('joint-ownership') ? sale : []],
    ];
    const told = triggers.filter(([, some]) => some.length);
    const owner = ownedIn(
      [
        ...owning.map((one) => [ownerInWords(one, called, holder), one] as const),
        ...swept.map((one) => [called('customer'), one] as const),
      ],
      agreement,
      single,
    );
    return {
      name: name(called),
      owner: owner.words ? owner : otherwise(unowned),
      // Nobody is licensed what is its own: such a grant is of something else.
      licence: cell(
        licences.filter(({ to }) => to === undefined || owner.words !== called(to)),
        (one) => licenceIn(one, called),
        agreement,
      ),
      trigger: {
        words: told.map(([words]) => words).join('; '),
        places: distinctPlaces(told.flatMap(([, some]) => some)),
      },
    };
  });
}

const backgroundTransfersRule = 'ownership/background-transfers';

function settledBy(agreement: Agreement, rule: string): readonly ChecklistPlace[] {
  const standing = standingOf(agreement, rule);
  return standing?.state === 'settled' ? distinctPlaces(standing.by, standing.elsewhere) : [];
}

const backgroundAsset = (holder: Role): AssetExpected => ({
  name: (called) => `what ${called(holder)} had before`,
  owned: ['background-reservation'],
  keep: ({ from, elements }) =>
    (from === undefined || from === 'unknown' || from === holder || from === 'both') && !elements.has('general'),
  holder,
  licensed: (one) =>
    one.kind === 'cross-licence' ? true : one.elements.has('subject:background') && one.from !== oppositeRole(holder),
  unowned: ['ownership/background-missing', 'joint/background-missing', 'ownership/background-transfers'],
});

const projectAsset = (joint: boolean): AssetExpected => ({
  name: (called) => (joint ? 'what the project makes' : `what is made for ${called('customer')}`),
  owned: ['foreground-allocation', 'ip-assignment', 'work-for-hire'],
  keep: ({ elements }) =>
    !['subject:mark', 'subject:feedback', 'subject:know-how', 'subject:outputs'].some((name) => elements.has(name)),
  licensed: ({ kind, elements }) =>
    kind === 'licence-back' ||
    (kind === 'license-grant' &&
      !['subject:background', 'subject:model', 'subject:data'].some((one) => elements.has(one))),
  unowned: ['ownership/assignment-missing', 'joint/foreground-unallocated'],
});

const jointAsset: AssetExpected = {
  name: () => 'what is owned jointly',
  owned: ['joint-ownership'],
  end: ['post-project-use'],
  unowned: [],
};

const improvementsAsset: AssetExpected = {
  name: () => 'general-purpose work, improvements and later derivatives',
  owned: ['improvements-allocation', 'innovation-allocation'],
  unowned: ['joint/derivatives-missing', 'model/improvements-unallocated'],
};

const modelAsset: AssetExpected = {
  name: () => 'the trained model and its weights',
  owned: ['model-ownership'],
  // How a model is made is kept apart from the model.
  keep: ({ sentence }, { provisions }) =>
    !provisions.of('methodology-reservation').some((one) => one.sentence === sentence) ||
    modelsBelong.test(sentence.text),
  passes: 'model that passes to the customer',
  single: true,
  licensed: ({ kind, elements }) => kind === 'license-grant' && elements.has('subject:model'),
  end: ['model-disposition'],
  unowned: ['model/ownership-missing'],
};

const outputsAsset: AssetExpected = {
  name: () => 'outputs',
  owned: ['output-ownership'],
  single: true,
  unowned: ['ownership/outputs-unallocated'],
};

const derivedDataAsset: AssetExpected = {
  name: () => 'derived and usage data',
  owned: ['derived-data'],
  unowned: ['data/derived-rights-unallocated'],
};

const oppositeRole = (role: Role): Role => (role === 'provider' ? 'customer' : 'provider');

/** The agreement's own names; where several play a role, or none is known to, the role. */
function callingIn(agreement: Agreement): Called {
  return (role) => {
    const [one, ...others] = agreement.parties.filter((party) => party.role === role);
    if (!one || others.length) return `the ${role}`;
    return isSpeaker(one.label) ? fullName(one, agreement) : one.label;
  };
}

function ownerInWords(provision: Provision, called: Called, holder: Role | undefined): string {
  const { kind, elements, from, to } = provision;
  if (kind === 'joint-ownership' || elements.has('joint')) return 'both, jointly';
  const role = kind === 'background-reservation' ? (from ?? holder) : (to ?? (elements.has('kept') ? from : undefined));
  if (holder && role === 'both') return called(holder);
  if (role === 'both') return 'each its own';
  return role === 'provider' || role === 'customer' ? called(role) : 'as it says there';
}

const licenceTerms = [
  'exclusive',
  'non-exclusive',
  'perpetual',
  'irrevocable',
  'royalty-free',
  'transferable',
  'non-transferable',
  'purpose-limited',
  'mutual',
] as const;

function licenceIn({ kind, elements, to }: Provision, called: Called): string {
  const whom =
    to === 'provider' || to === 'customer' ? `to ${called(to)}` : kind === 'cross-licence' ? 'to each other' : '';
  const how = licenceTerms.filter((name) => elements.has(name) && !(kind === 'cross-licence' && name === 'mutual'));
  return [whom, how.join(', ')].filter(Boolean).join(': ') || 'licensed';
}

function cell(
  provisions: readonly Provision[],
  words: (provision: Provision) => string,
  agreement: Agreement,
): MapCell {
  return ownedIn(
    provisions.map((one) => [words(one), one] as const),
    agreement,
  );
}

/** What clauses say; where they say several things, which clause says which. */
function ownedIn(claims: readonly (readonly [words: string, Ground])[], agreement: Agreement, single?: true): MapCell {
  // "As it says there" adds nothing to an owner that is known.
  const known = claims.filter(([words]) => words !== 'as it says there');
  const all = [...new Set((known.length ? known : claims).map(([words]) => words))];
  const owners = known.flatMap(([words, one]) =>
    words === 'each its own' || ofBase.test(one.sentence.text) ? [] : [words],
  );
  const disagree = single && new Set(owners).size > 1;
  const where = (words: string): string => {
    const places = known.flatMap(([said, one]) => (said === words ? [placeAt(one.start, agreement)] : []));
    const names = [...new Set(places)].filter(Boolean).slice(0, 4);
    return all.length > 1 && names.length ? `${words} (${names.join(', ')})` : words;
  };
  return {
    words: `${disagree ? 'both claim: ' : ''}${all.map(where).join('; ')}`,
    places: distinctPlaces(claims.map(([, one]) => one)),
  };
}

/** Of a share in what is owned, and not of the agreement. */
const ofShares = ({ sentence }: Provision): boolean => !/\b(?:agreement|contract)\b/i.test(sentence.text);
const modelsBelong = /\bmodels?\b[^.;]{0,200}\b(?:belongs?|vests?|owned)\b/i;
/** What stands below the model that is made here. */
const ofBase =
  /\b(?:base|foundation|underlying|pre-?trained|pre-?existing|general-purpose|third[- ]party|its own) (?:[\w-]+ )?models?\b/i;
const anything = { with: [], without: [], outside: [] };
