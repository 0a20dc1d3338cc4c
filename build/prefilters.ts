import { statSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { packNumbers, packWords } from '../server/src/analysis/packed.ts';
import { half, mostSets } from '../server/src/analysis/provisions/candidates.ts';
import type { CompiledKinds, CompiledPrefilters } from '../server/src/analysis/provisions/compiled.ts';
import { inLetterOrder } from '../server/src/analysis/provisions/multiPatternMatcher.ts';
import type { Recogniser } from '../server/src/analysis/provisions/provision.ts';
import { Interned } from './kinds.ts';
import type { Compiled } from './plugins.ts';
import { prefilterOf, type Way } from './prefilter.ts';

/**
 * The words by which the reader tells which patterns can be in a sentence at all, computed from the patterns of all recognisers and
 * the formulas of all pages.
 * The patterns are code, so that is bundled and run first. All bundles of one build share the result; a file that has
 * changed since makes it anew.
 */
export async function compilePrefilters(tables: readonly Plugin[]): Promise<Compiled> {
  const known = await made;
  if (known?.compiled.files.every((file) => statSync(file).mtimeMs <= known.at)) return known.compiled;
  made = compileAfresh(tables);
  return (await made).compiled;
}
let made: Promise<{ readonly compiled: Compiled; readonly at: number }> | undefined;

async function compileAfresh(tables: readonly Plugin[]): Promise<{ compiled: Compiled; at: number }> {
  const at = Date.now();
  const { outputFiles, metafile } = await build({
    entryPoints: ['server/src/analysis/provisions/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    plugins: [...tables],
  });
  const { recognisers, provisionKinds } = (await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`
  )) as { readonly recognisers: readonly Recogniser[]; readonly provisionKinds: CompiledKinds };
  const files = Object.keys(metafile.inputs).filter((file) => !file.startsWith('compiled:'));
  return {
    compiled: {
      contents: `export default ${JSON.stringify(prefiltersOf(recognisers, provisionKinds.formulas))}`,
      files,
    },
    at,
  };
}

function prefiltersOf(recognisers: readonly Recogniser[], formulas: readonly RegExp[]): CompiledPrefilters {
  const words = new Map<string, WordUse>();
  const useOf = (word: string): WordUse => {
    let use = words.get(word);
    if (!use) words.set(word, (use = { wakes: [], meets: [] }));
    return use;
  };
  const counts: number[] = [];
  let allWays = 0;
  const addWays = (ways: readonly Way[]): void => {
    counts.push(ways.length);
    for (const sets of ways) {
      const way = allWays++;
      counts.push(sets.length);
      sets.forEach((set, number) => {
        for (const word of new Set(set.map(shortened))) useOf(word).meets.push(way * mostSets + number);
      });
    }
  };
  recognisers.forEach(({ kind, triggers, cues }, index) => {
    if (cues.length > 2 * half) throw new Error(`${kind} has more than ${2 * half} cues`);
    for (const trigger of triggers) useOf(trigger).wakes.push(index);
    for (const [evidence] of cues) addWays(typeof evidence === 'function' ? [] : prefilterOf(evidence));
  });
  for (const formula of formulas) addWays(prefilterOf(formula));
  const unordered = [...words.keys()];
  const ordered = inLetterOrder(unordered).map(({ number }) => unordered[number]!);
  const uses = new Interned<readonly number[]>();
  const useOfEach = ordered.map((word) => {
    const { wakes, meets } = words.get(word)!;
    return uses.numberOf([wakes.length, ...stepsOf(wakes), meets.length, ...stepsOf(meets)]);
  });
  return {
    words: packWords(ordered),
    ways: packNumbers(counts),
    uses: packNumbers(uses.all.flat()),
    useOfEach: packNumbers(useOfEach),
  };
}

interface WordUse {
  readonly wakes: number[];
  readonly meets: number[];
}

/** What a longer word adds to how well it tells is not worth the room: a third of the table. */
const shortened = (word: string): string => word.slice(0, 12).trimEnd();

const stepsOf = (numbers: readonly number[]): readonly number[] =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
