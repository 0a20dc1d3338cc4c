import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlaybookFolder, PlaybookPages } from '../../../shared/protocol.ts';
import { type PlaybookFile, partOf, parts, playbookLimits } from '../playbook/page.ts';
import { failureReason } from './problems.ts';

/** The pages of a playbook on this machine's disk, and why some could not be read. Links in it are not followed. */
export function pagesIn(folder: string): {
  readonly pages: readonly PlaybookFile[];
  readonly faults: readonly string[];
} {
  const pages: PlaybookFile[] = [];
  const faults: string[] = [];
  let size = 0;
  const walk = (path: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true }).sort(byName)) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory() && depth < playbookLimits.depth && !entry.name.startsWith('.')) walk(inner, depth + 1);
      if (!entry.isFile() || !partOf(inner)) continue;
      try {
        size += statSync(join(folder, inner)).size;
        if (pages.length >= playbookLimits.files || size > 4 * playbookLimits.all) {
          faults.push(`${inner}: more than is read of a playbook`);
          return;
        }
        pages.push({ path: inner, text: readFileSync(join(folder, inner), 'utf8') });
      } catch (error) {
        faults.push(`${inner}: ${failureReason(error)}`);
      }
    }
  };
  const found = statSync(folder);
  if (!found.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  for (const part of parts)
    try {
      walk(part, 1);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') faults.push(`${part}: ${failureReason(error)}`);
    }
  return { pages, faults };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** What the build wrote beside this program; where it stands alone there is none, and phrases are held against each other. */
export function kindSentences(): string | undefined {
  try {
    return readFileSync(join(home, 'kindSentences.json'), 'utf8');
  } catch {
    return undefined;
  }
}

const home = typeof __dirname === 'string' ? __dirname : resolve('dist');

/** For a language server whose client reads no playbooks. */
export async function readPlaybookOf({ folder }: PlaybookFolder): Promise<PlaybookPages> {
  if (!folder.startsWith('file:')) return { pages: [], fault: 'it does not lie on this machine' };
  try {
    const { pages, faults } = pagesIn(fileURLToPath(folder));
    return { pages, fault: faults[0], kindSentences: kindSentences() };
  } catch (error) {
    return { pages: [], fault: failureReason(error) };
  }
}
