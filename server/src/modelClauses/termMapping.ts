import type { Agreement } from '../analysis/agreement.ts';

/**
 * The library calls a thing by one name; an agreement may have its own. Each row: the library's name, then names under
 * which real paper defines the same thing, best first. Only a defined term counts; a word in passing is not a name.
 */
const sameThing: Readonly<Record<string, readonly RegExp[]>> = {
  Deliverables: [
    /^deliverables?$/i,
    /^work products?$/i,
    /^developed (?:materials|works?|technology|software)$/i,
    /^(?:project|contract) deliverables?$/i,
    /^deliverable items?$/i,
  ],
  'Provider IP': [
    /^(?:provider|consultant|agency|contractor|developer|vendor|supplier|licensor|service provider)(?:'s)? (?:ip|intellectual property|materials|technology|tools|property|background (?:ip|technology|intellectual property)|pre-?existing (?:ip|materials|works?|technology))$/i,
    /^(?:pre-?existing|background|prior) (?:ip|intellectual property|materials|technology|works?|property|inventions)$/i,
  ],
  'Background IP': [
    /^background (?:ip|intellectual property|technology|rights|materials)$/i,
    /^pre-?existing (?:ip|intellectual property|technology|materials)$/i,
  ],
  'Foreground IP': [
    /^(?:foreground|project|collaboration|arising|developed|resulting) (?:ip|intellectual property|technology|inventions|results)$/i,
  ],
  'Joint IP': [/^joint(?:ly owned)? (?:ip|intellectual property|inventions|technology|know-how)$/i],
  'Customer Data': [
    /^(?:customer|client|company|licensee|subscriber|controller|user) (?:data|content|information|materials)$/i,
    /^(?:input|training) data$/i,
    /^inputs?$/i,
  ],
  'Confidential Information': [
    /^confidential (?:information|material)s?$/i,
    /^proprietary (?:information|materials)$/i,
    /^proprietary and confidential information$/i,
  ],
  Outputs: [/^outputs?$/i, /^(?:model|ai|generated|system) outputs?$/i],
  'AI System': [
    /^ai (?:system|services?|features|tool|solution|product|model)s?$/i,
    /^(?:system|platform|solution|tool)$/i,
  ],
  'Trained Model': [/^(?:trained|custom|client|customer|resulting|fine-tuned) models?$/i, /^models?$/i],
  Methodology: [/^(?:methodology|methodologies|methods)$/i],
  'Derived Data': [/^(?:derived|aggregated?|usage) data$/i, /^derivative data$/i],
  'Change of Control': [/^change (?:of|in) control$/i],
  Project: [/^(?:project|program|collaboration|joint development (?:project|program)|development program)$/i],
};

/** The agreement's own term for what the library calls `name`, written as the agreement writes it; undefined where it has none. */
export function agreementTerm(agreement: Agreement, name: string): string | undefined {
  // Dozens of clauses, offered at once, ask for the same few things.
  let own = known.get(agreement);
  if (!own) known.set(agreement, (own = new Map()));
  if (!own.has(name)) own.set(name, termFor(agreement, name));
  return own.get(name);
}

const known = new WeakMap<Agreement, Map<string, string | undefined>>();

function termFor({ terms, sentences, text, attributes }: Agreement, name: string): string | undefined {
  for (const pattern of [new RegExp(`^${name.replace(/[^\w ]/g, '.')}$`, 'i'), ...(sameThing[name] ?? [])]) {
    const found = terms.all.find(({ term, meaning }) => pattern.test(term) && meaning.clause.part !== 'exhibit');
    if (found)
      return plural(name) && !plural(found.term) && /^(?:deliverable|output)$/i.test(found.term)
        ? found.term + 's'
        : found.term;
  }
  // Terms of a cover page or of a parent agreement: used here like defined ones, defined elsewhere.
  const used = new RegExp(`[a-z,] ${name}\\b`, 'g');
  const definedElsewhere = attributes.underParent || /\b(?:Cover Page|Key Terms|Order Form)\b/.test(text);
  if (definedElsewhere && /^(?:Deliverables|Confidential Information|Customer Data|Outputs)$/.test(name)) {
    let uses = 0;
    for (const { text: words } of sentences) uses += words.match(used)?.length ?? 0;
    if (uses >= 3) return name;
  }
  return undefined;
}

const plural = (word: string): boolean => /s$/.test(word);
