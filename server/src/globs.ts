import picomatch from 'picomatch/posix';
import type { Settings } from '../../shared/settings.ts';

/** Whether a path is to be read; with slashes, from the folder that the settings' globs count from. */
export function isWanted(path: string, { include, exclude }: Pick<Settings, 'include' | 'exclude'>): boolean {
  if (!include.length && !exclude.length) return true;
  const matches = (globs: readonly string[]) =>
    globs.some((glob) => picomatch(everyReading(glob), { dot: true })(path));
  return (!include.length || matches(include)) && !matches(exclude);
}

/** "contracts/" and "*.md" mean what they mean to git: the folder with all in it, the name in any folder. */
function everyReading(glob: string): string[] {
  const plain = glob.replace(/^\.?\//, '');
  const whole = plain.endsWith('/') ? `${plain}**` : plain;
  return whole.includes('/') ? [whole, `${whole}/**`] : [whole, `**/${whole}`, `${whole}/**`, `**/${whole}/**`];
}

/** Of paths those that a glob means, which may be a plain path. */
export function matching(glob: string, paths: readonly string[]): readonly string[] {
  const means = picomatch(everyReading(glob), { dot: true });
  return paths.filter((path) => means(path));
}
