import nlp from 'compromise';

/**
 * Forms of words, made when the program is built: compromise conjugates and makes plurals; what it does not know, or knows
 * in one spelling only, is said here, once.
 */
export interface VerbForms {
  readonly base: readonly string[];
  readonly s: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: readonly string[];
}
export const formNames = ['base', 's', 'past', 'participle', 'ing'] as const;

/** "give _ up", "hold/holds/held/holding", "be bought" → the forms of the first word. @throws Error with what is wrong. */
export function formsOfVerb(head: string): VerbForms {
  let found = remembered.get(head);
  if (!found) remembered.set(head, (found = conjugate(head)));
  return found;
}
const remembered = new Map<string, VerbForms>();

/** "labelled" and "labeled": both are written. */
const doubling = /(?:label|model|cancel|travel|program|focus|benefit|channel|signal|level|total|fuel)$/;
/** Where compromise is wrong, or means another verb: "found", "bind". Regular after all: */
const ownRule =
  /^(?:program|commit|input|output|offset|reset|broadcast|forecast|cost|quit|escrow|tutor|mentor|wean|deed|crawl|zero|trial|eyeball|abide|lean|okay)$/;
/** Irregular, and not known as such. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'bear/bears/bore/borne/bearing',
    'undertake/undertakes/undertook/undertaken/undertaking',
    'override/overrides/overrode/overridden/overriding',
    'overwrite/overwrites/overwrote/overwritten/overwriting',
    'underwrite/underwrites/underwrote/underwritten/underwriting',
    'undo/undoes/undid/undone/undoing',
    'fulfil/fulfils/fulfilled/fulfilling',
    'annul/annuls/annulled/annulling',
    'debar/debars/debarred/debarring',
    'snap/snaps/snapped/snapping',
    'overstep/oversteps/overstepped/overstepping',
    'sublet/sublets/sublet/subletting',
    'deem/deems/deemed/deeming',
    'come/comes/came/come/coming',
    'become/becomes/became/become/becoming',
    'run/runs/ran/run/running',
    'overcome/overcomes/overcame/overcome/overcoming',
  ].map((forms) => [forms.slice(0, forms.indexOf('/')), forms]),
);

function conjugate(given: string): VerbForms {
  const head = irregular[given] ?? given;
  if (head.includes('/')) {
    const [base = '', s = '', third = '', fourth = third, ing] = head.split('/');
    const parts = head.split('/').length;
    if (parts < 3 || parts > 5) throw new Error(`"${head}": base/s/past/participle/ing, base/s/past/ing or base/s/ing`);
    if (parts === 3) return { base: [base], s: [s], past: [base], participle: [base], ing: [third] };
    if (parts === 4) return { base: [base], s: [s], past: [third], participle: [third], ing: [fourth] };
    return { base: [base], s: [s], past: [third], participle: [fourth], ing: [ing!] };
  }
  if (head === 'be')
    return { base: ['be'], s: ['is', 'are', 'was', 'were', 'am'], past: [], participle: ['been'], ing: ['being'] };
  const prefix = /^(?:[a-z]+-)(?=.)/.exec(head)?.[0] ?? '';
  const base = head.slice(prefix.length);
  const made = words.verb.conjugate(base, model);
  const own = byRule(base);
  const trusted = made && made.Infinitive === base && made.PastTense && made.Gerund && !ownRule.test(base);
  const past = [trusted ? made.PastTense! : own.past];
  const participle = [trusted ? (made.Participle ?? made.PastTense!) : own.past];
  const ing = [trusted ? made.Gerund! : own.ing];
  if (doubling.test(base))
    for (const stem of [base, base + base.at(-1)]) {
      past.push(`${stem}ed`);
      participle.push(`${stem}ed`);
      ing.push(`${stem}ing`);
    }
  const whole = (words: readonly string[]) => [...new Set(words)].map((word) => prefix + word.toLowerCase());
  return {
    base: [head],
    s: whole([trusted ? made.PresentTense! : own.s]),
    past: whole(past),
    participle: whole(participle),
    ing: whole(ing),
  };
}

function byRule(base: string): { readonly past: string; readonly s: string; readonly ing: string } {
  const doubled = /^(?:program|commit|input|output|offset|reset|quit)$/.test(base) ? base + base.at(-1) : undefined;
  const past = doubled ?? (base.endsWith('e') ? base.slice(0, -1) : base.replace(/([^aeiou])y$/, '$1i'));
  const ing =
    doubled ?? (base.endsWith('ie') ? `${base.slice(0, -2)}y` : /[^eoy]e$/.test(base) ? base.slice(0, -1) : base);
  return { past: `${past}ed`, s: withS(base), ing: `${ing}ing` };
}

/** "change of control" → "changes of control"; else the last word has the plural. What has none stays. */
export function pluralOf(words: string): string {
  const of = / (?:of|in|to|by|for|from|on) /.exec(words);
  const head = of ? words.slice(0, of.index) : words;
  const last = /[^\s-]+$/.exec(head)?.[0] ?? '';
  if (/(?:[^su]s|data|media|criteria)$/.test(last) && !/(?:analysis|basis)$/.test(last)) return words;
  return head.slice(0, head.length - last.length) + pluralOfWord(last) + words.slice(head.length);
}

function pluralOfWord(word: string): string {
  if (/^(?:index|corpus|appendix|person)$/.test(word)) return withS(word);
  const made = words.noun.toPlural(word, model).trim().toLowerCase();
  return made && !made.includes(' ') && made !== word ? made : withS(word);
}

const withS = (word: string): string =>
  /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** The tables beneath the parser, which its types leave out: a word at a time costs microseconds, a parsed text milliseconds. */
interface Transform {
  readonly verb: { conjugate(infinitive: string, model: object): Record<string, string> | undefined };
  readonly noun: { toPlural(singular: string, model: object): string };
}
const inside = nlp as unknown as { methods(): { two: { transform: Transform } }; model(): object };
const words = inside.methods().two.transform;
const model = inside.model();
