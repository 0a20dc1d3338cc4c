/** A rule's page, taken apart. The first part is what the attorney reads; below the line "## Cases" follow its tests. */
export interface RulePage {
  readonly title: string;
  /** One sentence: what the risk is. */
  readonly summary: string;
  /** The page without its cases, marks taken out: what hover and documentation show. */
  readonly body: string;
}

const casesHeading = /^## Cases\s*$/m;

export function readPage(markdown: string): RulePage {
  const cut = markdown.search(casesHeading);
  const shown = (cut < 0 ? markdown : markdown.slice(0, cut))
    .replace(/^-{3,}\s*$/gm, '')
    .replace(/[⟦⟧]/g, '')
    .trim();
  const title = /^# (.+)$/m.exec(shown)?.[1] ?? '';
  const rest = shown.replace(/^# .+$/m, '').trim();
  return { title, summary: rest.split(/\n\s*\n/)[0]?.replace(/\s+/g, ' ') ?? '', body: shown };
}
