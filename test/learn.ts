/**
 * Learns the classifier from its examples: `npm run learn [FILE.tsv …] [--dry] [--strays FILE]`. Writes weights.json beside the examples.
 * Files are sentences the classifier was not taught, as in test/wording.ts: they are scored by what was learnt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { shareOf, stepOf, steps, type Weights } from '../server/src/analysis/classifier/classifier.ts';
import { targetOf } from '../server/src/analysis/classifier/targets.ts';
import { packNumbers } from '../server/src/analysis/packed.ts';
import type { ProvisionKind } from '../server/src/analysis/provisions/provisionKind.ts';
import { type Example, exampleOf } from './learnExample.ts';
import { learn, type Model, score } from './regression.ts';
import { kin } from './relatedTargets.ts';
import { exampleRows, learntFrom, type Row, tsvRows } from './wordingBank.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
/** What a mistake costs, and how much more it costs to miss. */
const cost = option('cost', 1);
const lift = option('lift', 2);
const epochs = option('epochs', 12);
/** How many features and weights are kept. */
const most = { features: option('features', 17_000), weights: option('weights', 85_000) };
/**
 * Where the classifier had not seen them: shares of other sentences, tempting ones and any, that may be taken for it, and of
 * those that do it that may be doubted.
 */
const allowed = {
  tempting: option('tempting', 0.1),
  stray: option('stray', 0.002),
  doubting: option('doubting', 0.01),
};
/** Kinds that tell what a paper is about: named in passing, too, they ask for what no sentence like the examples would be wanted for. */
const topics: ReadonlySet<ProvisionKind> = new Set([
  'ai-system',
  'data-provision',
  'deliverables',
  'fees',
  'license-grant',
  'model-ownership',
  'model-training',
  'model-weights',
  'outputs',
  'performance-metrics',
  'personal-data',
  'services',
  'term',
  'termination',
]);
const folds = 3;

const began = Date.now();
const say = (text: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const examples = exampleRows().map(exampleOf);
/** Sentences of its own that a page must have, for its target to be told; fewer serve the other pages as what is something else. */
const fewest = 60;
const doing = (target: string): number => examples.filter(({ row }) => row.kind === target && row.positive).length;
const targets = [...new Set(examples.map(({ row }) => row.kind))].filter((one) => doing(one) >= fewest).sort();
say(`${examples.length} sentences read, ${targets.length} targets`);

/** Who gives and who receives in nine of ten sentences that do it. */
function usualOf(target: string): string {
  const directions = examples.flatMap(({ row: { kind, positive, from, to } }) =>
    kind === target && positive && from && to ? [`${from}>${to}`] : [],
  );
  const count = (one: string): number => directions.filter((other) => other === one).length;
  return [...new Set(directions)].find((one) => count(one) >= directions.length * 0.9) ?? '';
}

/** Features that stand in a few examples at least, by number. */
const counts = new Map<number, number>();
for (const { features } of examples)
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
let numbers = new Map<number, number>();
for (const [feature, count] of counts) if (count >= 3) numbers.set(feature, numbers.size);
let rows = examples.map(rowOf);
function rowOf({ features }: Example): Int32Array {
  return Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? []));
}
say(`${counts.size} features, ${numbers.size} in three examples or more`);

/** 1 does it; -1 does not; 0 where it is a matter of taste. */
const signsOf = (target: string): Int8Array =>
  Int8Array.from(examples, ({ row }) =>
    (row.kind === target && row.positive) || row.also.includes(target)
      ? 1
      : row.maybe.includes(target) || (related(row, target) && !row.not.includes(target))
        ? 0
        : -1,
  );
const related = (row: Row, target: string): boolean =>
  row.positive && (kin[target]?.split(' ').includes(row.kind) ?? false);

/** Weights of all targets; few of them where `prune`. */
function learnAll(keep: (at: number) => boolean): readonly Model[] {
  const of = { rows, features: numbers.size };
  return targets.map((target) =>
    learn(
      of,
      signsOf(target).map((sign, i) => (keep(i) ? sign : 0)),
      cost,
      lift,
      epochs,
    ),
  );
}

