/** A label given to a party: ("Company"), (hereinafter called "Acme"), hereinafter referred to as "Customer", (Shipper). */
export interface DefinedLabel {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
  /** ("… each and both of them "Recipient"): several bear it. */
  readonly shared: boolean;
}

/** All of them, in order. */
export function labelsIn(text: string): DefinedLabel[] {
  const tags: DefinedLabel[] = [];
  for (const match of text.matchAll(tagForms)) {
    const inner = match[0];
    const to = match.index + inner.length;
    const labels: string[] = [];
    for (const quoted of inner.matchAll(/"([^"]{1,60}?)[,.;]?"|(?<![a-zA-Z])'([^']{2,60}?)[,.;]?'(?![a-z])/g))
      labels.push(
        (quoted[1] ?? quoted[2]!)
          .replaceAll('·', '.')
          .replace(/^the\s+/i, '')
          .replace(/(?<!\b(?:Inc|Corp|Ltd|Co|[A-Z]))\.$/, '')
          .trim(),
      );
    if (!labels.length) {
      const label = bareLabel.exec(inner)?.[1];
      const called =
        /\b(?:as|called|to|known as|[Hh]ereinafter|AS|CALLED)[\s:,]+(?:(?:the|THE)\s+)?([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})\)?$/.exec(
          inner,
        );
      // "Acme (North) Education": a bracket inside a name is no tag.
      const after = text.slice(to, to + 140);
      const inside = /^ *[A-Z]/.test(after) || taggedLater.test(after);
      const one = (inside ? undefined : label) ?? called?.[1];
      if (one) labels.push(one.replaceAll('·', '.'));
    }
    if (labels.length) tags.push({ from: match.index, to, labels, shared: shared.test(inner) });
  }
  return tags;
}

/** (Shipper), (the Company ), (Party A); one quotation mark may have been forgotten. */
const bareLabel =
  /^\(\s*"?(?:(?:the|hereinafter|hereafter|herein)[\s,]+){0,2}"?((?!(?:SASU?|SARL|EURL|SA|SNC|GmbH|AG|KG|UG|SE|BV|NV|LLC|LLP|PLC|SpA|SRL|Srl|AB|ApS|Oy|Cth|UK|US|USA)\b)[A-Z][A-Za-z&.·-]{1,24}(?: (?:[A-Z][a-z]{2,12}|[A-D1-4]))?|we|you|us)"?\s*(?:,\s*)?\)$/;
/** "12345 Neustadt (Fluss), Germany ("Acme")": a bare bracket in an address, where a quoted tag closes the same party. */
const taggedLater = /^,[^()";.]{0,120}\([^()"]{0,30}"/;
const shared = /^\(?\s*(?:each|both|together|collectively|jointly|in each case)\b/i;
const tagForms =
  /\([^()]{1,220}(?:\([^()]{0,80}\)[^()]{0,120})?\)|\b(?:[Hh]ereinafter|[Hh]ereafter|[Hh]erein|referred to|called|known as)\b[^."()]{0,60}"[^"]{1,60}"|[–—-] (?:the )?"[^"]{1,40}"(?= ?[–—-]|\s*(?:\n|$))|\b[Hh]ereinafter,? (?:(?:referred to as|called),? )?(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]*)?|\b[Hh]ere(?:in)?after,? (?:(?:referred to as|called|known as),? )?(?:the )?[A-Z]{3,}(?: [A-Z]{2,}){0,2}(?=[,;.)]|\s+and\b|\s*$)|\bHEREIN(?:AFTER)? (?:REFERRED TO AS|CALLED) (?:THE )?"?[A-Z]+(?: [A-Z]+)?"?(?=[,;.)]|$)/g;
