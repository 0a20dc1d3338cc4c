/** Characters as they render: what entities stand for, what has no width, what is another form of a letter. */

/** The character an entity stands for; undefined where it is none. `""` for one that shows nothing. */
export function entity(source: string): string | undefined {
  const name = source.slice(1, -1);
  const code =
    name[0] !== '#'
      ? undefined
      : name[1] === 'x' || name[1] === 'X'
        ? Number.parseInt(name.slice(2), 16)
        : Number.parseInt(name.slice(1), 10);
  if (code === undefined) return namedEntities[name];
  if (!(code > 0 && code < 0x110000) || (code >= 0xd800 && code < 0xe000)) return undefined;
  return renderedAs(String.fromCodePoint(code));
}

export const wordCharacter = /\w/;
/** Of any script. */
export const letterOrDigit = /[\p{L}\p{N}]/u;

/** What a character, or a letter with its accents, shows: nothing, a space, a plain letter, or itself. */
export function renderedAs(characters: string): string {
  if (/^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+$/.test(characters)) return '';
  // Controls show nothing, and those that turn a page part words.
  if (/^[\0-\x1f\x7f]+$/.test(characters)) return /[\t\n\v\f\r]/.test(characters) ? ' ' : '';
  return characters.normalize(/[\u0300-\u036f]/.test(characters) ? 'NFC' : 'NFKC');
}

/**
 * Characters that render as others, or not at all. In the order of what is frequent: accents set apart, what has no
 * width, controls, full-width and mathematical letters, ligatures. A mark of the order of bytes shows nothing either.
 */
export const unusual =
  /[A-Za-z][\u0300-\u036f]{1,4}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+|[\0-\x08\v\f\x0e-\x1f\x7f]+|[\uff01-\uff5e\ufb00-\ufb06]|\ud835[\udc00-\udfff]/g;
/** Whether there can be one at all. */
export const isUnusual =
  /[\0-\x08\v\f\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\uff01-\uff5e\ufb00-\ufb06\ud835]|[\u0300-\u036f]/;

const namedEntities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '"',
  rdquo: '"',
  bdquo: '"',
  laquo: '«',
  raquo: '»',
  lsquo: "'",
  rsquo: "'",
  sbquo: "'",
  ndash: '–',
  mdash: '—',
  hyphen: '-',
  dash: '-',
  minus: '-',
  lt: '<',
  gt: '>',
  sect: '§',
  para: '¶',
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  hellip: '…',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  times: '×',
  frac12: '½',
  sup1: '1',
  sup2: '2',
  sup3: '3',
  dagger: '†',
  Dagger: '‡',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  aring: 'å',
  oslash: 'ø',
  ntilde: 'ñ',
  lpar: '(',
  rpar: ')',
  lbrack: '[',
  lsqb: '[',
  rsqb: ']',
  lbrace: '{',
  lcub: '{',
  rcub: '}',
  lowbar: '_',
  ast: '*',
  colon: ':',
  comma: ',',
  period: '.',
  semi: ';',
  num: '#',
  percnt: '%',
  dollar: '$',
  Tab: ' ',
  NewLine: ' ',
};