/** The features that weigh most in all targets together. */
function prune(models: readonly Model[]): void {
  const weight = new Float64Array(numbers.size);
  for (const { weights } of models) weights.forEach((value, i) => (weight[i]! += value * value));
  const listed = [...numbers.keys()].map((feature) => {
    const i = numbers.get(feature)!;
    return { feature, weight: weight[i]! * counts.get(feature)! };
  });
  listed.sort((a, b) => b.weight - a.weight);
  numbers = new Map(listed.slice(0, most.features).map(({ feature }, i) => [feature, i]));
  rows = examples.map(rowOf);
}
/** Weights too small to be kept are nothing; the rest are as they will be read again. */
function rounded(models: readonly Model[]): { readonly models: readonly Model[]; readonly scales: readonly number[] } {
  const scales = models.map(({ weights }) => weights.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9));
  const all = models.flatMap(({ weights }) => [...weights].map(Math.abs));
  all.sort((a, b) => b - a);
  const least = all[most.weights] ?? 0;
  return {
    scales,
    models: models.map(({ weights, bias }, i) => ({
      bias,
      weights: weights.map((value) => (Math.abs(value) > least ? shareOf(stepOf(value / scales[i]!)) * scales[i]! : 0)),
    })),
  };
}

prune(learnAll(() => true));
say(`${numbers.size} features kept`);

