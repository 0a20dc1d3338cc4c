/** Names of companies and people as preambles write them. Texts come with inner dots as "·". */

/**
 * The name that begins these words: "VEGA LABS, INC., a Delaware corporation with offices at …" → "VEGA LABS, INC.".
 * Undefined where no name begins here.
 */
export function entityName(words: string): string | undefined {
  const start = words.replace(/^[\s,;:.*_"'–—-]+/, '').replace(/^(?:the|The|THE)\s+(?=[A-Z])/, '');
  const whole = /^\[[^\]]{1,60}\]|^\{[^}]{1,60}\}/.exec(start)?.[0] ?? start.slice(0, 200);
  const cut = whole.search(descriptor);
  let name = (cut < 0 ? whole : whole.slice(0, cut)).trim();
  const ended = suffix.exec(name);
  if (
    ended &&
    ended.index + ended[0].length < name.length &&
    !/^[,\s]*(?:N·?A|L·?P|U·?S·?A|\()/.test(name.slice(ended.index + ended[0].length))
  )
    name = name.slice(0, ended.index + ended[0].length);
  name = name.replace(/[\s,;:"'–—-]+$/, '').replace(/"/g, '');
  if (name.length < 2 || name.length > 110) return undefined;
  if (!/^(?:[A-Z0-9[{_]|[a-z]+[.·\d-][a-z]|[a-z][A-Z])/.test(name)) return undefined;
  if (/\b(?:shall|will|hereby|agree|agreement|whereas|have|has|is|are)\b/i.test(name)) return undefined;
  if (/\b(?:corporation|company|partnership|entity)$/.test(name)) return undefined;
  return restoreDots(name);
}

/** Where a name has ended: what the party is, where it is, for whom it acts. */
const descriptor =
  /,?\s+(?:an?|with|having|located|whose|through|acting|organi[sz]ed|incorporated|formed|doing|d\/b\/a|dba|DBA|f\/k\/a|a\/k\/a|formerly|represented|duly|individually|its|as|residing|registered|established|company number|on behalf|for itself|hereinafter|hereafter|herein|existing|together|collectively|by its|by and|under|and its|and\/or|which|who|that|being|both|each|at|from|director of|on the|in connection|for the|to|dated|concerning|regarding|relating|effective|is|are|made|the)\s|\s*[(;:|]|,\s+\d|,\s+(?:an?|the|as|with|by|in|its)\b|\s\d{2,}\s|[.]\s|\s{3,}|\s-\s|\s–\s|,?\s+(?:and|AND)\s+(?=[a-z])|,\s+[A-Z][a-z]+,\s+[A-Z]{2}\b/;

const suffixes =
  'Inc|INC|Incorporated|INCORPORATED|LLC|L·L·C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|Co|CO|LP|L·P|LLP|L·L·P|GmbH|AG|S·A·S|S·A|SAS|plc|PLC|N·V|B·V|BV|Pte|Pty|AB|ASA|Oy|K·K|S·p·A|S·r·l|N·A';
const suffix = new RegExp(`(?:,?\\s+(?:${suffixes})\\b[·.]?)+`);

/** Every name with a legal form behind it: "Acme Corp.", "BETA LLC". */
export function* namesIn(text: string): Generator<{ name: string; from: number; to: number }> {
  for (const match of text.matchAll(named)) {
    const name = restoreDots(match[0]);
    if (name.length < 120) yield { name, from: match.index, to: match.index + match[0].length };
  }
}
const named = new RegExp(
  `\\b[A-Z][\\w&'·-]{0,30}(?: (?:[A-Z&][\\w&'·-]{0,30}|of|and|the|for)){0,8}(?:,? (?:${suffixes})\\b[·.]?){1,3}`,
  'g',
);

/** "Acme Labs, Inc·" → "Acme Labs, Inc." */
const restoreDots = (name: string): string => name.replaceAll('·', '.');
