import type { Agreement } from '../analysis/agreement.ts';
import type { Edit } from './fix.ts';
import { openList } from './survivors.ts';

/**
 * "The section on confidentiality and the section on ownership carry on": a list of headings that is closed leaves out a new
 * section, so its heading goes in. Nothing where the list is open, has the heading already, or is of one alone.
 */
export function amongHeadedSurvivors({ sentences, clauses }: Agreement, put: Edit): Edit | undefined {
  const [, underSigns, runIn] = /^\s*(?:#{1,6} +([^\n]+)|\*\*([^*\n]+?)[.:]?\*\*)/.exec(put.text) ?? [];
  const title = (underSigns ?? runIn)?.replace(/[*_]/g, '').trim();
  if (!title || /^[\d(]/.test(title)) return undefined;
  const titles = [...new Set(clauses.filter(({ part }) => part === 'body').map((one) => one.title))].filter(
    (one) => one.length > 3 && one.length < 80,
  );
  for (const sentence of sentences) {
    const { text, clause } = sentence;
    const verb = clause.part === 'body' && !openList.test(text) ? lastsOn.exec(text) : null;
    if (!verb) continue;
    const list = text.slice(0, verb.index);
    const named = titles.filter((one) => list.toLowerCase().includes(one.toLowerCase()));
    if (named.length < (/\b[Ss]ections?\b/.test(list) ? 1 : 2) || list.toLowerCase().includes(title.toLowerCase()))
      continue;
    const [, joint, last] = /^.*(,? and )(.+?)$/s.exec(list.trimEnd()) ?? [];
    const model = named.find((one) => last?.toLowerCase().includes(one.toLowerCase()));
    if (!joint || !last || !model) continue;
    const at = last.toLowerCase().indexOf(model.toLowerCase());
    const asWritten = last.slice(at, at + model.length);
    const own = asWritten === model ? title : title.toLowerCase();
    const end = list.trimEnd().length;
    const { start, end: stop } = sentence.span(end - last.length - joint.length, end);
    const added = last.slice(0, at) + own + last.slice(at + model.length);
    return { start, end: stop, text: `, ${last}${joint}${added}` };
  }
  return undefined;
}

const lastsOn =
  / (?:(?:shall|will) )?(?:survive|continue|carry on|go on|remain in (?:force|effect)|stay in force|outlast)\b/;