/** What each target scores where it had not seen the sentence. Sentences are dealt to the folds in turn, kind by kind. */
const seen = examples.map((_, i) => i % folds);
const held = targets.map(() => new Float64Array(examples.length));
for (let fold = 0; fold < folds; fold++) {
  const { models } = rounded(learnAll((i) => seen[i] !== fold));
  models.forEach((model, t) => {
    rows.forEach((row, i) => {
      if (seen[i] === fold) held[t]![i] = score(model, row);
    });
  });
  say(`fold ${fold + 1} of ${folds}`);
}
const levels = targets.map((target, t) => {
  const signs = signsOf(target);
  const scores = held[t]!;
  const of = (which: (i: number) => boolean): number[] =>
    [...scores.keys()]
      .filter(which)
      .map((i) => scores[i]!)
      .sort((a, b) => b - a);
  const positive = of((i) => signs[i] === 1);
  const tempting = of((i) => signs[i] === -1 && examples[i]!.row.kind === target);
  const stray = of((i) => signs[i] === -1 && examples[i]!.row.kind !== target);
  const believed = Math.max(
    tempting[Math.floor(tempting.length * allowed.tempting)] ?? 0,
    stray[Math.floor(stray.length * allowed.stray)] ?? 0,
  );
  // Of what a paper is about, what else reads rightly is doubted once in a hundred at most; the rest, unless nearly believed or likelier than not.
  const right = of((i) => signs[i]! >= 0 && examples[i]!.found(target));
  const doubted = topics.has(targetOf(target).kind)
    ? Math.min(believed - option('trust', 0.6), right[Math.floor(right.length * (1 - allowed.doubting))] ?? -Infinity)
    : Math.min(believed - option('near', 0.15), 0);
  return {
    believed,
    doubted: Math.max(doubted, -99),
    positives: positive.length,
    recall: positive.filter((value) => value > believed).length / positive.length,
    said: tempting.filter((value) => value > believed).length / (tempting.length || 1),
  };
});
/** What is not said to do it, and looks most as if it did: for a reader, who says yes or no. */
const straysAt = process.argv.indexOf('--strays');
if (straysAt > 0) {
  const lines = targets.flatMap((target, t) => {
    const signs = signsOf(target);
    return [...held[t]!.keys()]
      .filter(
        (i) =>
          signs[i] !== 1 &&
          examples[i]!.row.kind !== target &&
          !examples[i]!.row.not.includes(target) &&
          !examples[i]!.row.maybe.includes(target),
      )
      .sort((a, b) => held[t]![b]! - held[t]![a]!)
      .slice(0, option('each', 30))
      .filter((i) => held[t]![i]! > -0.5)
      .map((i) => [target, held[t]![i]!.toFixed(2), examples[i]!.row.kind, examples[i]!.row.text].join('\t'));
  });
  writeFileSync(process.argv[straysAt + 1]!, `${lines.join('\n')}\n`);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const { models, scales } = rounded(learnAll(() => true));
say(
  `unseen: recall ${mean(levels.map(({ recall }) => recall)).toFixed(3)}, said of tempting ${mean(levels.map(({ said }) => said)).toFixed(3)}`,
);
targets.forEach((target, t) =>
  say(
    `  ${target.padEnd(28)} recall ${levels[t]!.recall.toFixed(2)} tempting ${levels[t]!.said.toFixed(2)} believed ${levels[t]!.believed.toFixed(2)} doubted ${levels[t]!.doubted.toFixed(2)} of ${levels[t]!.positives}`,
  ),
);

const files = process.argv.slice(2).filter((word) => word.endsWith('.tsv'));
if (files.length) {
  const unseen = files
    .flatMap((file) => tsvRows(readFileSync(file, 'utf8')))
    .map((example) => {
      const one = exampleOf(example);
      const features = rowOf(one);
      const sure = Math.max(
        -9,
        ...targets.flatMap((name, t) =>
          name === example.kind || targetOf(name).kind === example.kind
            ? [score(models[t]!, features) - levels[t]!.believed]
            : [],
        ),
      );
      return { positive: example.positive, found: one.found(example.kind), sure };
    });
  const share = (part: number, whole: number): string => (part / whole).toFixed(3);
  const at = (how: (one: (typeof unseen)[number], caution: number) => boolean, caution: number): [number, number] => {
    const of = (positive: boolean): number =>
      unseen.filter((one) => one.positive === positive && how(one, caution)).length /
      unseen.filter((one) => one.positive === positive).length;
    return [of(true), of(false)];
  };
  const ways = {
    'with definitions': (one: (typeof unseen)[number], caution: number) => one.found || one.sure > caution,
    'with a veto': (one: (typeof unseen)[number], caution: number) =>
      (one.found && one.sure > -option('trust', 0.6)) || one.sure > caution,
    alone: (one: (typeof unseen)[number], caution: number) => one.sure > caution,
  };
  say(`${unseen.length} unseen sentences`);
  for (const [name, how] of Object.entries(ways))
    for (const most of [0.05, 0.1, 0.15]) {
      let caution = -1;
      while (caution < 2 && at(how, caution)[1] > most) caution += 0.01;
      say(
        `${name}: recall ${at(how, caution)[0].toFixed(3)} at most ${most} of tempting, caution ${caution.toFixed(2)}`,
      );
    }
  for (const caution of [0, 0.1, 0.2, 0.3])
    say(
      `caution ${caution}: ${Object.values(ways)
        .map((how) =>
          at(how, caution)
            .map((x) => x.toFixed(3))
            .join(' @ '),
        )
        .join(' · ')}`,
    );
  say(
    `definitions alone ${share(unseen.filter(({ positive, found }) => positive && found).length, unseen.filter(({ positive }) => positive).length)}`,
  );
}

if (!process.argv.includes('--dry')) {
  const sorted = [...numbers].sort(([a], [b]) => a - b);
  const cells: number[] = [];
  const kept: number[] = [];
  for (const [feature, i] of sorted) {
    const row = models.flatMap(({ weights }, t) => {
      const step = stepOf(weights[i]! / scales[t]!);
      return shareOf(step) === 0 ? [] : [t * steps + step];
    });
    if (!row.length) continue;
    kept.push(feature);
    cells.push(row.length, ...row);
  }
  const short = (value: number): number => Number(value.toFixed(3));
  const weights: Weights = {
    targets,
    believed: levels.map(({ believed }) => short(believed)),
    doubted: levels.map(({ doubted }) => short(doubted)),
    usual: targets.map(usualOf),
    bias: models.map(({ bias }) => short(bias)),
    scale: scales.map(short),
    features: packNumbers(kept.map((feature, i) => feature - (kept[i - 1] ?? 0))),
    rows: packNumbers(cells),
    learntFrom: learntFrom(),
  };
  writeFileSync('server/src/analysis/classifier/weights.json', `${JSON.stringify(weights)}\n`);
  say(`${cells.length - kept.length} weights of ${kept.length} features written`);
}
