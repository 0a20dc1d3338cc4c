import { existsSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Settings } from '../../../shared/settings.ts';
import { partOf } from '../playbook/page.ts';
import { catalogueWith, type Playbook, readPlaybook } from '../playbook/playbook.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { Arguments } from './arguments.ts';

import { pagesIn } from './playbookFiles.ts';
import { complain, failureReason, UsageError } from './problems.ts';
import { settingsFileName, settingsOf } from './settings.ts';

/** Settings and playbook of a run: `--playbook` goes before what the settings name, and counts from here. */
export interface ReadingWith {
  readonly settings: Settings;
  readonly base: string;
  readonly playbook?: Playbook;
  /** Whether a file is a page of the playbook, and so no paper. */
  readonly isPage: (file: string) => boolean;
}

/**
 * @param trouble what cannot be followed, said with its place
 * @param inside the folder in which a playbook must lie that only the settings name
 */
export function readingWith(asked: Arguments, trouble: (problem: string) => void, inside?: string): ReadingWith {
  const { settings, base } = settingsOf(asked, trouble);
  const folder = asked.playbook ?? (settings.playbook === undefined ? undefined : resolve(base, settings.playbook));
  if (folder === undefined) return { settings, base, isPage: () => false };
  if (
    inside !== undefined &&
    asked.playbook === undefined &&
    !`${realOf(folder)}${sep}`.startsWith(`${inside}${sep}`)
  ) {
    trouble(`the playbook ${folder} is not followed: it lies outside this folder; --playbook names it`);
    return { settings, base, isPage: () => false };
  }
  const shown = asked.playbook ?? join(base, settings.playbook!);
  let found: ReturnType<typeof pagesIn>;
  try {
    found = pagesIn(folder);
  } catch (error) {
    throw new UsageError(`the playbook ${shown}: ${failureReason(error)}`);
  }
  for (const fault of found.faults) trouble(join(shown, fault));
  if (!found.pages.length)
    trouble(`the playbook ${shown} has no pages: they lie in positions, clauses, phrases and rules`);
  const playbook = readPlaybook(found.pages);
  for (const { file, line, from, message } of playbook.problems)
    trouble(`${join(shown, file)}:${line + 1}:${from + 1}: ${message}`);
  const root = resolve(folder) + sep;
  return {
    settings,
    base,
    playbook,
    isPage: (file) => {
      const path = resolve(file);
      return path.startsWith(root) && partOf(path.slice(root.length).replaceAll(sep, '/')) !== undefined;
    },
  };
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

/** The catalogue of this folder: ours, and the rules of the playbook that its settings or the command line name. */
export function catalogueOf(
  asked: Arguments,
  inside?: string,
): { readonly catalogue: readonly Rule[]; readonly playbook?: Playbook } {
  if (asked.playbook === undefined && !existsSync(settingsFileName)) return { catalogue: rules };
  const { playbook } = readingWith(asked, complain, inside);
  return { catalogue: catalogueWith(rules, playbook), ...(playbook && { playbook }) };
}
