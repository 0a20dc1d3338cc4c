/**
 * Learns from the classifier's examples who is provider and who is customer: `npm run learn:roles [-- --dry]`. Writes
 * parties/roleWeights.json. In every example two parties are named by what they are called: what stands around each tells its part.
 */
import { writeFileSync } from 'node:fs';
import { shareOf, stepOf } from '../server/src/analysis/classifier/classifier.ts';
import { packNumbers, packWords } from '../server/src/analysis/packed.ts';
import { calledBy } from '../server/src/analysis/parties/called.ts';
import { mentionsIn, nameWords } from '../server/src/analysis/parties/roleFeatures.ts';
import { leadOf, RoleModel, type RoleWeights } from '../server/src/analysis/parties/roleModel.ts';
import { roleOfLabel, workersAndOthers } from '../server/src/analysis/parties/roles.ts';
import { exampleRows, learntFrom, type Row } from './wordingBank.ts';

const most = 7000;
/** Features in fewer examples are a matter of chance. */
const fewest = 4;
const epochs = 6;
const rate = 0.1;
const restraint = 1e-3;
const folds = 3;
/**
 * Of papers made of sentences that were not shown, whose names tell nothing, the share of those decided that must be right. A real
 * paper is by one hand and harder: 97 of 100 are wanted there.
 */
const wanted = 0.993;

const began = Date.now();
const say = (text: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);

interface Example {
  /** Feature by feature, how often it stands at the provider more than at the customer. */
  readonly features: Int32Array;
  readonly times: Float64Array;
  readonly mentions: readonly { readonly sign: number; readonly features: readonly number[] }[];
}

function partyOf(words: string) {
  const label = words.replace(/^the /i, '');
  return { name: label, label, also: [], start: 0, end: 0 };
}
/** Who is none of two. */
const anybody = /^(?:each|either|neither|both|other|the other|part(?:y|ies)|a party|members?|participants?)$|\band\b/i;

const rows = exampleRows().filter(
  ({ provider, customer }) => ![provider, customer].some((one) => anybody.test(one)) && provider !== customer,
);
const examples = rows.map(exampleOf).filter(({ mentions }) => mentions.length);
say(`${examples.length} sentences name a party`);

function exampleOf({ provider, customer, text }: Row): Example {
  const parties = [partyOf(provider), partyOf(customer)] as const;
  const mentions = mentionsIn(text, calledBy(parties)).map(({ label, features }) => ({
    sign: label === parties[0].label ? 1 : -1,
    features,
  }));
  const times = new Map<number, number>();
  for (const { sign, features } of mentions)
    for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + sign);
  const told = [...times].filter(([, one]) => one !== 0);
  return {
    features: Int32Array.from(told, ([feature]) => feature),
    times: Float64Array.from(told, ([, one]) => one),
    mentions,
  };
}

/** Logistic regression: the chance that a sentence's provider is who it is, and no intercept, as nobody stands first. */
function weightsOf(learnt: readonly Example[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of learnt) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const weights = new Map<number, number>();
  const squares = new Map<number, number>();
  for (const [feature, count] of counts)
    if (count >= fewest) {
      weights.set(feature, 0);
      squares.set(feature, 0.01);
    }
  const order = shuffled(learnt.length);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const i of order) {
      const { features, times } = learnt[i]!;
      const sum = features.reduce((sum, feature, at) => sum + (weights.get(feature) ?? 0) * times[at]!, 0);
      const missed = 1 / (1 + Math.exp(sum));
      features.forEach((feature, at) => {
        const weight = weights.get(feature);
        if (weight === undefined) return;
        const gradient = missed * times[at]! - restraint * weight;
        const square = squares.get(feature)! + gradient * gradient;
        squares.set(feature, square);
        weights.set(feature, weight + (rate * gradient) / Math.sqrt(square));
      });
    }
  const worth = ([feature, weight]: readonly [number, number]): number =>
    Math.abs(weight) * Math.sqrt(counts.get(feature)!);
  return new Map([...weights].sort((a, b) => worth(b) - worth(a)).slice(0, most));
}

