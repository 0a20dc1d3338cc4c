import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';

/** Why a file cannot be read as one of Word's, as half a sentence: "it is damaged". */
export class NotWordError extends Error {}

/** The parts of a .docx that hold words, numbers and looks, each as the root of its XML. */
export interface WordFile {
  readonly document: Element;
  readonly styles?: Element;
  readonly numbering?: Element;
  readonly footnotes?: Element;
  readonly endnotes?: Element;
  readonly comments?: Element;
}

/** An element of Word's XML, by its name with the prefix `w:`. */
export type Element = XmlElement;

/** A .docx begins as every zip file does; nothing that is text begins so. */
export const isWordFile = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The container of Word before 2007, and of a file that is locked with a password. */
export const isOldWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/**
 * The parts of a .docx. Nothing is unpacked beyond what an agreement can hold, whatever the file says of itself.
 * @throws NotWordError
 */
export function openWord(bytes: Uint8Array): WordFile {
  if (isOldWord(bytes))
    throw new NotWordError('it is of Word before 2007, or locked; save it as .docx without a password');
  if (!isWordFile(bytes)) throw new NotWordError('it is no .docx');
  const parts = unpacked(bytes);
  const main = related(parts, '_rels/.rels').get('officeDocument') ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const others = related(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const read = (type: string): Element | undefined => {
    const part = parts.get(others.get(type) ?? `${folder}${type}.xml`);
    return part && xmlOf(part);
  };
  const document = parts.get(main);
  if (!document) throw new NotWordError('it holds no Word document');
  return {
    document: xmlOf(document),
    styles: read('styles'),
    numbering: read('numbering'),
    footnotes: read('footnotes'),
    endnotes: read('endnotes'),
    comments: read('comments'),
  };
}

/** How much is read of one file, and of one part: seven hundred pages of ours are a third of that. */
const wordFileLimits = { bytes: 80_000_000, entries: 20_000, tags: 800_000 };

const tooLarge = 'unpacked it is larger than any agreement';
const lessThan = 0x3c;

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  let entries = 0;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize, size: packed }) => {
        if (++entries > wordFileLimits.entries) throw new NotWordError('it has too many parts');
        if (!/^(?:_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/.test(name)) return false;
        // Memory is set aside by what the file says, and by nothing else: one that says too little is cut there.
        size += Math.max(originalSize, packed);
        if (size > wordFileLimits.bytes) throw new NotWordError(tooLarge);
        return true;
      },
    });
    return new Map(Object.entries(found));
  } catch (error) {
    throw error instanceof NotWordError ? error : new NotWordError('it is damaged: it cannot be unpacked');
  }
}

function xmlOf(part: Uint8Array): Element {
  // Each tag becomes an object many times its size.
  let tags = 0;
  for (const byte of part) if (byte === lessThan && ++tags > wordFileLimits.tags) throw new NotWordError(tooLarge);
  const utf16 = part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : undefined;
  try {
    const { root } = parseXml(new TextDecoder(utf16 ?? 'utf-8').decode(part), { ignoreUndefinedEntities: true });
    if (root) return root;
  } catch {
    // Of broken XML, or nested without end, there is nothing to be told but that.
  }
  throw new NotWordError('it is damaged: its XML is broken');
}

/** Type of relationship, by the last word of its name → the part it leads to. */
function related(parts: ReadonlyMap<string, Uint8Array>, name: string, folder = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const part = parts.get(name);
  for (const { attributes } of part ? childElements(xmlOf(part)) : []) {
    const { Type = '', Target = '', TargetMode } = attributes;
    if (TargetMode !== 'External')
      found.set(Type.slice(Type.lastIndexOf('/') + 1), Target.startsWith('/') ? Target.slice(1) : folder + Target);
  }
  return found;
}

/** The elements directly in another. */
export function childElements(element: Element | undefined): readonly Element[] {
  return (element?.children ?? []).filter((one): one is XmlElement => one instanceof XmlElement);
}

/** The first of that name directly in another, or at the end of a way of names. */
export function inside(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  let at = element;
  for (const name of names) at = childElements(at).find((one) => one.name === name);
  return at;
}

/** What `w:val` says there. */
export const valueAt = (element: Element | undefined, ...names: readonly string[]): string | undefined =>
  inside(element, ...names)?.attributes['w:val'];

/** A property that is on when it is named, unless it says otherwise; undefined where it is not named. */
export function isPropertyOn(element: Element | undefined, name: string): boolean | undefined {
  const found = inside(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

/** The words directly in an element. */
export const elementText = ({ children }: Element): string =>
  children.map((one) => (one instanceof XmlText ? one.text : '')).join('');
