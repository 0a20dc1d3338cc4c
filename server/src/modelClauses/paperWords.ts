import { amongSeveral } from './amongSeveral.ts';
import { amongUs } from './amongUs.ts';
import type { Fill } from './fill.ts';

const pluralNoun = (word: string, many: string): string =>
  many ? (/x$/.test(word) ? `${word.replace(/ix$/, 'ic').replace(/x$/, 'x')}es` : `${word}s`) : word;

/**
 * The library's own words as this paper would say them: its spelling, its name for itself, for what is attached to it, for
 * the system, and "will" where it never says "shall".
 */
export function wordsOfPaper(source: string, fill: Fill): string {
  const { british, duty, plain, parties } = fill;
  let text = withAttachments(source, fill);
  for (const [usual, own] of plain ?? []) text = text.replaceAll(usual, own);
  text = withSystem(withName(text, fill.agreement), fill);
  if (fill.us)
    text = amongUs(
      text,
      fill.spoken?.provider?.subject === 'I' || fill.spoken?.customer?.subject === 'I' ? 'we' : 'you and we',
    );
  if (fill.many) text = amongSeveral(text);
  if (fill.member)
    text = text.replace(/(?<!\b[Tt]hird[- ]|\bnamed as a )\bpart(y|ies)\b/g, (_, end: string) =>
      end === 'y' ? fill.member! : `${fill.member}s`,
    );
  if (parties) text = text.replace(/(?<!\b[Tt]hird[- ])\bpart(y|ies)\b/g, 'Part$1');
  // Nobody must survive.
  if (duty === 'must') text = text.replace(/\bshall (?=survive\b)/g, '');
  if (duty) text = text.replace(/\bshall\b/g, duty);
  return british ? spelledBritish(text, fill.ize) : text;
}

/** A paper that a clause points to must be one that there is. */
function withAttachments(source: string, { exhibit, order, attachments, capped }: Fill): string {
  const own =
    capped === false
      ? source.replace(/,? (?:and )?subject to the limitation of liability in this Agreement/g, '')
      : source;
  const named = order ?? (attachments === false ? undefined : 'an exhibit');
  const text = own
    .replace(
      /,? as listed in a statement of work, order form or exhibit\b/g,
      order ? ` as listed in ${order}` : named ? ` as listed in ${named}` : '',
    )
    .replace(
      /\bin (?:an exhibit to this Agreement|a statement of work or exhibit|an exhibit)\b/g,
      order ? `in ${order}` : named ? '$&' : 'in writing',
    )
    .replace(
      /\bunder the statement of work\b/g,
      order ? `under ${order.replace(/^an? /, 'the ')}` : 'under this Agreement',
    );
  return exhibit && exhibit !== 'exhibit'
    ? text.replace(
        /\b(an? )?exhibit(s?)\b/g,
        (_, article: string | undefined, many: string) =>
          `${article ? (/^[aeiou]/.test(exhibit) ? 'an ' : 'a ') : ''}${pluralNoun(exhibit, many)}`,
      )
    : text;
}

function withName(text: string, agreement: string | undefined): string {
  if (!agreement) return text;
  const several = agreement.startsWith('ese');
  return (
    several
      ? text.replace(
          /(?<!\b(?:of|under|to|in|by|with|for|from|than) )\b([Tt]his Agreement (?:otherwise )?)(permit|provide|state|describe|require|restrict|prevent|limit|bind|grant|say|end|allow|relate|affect|transfer|continue|begin|prevail|extend|create)s\b(?: and benefits\b)?/g,
          (whole, lead: string, verb: string) => lead + verb + (whole.endsWith('benefits') ? ' and benefit' : ''),
        )
      : text
  )
    .replace(/\bthe terms of this Agreement\b/g, several ? `th${agreement}` : '$&')
    .replace(
      /(\bthis Agreement\b[^.;]{0,120}?) (under|at) (it|its end)\b/g,
      (whole, lead: string, how: string, what: string) =>
        several ? `${lead} ${how} ${what === 'it' ? 'them' : 'their end'}` : whole,
    )
    .replace(/\bif it states none\b/g, several ? 'if they state none' : '$&')
    .replace(/\bfor the term of this Agreement\b/g, several ? `while th${agreement} apply` : '$&')
    .replace(/\bterms of this Agreement\b/g, several ? 'provisions of this Agreement' : '$&')
    .replace(/\b([Tt])his Agreement\b/g, `$1h${agreement}`);
}

function withSystem(text: string, { system: own, systemName, term, each = [] }: Fill): string {
  // "Shall not use any AI Feature to …", and else each of them: so that verbs and pronouns stay those of one.
  if (each.length)
    return text.replace(/\b([Tt])he AI system('s)?\b/g, (_, t: string, of = '', at: number) => {
      const ahead = text.slice(0, at).split(/[.;]/).at(-1)!;
      const which = /\b(?:not|neither|nor|without|claims?)\b/.test(ahead) ? 'any' : 'each';
      const named = each.map((name) => `${which} ${name}${of}`).join(which === 'any' ? ' or ' : ' and ');
      return t === 'T' ? named.charAt(0).toUpperCase() + named.slice(1) : named;
    });
  if (systemName) return text.replace(/\b[Tt]he AI system\b/g, systemName);
  const system = term?.('AI System');
  if (system && /^AI systems?$/i.test(system))
    return text.replace(/\bAI systems?\b/g, (one) => (/s$/.test(one) ? `${system}s`.replace(/ss$/, 's') : system));
  return own ? text.replace(/\b([Tt]he) AI system\b/g, `$1 ${own}`) : text;
}

/** "A licence" and "to license": the noun is told by what stands before it. */
export const spelledBritish = (text: string, ize = false): string =>
  text
    .replace(/\b([Ll])icense(s?)\b(?! it\b)/g, (whole, first: string, many: string, at: number) =>
      /\b(?:to|may|shall|not|and|or|will|hereby|must|can|others|they|parties|(?:use|copy|\w+(?:ose|ell|ign|ute|ify)),) (?:\w+ly )?$/.test(
        text.slice(Math.max(0, at - 24), at),
      ) &&
      /^(?:,| (?:the|it|its|their|them|any|others|to|such|an?|all|each|what|or|and|your|our|my|her|his)\b)/.test(
        text.slice(at + whole.length, at + whole.length + 10),
      )
        ? whole
        : `${first}icence${many}`,
    )
    .replace(/\b([Dd])efense\b/g, '$1efence')
    .replace(/\b([Ff])avor/g, '$1avour')
    .replace(/\b([Bb])ehavior/g, '$1ehaviour')
    .replace(/\b([Ll])abor\b/g, '$1abour')
    .replace(/\b([Ww])illful\b/g, '$1ilful')
    .replace(/\b([Ff])ulfill\b/g, '$1ulfil')
    .replace(/\bpractice and otherwise\b/g, 'practise and otherwise')
    .replace(/\b([Pp])rograms\b/g, '$1rogrammes')
    .replace(/\b([Jj])udgment\b/g, '$1udgment')
    .replace(/\b(\w+?)(iz)(e[sd]?|ing|ation|ations|able)\b/g, (whole, stem: string, _: string, end: string) =>
      ize || /^(?:s|pr|se|ma)$/i.test(stem) ? whole : `${stem}is${end}`,
    );
