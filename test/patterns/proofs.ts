import { existsSync, readFileSync } from 'node:fs';
import { type Attack, attacksOn, growth } from './attack.ts';
import type { Pattern } from './collect.ts';

export const proofsFile = 'test/patterns/proofs.json';

/**
 * What is known of a pattern. `safe`: recheck proves that it takes linear time at most. `vulnerable`: recheck says it is not, and
 * is mistaken, because it counts the steps of a few attacks: `[^.]{0,80}` at each of many places is linear with a large constant.
 * `unknown`: recheck came to no end. Of both the attack that takes longest stands beside it, measured not to grow.
 */
export type Proof = 'safe' | readonly ['vulnerable' | 'unknown', ...Attack];

export const readProofs = (): Readonly<Record<string, Proof>> =>
  existsSync(proofsFile) ? JSON.parse(readFileSync(proofsFile, 'utf8')) : {};

/** What may grow at most when a text is twice as long; a square grows by four. */
export const most = 2.3;

/** One line a pattern, sorted: what changes is seen. */
export const written = (proofs: Readonly<Record<string, Proof>>): string =>
  `{\n${Object.keys(proofs)
    .sort()
    .map((hash) => `${JSON.stringify(hash)}: ${JSON.stringify(proofs[hash])}`)
    .join(',\n')}\n}\n`;

/**
 * Asks recheck, and where it does not say "safe", measures.
 * @throws Error with the attack, where a pattern does take longer than the text grows
 */
export async function prove(pattern: Pattern, timeout: number): Promise<Proof> {
  const { check } = await import('recheck');
  const said = await check(pattern.source, pattern.flags, { timeout });
  if (said.status === 'safe') return 'safe';
  const attacks: Attack[] = [];
  if (said.status === 'vulnerable') {
    // Several pumps one behind the other: each alone, and all of them as one.
    const { pumps, suffix } = said.attack;
    for (const { prefix, pump } of pumps) attacks.push([prefix, pump, suffix]);
    if (pumps.length > 1) attacks.push(['', pumps.map(({ prefix, pump }) => prefix + pump).join(''), suffix]);
  }
  return measured(pattern, said.status, [...attacks, ...attacksOn(pattern)]);
}

export function measured(pattern: Pattern, status: 'vulnerable' | 'unknown', attacks: readonly Attack[]): Proof {
  let worst: Attack = attacks[0]!;
  let grew = 0;
  for (const attack of attacks) {
    const now = growth(new RegExp(pattern.source, pattern.flags), attack);
    if (now > most)
      throw new Error(
        `${pattern.place}: /${pattern.source}/${pattern.flags} takes ${now.toFixed(1)} times as long for twice ${JSON.stringify(attack)}`,
      );
    if (now > grew) [worst, grew] = [attack, now];
  }
  return [status, ...worst];
}
