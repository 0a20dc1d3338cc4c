import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { defaultSettings, readSettings, type Settings } from '../../../shared/settings.ts';
import { readSettingsFile } from '../../../shared/settingsFile.ts';
import { namesForSettings } from '../review.ts';
import { rules } from '../rules/index.ts';
import type { Arguments } from './arguments.ts';
import { readWhole } from './disk.ts';
import { lineTable } from './lines.ts';
import { failureReason, UsageError } from './problems.ts';

/** Read without being asked, as the editor reads it at the root of a folder. */
export const settingsFileName = 'clause-risk.json';

/** Settings from `--config`, else from `clause-risk.json` here, and the folder its globs count from. */
export function settingsOf(
  asked: Arguments,
  trouble: (problem: string) => void,
): { readonly settings: Settings; readonly base: string } {
  const config = asked.config ?? (existsSync(settingsFileName) ? settingsFileName : undefined);
  if (config === undefined) return { settings: defaultSettings, base: '.' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readWhole(config));
  } catch (error) {
    throw new UsageError(`${config}: ${failureReason(error)}`);
  }
  const file = readSettingsFile(text);
  const lines = lineTable(text);
  const at = (offset: number): string => `${config}:${lines.at(offset).line}:${lines.at(offset).column}`;
  const [fault] = file.faults;
  if (fault) throw new UsageError(`${at(fault.offset)}: not valid JSON: ${fault.message}`);
  const { settings, problems } = readSettings(file.value, namesForSettings(rules));
  for (const { message, path } of problems) trouble(`${at(file.placeOf(path))}: ${message}`);
  return { settings, base: dirname(config) };
}
