import { strToU8, zipSync } from 'fflate';

// Word files put together by hand, with only what a test is about.

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The XML of each part, without its root; a document is always there. */
export interface WordParts {
  readonly document: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
}

export function wordFile(parts: WordParts): Uint8Array {
  const { document, ...others } = parts;
  const names = Object.keys(others);
  const type = (name: string, end: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${end}+xml"/>`;
  const relation = (id: number, name: string, target: string) =>
    `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${target}"/>`;
  const relations = (all: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const roots: Readonly<Record<string, string>> = {
    numbering: 'numbering',
    styles: 'styles',
    footnotes: 'footnotes',
    comments: 'comments',
  };
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${names.map((name) => type(name, name)).join('')}</Types>`,
    '_rels/.rels': relations([relation(1, 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relations(names.map((name, index) => relation(index + 1, name, `${name}.xml`))),
    'word/document.xml': `<w:document ${space}><w:body>${document}</w:body></w:document>`,
  };
  for (const [name, xml] of Object.entries(others) as [string, string][])
    files[`word/${name}.xml`] = `<w:${roots[name]} ${space}>${xml}</w:${roots[name]}>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** Words, as XML says them. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;

/** A paragraph of runs; in a list where one is given, at its level. */
export function paragraph(
  inner: string,
  { list, level, style, more = '' }: { list?: number; level?: number; style?: string; more?: string } = {},
): string {
  const ilvl = level === undefined ? '' : `<w:ilvl w:val="${level}"/>`;
  const num = list === undefined ? '' : `<w:numId w:val="${list}"/>`;
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${ilvl || num ? `<w:numPr>${ilvl}${num}</w:numPr>` : ''}${more}`;
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** A level of a list: its format and text, and what else is said of it. */
export type LevelSaid = readonly [format: string, text: string, more?: string];

export const definition = (id: number, levels: readonly LevelSaid[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels
    .map(
      ([format, text, more], level) =>
        `<w:lvl w:ilvl="${level}">${more?.includes('<w:start ') ? '' : '<w:start w:val="1"/>'}${before(more)}<w:numFmt w:val="${format}"/>${after(more)}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
/** Word's schema has an order: the start stands before the format, the rest behind it. */
const before = (more = ''): string => more.match(/<w:start [^>]*>/)?.[0] ?? '';
const after = (more = ''): string => more.replace(/<w:start [^>]*>/, '');

export const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
export const startsAt = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
