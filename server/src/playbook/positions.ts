import { didYouMean } from '../../../shared/closest.ts';
import type { Severity, Side } from '../rules/rule.ts';
import { sides } from './names.ts';
import { harmless, type PageWords, type PlaybookPage, pageLines, trimmedWords } from './page.ts';
import { severityIn } from './severities.ts';

/** What a firm wants, would live with, and would not sign. */
export interface Stance {
  readonly preferred?: string;
  readonly fallback?: string;
  readonly walkAway?: string;
}

/** What a firm thinks of one rule. Words are Markdown that does nothing. */
export interface Position {
  readonly rule: string;
  /** The page it stands in. */
  readonly file: string;
  readonly severity: Partial<Record<Side, Severity>>;
  readonly stances: Partial<Record<Side, Stance>>;
  /** Who must agree to anything less than what is preferred. */
  readonly approver?: string;
  readonly note?: string;
}

/**
 * A page of positions: a heading a rule ("## residuals/missing"), under it a list of what holds for it (severity, approver),
 * and paragraphs as our own pages have them: "**Provider.** Preferred: … Fallback: … Walk away: …". What stands there besides is
 * a note.
 */
export function readPositions(page: PlaybookPage, rules: readonly string[]): readonly Position[] {
  const found: Position[] = [];
  for (const section of positionSections(page)) {
    const { rule, paragraphs } = section;
    if (!rules.includes(rule.words)) {
      page.error(rule.at, rule.words.length, `There is no rule "${rule.words}"${didYouMean(rule.words, rules)}.`);
      continue;
    }
    const position = readPosition(page, rule.words, paragraphs);
    if (!Object.keys(position.severity).length && !Object.keys(position.stances).length && !position.approver)
      page.warn(
        rule.at,
        rule.words.length,
        `Nothing is said of ${rule.words}: a severity, an approver, or "**Provider.** Preferred: …".`,
      );
    found.push(position);
  }
  if (!found.length && !/^#{1,4} /m.test(page.text))
    page.warn(0, 1, 'No position stands here: a heading is a rule’s id, such as "## residuals/missing".');
  return found;
}

interface Section {
  readonly rule: PageWords;
  readonly paragraphs: readonly PageWords[];
}

function positionSections(page: PlaybookPage): readonly Section[] {
  const sections: { rule: PageWords; paragraphs: PageWords[] }[] = [];
  let open: { rule: PageWords; paragraphs: PageWords[] } | undefined;
  let paragraph: { words: string; at: number } | undefined;
  for (const { words, at } of pageLines(page.text)) {
    const heading = /^#{1,4} +(?=\S)/.exec(words);
    if (heading) {
      const title = trimmedWords(words.slice(heading[0].length), '`', '`# \t');
      open =
        title.includes('/') && !/\s/.test(title)
          ? { rule: { words: title, at: at + words.indexOf(title) }, paragraphs: [] }
          : undefined;
      if (open) sections.push(open);
      paragraph = undefined;
    } else if (!words.trim()) paragraph = undefined;
    else if (open) {
      if (paragraph && !/^(?:\s*[-*+] |\*\*)/.test(words)) paragraph.words += `\n${words}`;
      else open.paragraphs.push((paragraph = { words, at }));
    }
  }
  return sections;
}

const positionKeys = ['severity', 'approver', 'preferred', 'fallback', 'walk away', 'note'] as const;
const stanceKeys = { preferred: 'preferred', fallback: 'fallback', 'walk away': 'walkAway' } as const;

function readPosition(page: PlaybookPage, rule: string, paragraphs: readonly PageWords[]): Position {
  const severity: Partial<Record<Side, Severity>> = {};
  const stances: Partial<Record<Side, Stance>> = {};
  const notes: string[] = [];
  let approver: string | undefined;
  const say = (sides: readonly Side[], more: Stance) => {
    for (const side of sides) stances[side] = { ...stances[side], ...more };
  };
  for (const { words, at } of paragraphs) {
    const item = itemIn(words);
    if (item) {
      const { name, from, said } = item;
      const key = positionKeys.find((one) => one === name.toLowerCase().replace('-', ' '));
      const value: PageWords = { words: singleSpaced(said.words), at: at + said.at };
      if (!key)
        page.error(
          at + from,
          name.length,
          `A position has no "${name}"${didYouMean(name.toLowerCase(), positionKeys)}; there are ${positionKeys.join(', ')}.`,
        );
      else if (!value.words) page.error(at + from, name.length, `Nothing stands behind "${key}".`);
      else if (key === 'severity') Object.assign(severity, severityIn(page, value));
      else if (key === 'approver') approver = harmless(value.words);
      else if (key === 'note') notes.push(harmless(value.words));
      else say(sides, { [stanceKeys[key]]: harmless(value.words) });
      continue;
    }
    const sided = /^\*\*(Provider|Customer|Neutral|Both sides|Either side)\.?\*\*\.?\s*/i.exec(words);
    const rest = sided ? words.slice(sided[0].length) : words;
    const stance = stanceIn(rest);
    if (!stance) {
      if (sided)
        page.error(
          at,
          sided[0].trim().length,
          'A side’s position begins with "Preferred:", "Fallback:" or "Walk away:".',
        );
      else notes.push(harmless(singleSpaced(words)));
      continue;
    }
    const who = sided?.[1]?.toLowerCase();
    say(
      sides.filter((side) => !who || /both|either/.test(who) || side === who),
      stance,
    );
  }
  return {
    rule,
    file: page.path,
    severity,
    stances,
    ...(approver && { approver }),
    ...(notes.length && { note: notes.join(' ') }),
  };
}

/** "- approver: the partner", its name perhaps in bold; where each part stands in the words. */
function itemIn(words: string): { readonly name: string; readonly from: number; readonly said: PageWords } | undefined {
  const sign = /^ {0,6}[-*+] /.exec(words);
  const colon = words.indexOf(':');
  if (!sign || colon < 0 || colon > 60) return undefined;
  const name = trimmedWords(words.slice(sign[0].length, colon), ' *', ' *');
  if (!/^[A-Za-z][A-Za-z -]*$/.test(name)) return undefined;
  const rest = trimmedWords(words.slice(colon + 1), ' *\n', ' \n');
  return {
    name,
    from: words.indexOf(name, sign[0].length - 1),
    said: { words: rest, at: words.indexOf(rest, colon + 1) },
  };
}

/** "Preferred: … Fallback: … Walk away: …", in any order and not all of them. */
function stanceIn(words: string): Stance | undefined {
  const [before, ...parts] = words.split(/(?:^|(?<=[\s*]))(preferred|fallback|walk[ -]away):\s*/i);
  if (!parts.length || before!.replace(/[\s*]/g, '')) return undefined;
  const stance: { preferred?: string; fallback?: string; walkAway?: string } = {};
  for (let i = 0; i < parts.length; i += 2) {
    const key = stanceKeys[parts[i]!.toLowerCase().replace('-', ' ') as keyof typeof stanceKeys];
    const said = harmless(trimmedWords(singleSpaced(parts[i + 1]!), '', '*'));
    if (said) stance[key] = said;
  }
  return stance;
}

const singleSpaced = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What holds for a side; a neutral reader is told what holds for either where nothing is said for nobody. */
export const stanceFor = ({ stances }: Position, side: Side): Stance | undefined => stances[side];