/** The same order every time. */
function shuffled(count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  let seed = 7;
  for (let i = count - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((seed / 4294967296) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * Words of what parties are called, and how often a provider is: "Labs", "Bank". A name that somebody made up tells nothing of
 * others, so a word must stand with an article or in several names; parts ("Vendor") are told by roles.ts.
 */
function nameWeights(): ReadonlyMap<string, number> {
  const counts = new Map<string, { provider: number; customer: number; names: Set<string>; common: boolean }>();
  for (const row of rows)
    for (const side of ['provider', 'customer'] as const)
      for (const word of nameWords(partyOf(row[side]))) {
        const known = counts.get(word) ?? { provider: 0, customer: 0, names: new Set(), common: false };
        counts.set(word, known);
        known[side]++;
        if (row[side].toLowerCase() === `the ${word}`) known.common = true;
        else known.names.add(row[side]);
      }
  const weights = new Map<string, number>();
  for (const [word, { provider, customer, names, common }] of counts) {
    const weight = Math.log((provider + 2) / (customer + 2));
    const known = provider + customer >= 8 && Math.abs(weight) >= 0.7 && (common || names.size >= 3);
    if (known && roleOfLabel(word) === 'unknown' && !workersAndOthers.test(word) && !ofAll.test(word))
      weights.set(word, Math.max(-3, Math.min(3, weight)));
  }
  return weights;
}
const ofAll =
  /^(?:the|of|and|st|we|you|us|your|our|my|me|each|other|both|party|parties|first|second|company|corporation|corporate|group|entity|firm|body|limited|ltd|inc|co|ag|llc|gmbh|contracting|member|participating|recipient|owner|holder|assignor|assignee|beneficiary|issuer|broker|shipper|orderer|entruste[er]|entrustor)s?$/;

/** What is kept of weights, as it comes back. */
function kept(features: ReadonlyMap<number, number>, names: ReadonlyMap<string, number>, sure: number): RoleWeights {
  const largest = (of: Iterable<number>): number => Math.max(...[...of].map(Math.abs));
  const [scale, nameScale] = [largest(features.values()), largest(names.values())];
  const told = [...features]
    .map(([feature, weight]) => [feature, stepOf(weight / scale)] as const)
    .filter(([, step]) => shareOf(step) !== 0)
    .sort((a, b) => a[0] - b[0]);
  const words = [...names].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    features: packNumbers(told.map(([feature], i) => feature - (told[i - 1]?.[0] ?? 0))),
    steps: packNumbers(told.map(([, step]) => step)),
    scale,
    names: packWords(words.map(([word]) => word)),
    nameSteps: packNumbers(words.map(([, weight]) => stepOf(weight / nameScale))),
    nameScale,
    sure,
    learntFrom: learntFrom(),
  };
}

const names = nameWeights();
const leads: number[] = [];
let right = 0;
let told = 0;
for (let fold = 0; fold < folds; fold++) {
  const model = new RoleModel(kept(weightsOf(examples.filter((_, i) => i % folds !== fold)), names, 0));
  const unseen = shuffled(examples.length).filter((i) => i % folds === fold);
  for (let at = 0, size = 4; at + size <= unseen.length; at += size, size = 4 + ((size + 3) % 9)) {
    const paper = unseen.slice(at, at + size).map((i) => examples[i]!);
    const said = paper.map(({ mentions }) => mentions.map((one) => one.sign * model.ofMention(one)));
    for (const one of said) {
      const sum = one.reduce((a, b) => a + b, 0);
      if (sum !== 0) told++;
      if (sum > 0) right++;
    }
    leads.push(leadOf(said.flat(), 0));
  }
}
const shares = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2].map((sure) => {
  const decided = leads.filter((one) => Math.abs(one) >= sure);
  return { sure, decided: decided.length, right: decided.filter((one) => one > 0).length / decided.length };
});
say(`of ${told} sentences that were not shown ${((100 * right) / told).toFixed(1)} % are told right`);
for (const one of shares)
  say(
    `papers of 4 to 12 of them, lead ${one.sure.toFixed(2)}: decided ${((100 * one.decided) / leads.length).toFixed(1)} %, right ${(100 * one.right).toFixed(1)} %`,
  );
const sure = shares.find((one) => one.right >= wanted)!.sure;

const weights = kept(weightsOf(examples), names, sure);
const json = `${JSON.stringify(weights)}\n`;
say(`sure from ${sure}; ${names.size} words of names; ${json.length} bytes, checksum ${weights.learntFrom}`);
if (!process.argv.includes('--dry')) writeFileSync('server/src/analysis/parties/roleWeights.json', json);
