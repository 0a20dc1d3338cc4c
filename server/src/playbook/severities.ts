import { didYouMean } from '../../../shared/closest.ts';
import { severityNames } from '../../../shared/settings.ts';
import type { Severity, Side } from '../rules/rule.ts';
import { sides } from './names.ts';
import type { PageWords, PlaybookPage } from './page.ts';

/** "error", or by side: "provider error, customer off". What is wrong is told, and the rest counts. */
export function severityIn(page: PlaybookPage, { words, at }: PageWords): Partial<Record<Side, Severity>> {
  const chosen: Partial<Record<Side, Severity>> = {};
  for (const part of words.matchAll(/[^,;]+/g)) {
    const [first = '', second, ...more] = part[0]
      .trim()
      .toLowerCase()
      .split(/[\s:=]+/);
    const place = at + part.index + part[0].search(/\S|$/);
    const [who, level] = second === undefined ? [undefined, first] : [first, second];
    const severity = severityNames.find((one) => one === level);
    const side = sides.find((one) => one === who);
    if (!severity || more.length)
      page.error(
        place,
        part[0].trim().length,
        `"${part[0].trim()}" is no severity${didYouMean(level, severityNames)}: one of ${severityNames.join(', ')}, alone or behind a side.`,
      );
    else if (who !== undefined && !side)
      page.error(place, who.length, `"${who}" is no side${didYouMean(who, sides)}: provider, customer or neutral.`);
    else for (const one of side ? [side] : sides) chosen[one] = severity;
  }
  return chosen;
}
