import { readFileSync, writeFileSync } from 'node:fs';
import { closest } from '../../../shared/closest.ts';
import { applied } from '../modelClauses/apply.ts';
import type { Fix } from '../modelClauses/fix.ts';
import { type Review, review } from '../review.ts';
import { rules } from '../rules/index.ts';
import type { Arguments } from './arguments.ts';
import { decoded, settingsOf } from './input.ts';
import { complain, reasonOf, UsageError } from './problems.ts';

/** One quick fix, at every place where its rule speaks. */
export function fix(asked: Arguments): number {
  const { rule, variant, write, stdin, operands } = asked;
  const [file] = operands;
  if (rule === undefined) throw new UsageError('fix needs --rule ID; "clause-risk check" names the rules that speak');
  if (!rules.some(({ id }) => id === rule)) {
    const near = closest(
      rule,
      rules.map(({ id }) => id),
    );
    throw new UsageError(`there is no rule "${rule}"${near ? `; perhaps "${near}"` : ''}`);
  }
  if (!stdin && (file === undefined || operands.length > 1)) throw new UsageError('fix takes one file');
  if (stdin && write) throw new UsageError('--write needs a file to write to');

  let bytes: Uint8Array;
  try {
    bytes = readFileSync(stdin ? 0 : file!);
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
  const text = decoded(bytes);
  if (text === undefined) throw new UsageError(`${file ?? '<stdin>'}: not UTF-8`);
  let trouble = false;
  const { settings } = settingsOf(asked, (problem) => {
    trouble = true;
    complain(problem);
  });
  const said = { side: asked.side, kind: asked.kind };
  const reread = (words: string, previous?: Review) => review(words, { settings, said, previous: previous?.agreement });

  const { fixed, places, instead } = fixEverywhere(text, rule, variant, reread);
  if (instead)
    throw new UsageError(
      instead.length
        ? `${rule} has no fix called "${variant}"; it has ${instead.join(', ')}`
        : `${rule} has no fix; its page says what settles it`,
    );
  if (!places) complain(`${rule} has nothing to say about this text`);
  if (write) {
    if (places) {
      // A byte order mark is the file's own affair: it stays where it was.
      const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
      try {
        writeFileSync(file!, mark + fixed);
      } catch (error) {
        throw new UsageError(`${file}: ${reasonOf(error)}`);
      }
    }
  } else process.stdout.write(fixed);
  return trouble ? 2 : 0;
}

/**
 * Place by place, reading anew after each, because a clause that is brought in may settle the next place as well and
 * numbers what follows.
 * @returns `instead`: the names of the fixes there are, when none of them is the one asked for.
 */
function fixEverywhere(
  text: string,
  rule: string,
  variant: string | undefined,
  reread: (words: string, previous?: Review) => Review,
): { readonly fixed: string; readonly places: number; readonly instead?: readonly string[] } {
  let now = reread(text);
  let places = 0;
  let passed = 0;
  const speaking = (one: Review) => one.findings.filter((finding) => finding.rule.id === rule);
  const rounds = speaking(now).length;
  for (let round = 0; round < rounds; round++) {
    const open = speaking(now);
    const finding = open[passed];
    if (!finding) break;
    const chosen = finding.fixes.find((one) => variant === undefined || nameOf(one) === variant);
    if (!chosen) {
      if (!places) return { fixed: text, places, instead: [...new Set(finding.fixes.map(nameOf))] };
      passed++;
      continue;
    }
    const { agreement, side } = now;
    now = reread(applied(agreement, chosen, side), now);
    places++;
    // Where it still speaks, the next place is next.
    if (speaking(now).length >= open.length) passed++;
  }
  return { fixed: now.agreement.text, places };
}

const nameOf = ({ variant }: Fix): string => variant ?? 'preferred';
