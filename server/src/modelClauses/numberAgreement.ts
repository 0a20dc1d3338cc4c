import type { Agreement } from '../analysis/agreement.ts';
import type { Party } from '../analysis/parties/party.ts';
import type { PartyRole, Piece } from './piece.ts';
import type { Pronoun } from './spokenParties.ts';

// A side may be several: "the Sellers". The clauses are written for one party; here their verbs and pronouns follow it.

/** What the paper calls a side that it speaks of in the plural: "Sellers", also where it says 'each a "Seller"'. */
export function pluralLabelOf({ text }: Agreement, { label, also }: Party): string | undefined {
  const counts = (name: string): number => {
    let several = 0;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const after = text.slice(at + name.length, at + name.length + 40);
      if (/^\w/.test(after)) continue;
      if (/\b(?:collectively|together|jointly)\b[^.;"“]{0,24}["“*]{1,4}$/i.test(text.slice(Math.max(0, at - 44), at)))
        return Number.POSITIVE_INFINITY;
      const verb = verbBehindLabel.exec(after)?.groups ?? {};
      if (verb.many) several++;
      else if (verb.one) several--;
    }
    return several;
  };
  if (!isNoun(label)) return undefined;
  // "Company" of 'the "Companies"', "Seller" of 'the "Sellers"'.
  const own = pluralLabels(label).filter((name) => name === label || also.includes(name) || text.includes(name));
  return own
    .map((name) => ({ name, many: counts(name) }))
    .filter(({ name, many }) => many > 0 && (name === label || many >= 2))
    .sort((a, b) => b.many - a.many)[0]?.name;
}

/** One word for a role. A name may end in s and still be one: "Vole Labs", "Brightwater Systems". */
const isNoun = (label: string): boolean => /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(label);

const pluralLabels = (label: string): readonly string[] =>
  /s$/.test(label) ? [label] : [/[^aeiou]y$/.test(label) ? label.replace(/y$/, 'ies') : `${label}s`];

/** A message about the agreement, with what it says of this party in the plural. */
export function agreeingIn(message: string, label: string): string {
  const pieces = message
    .split(label)
    .flatMap((text, index): Piece[] => [
      ...(index ? [{ kind: 'party' as const, role: 'provider' as const }] : []),
      ...(text ? [{ kind: 'literal' as const, text }] : []),
    ]);
  return agreeing(pieces, new Set(['provider']))
    .map((piece) => (piece.kind === 'literal' ? piece.text : label))
    .join('');
}

/** "Sellers" → "Seller", in the name of a thing: "Seller IP". */
export const singularLabel = (label: string): string =>
  /ies$/.test(label) ? label.replace(/ies$/, 'y') : label.replace(/s$/, '');

const verbBehindLabel =
  /^[*"”]{0,4} (?:hereby |each |jointly |severally |also |, )*(?:(?<many>are|were|have|do|agree|grant|assign|represent|warrant|acknowledge|own|retain|desire|wish|intend|undertake|covenant)|(?<one>is|was|has|does|agrees|grants|assigns|represents|warrants|acknowledges|owns|retains|desires|wishes|intends|undertakes|covenants))\b/;

/** The pieces of a clause, with what is said of these parties in the plural. */
export function agreeing(
  pieces: readonly Piece[],
  several: ReadonlySet<PartyRole>,
  spoken: Readonly<Partial<Record<PartyRole, Pronoun>>> = {},
): readonly Piece[] {
  if (several.size === 0) return pieces;
  const formsOf = (role: PartyRole): Pronoun => spoken[role] ?? pluralPronoun;
  const isPerson = (role: PartyRole): boolean => /^s?he$/.test(formsOf(role).subject);
  let state: State = {};
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    if (piece.kind === 'party') {
      const lead = before?.kind === 'literal' ? before.text : '';
      const ahead = pieces[index + 1];
      const behind = ahead?.kind === 'literal' ? ahead.text : '';
      // "The successor to [Provider] is": it is not the party that is.
      const acts = verbOf(lead, behind);
      const own = /^(?:,? (?:(?:or|and) )?its\b|'s (?:systems|team|premises)\b| to [a-z])/.test(behind);
      const main = index === 0 || /(?:[.;:,?!*)]|\band)\s*$|\n[^\S\n]*$/.test(lead);
      state = {
        // "As [Customer] chooses" within a sentence: who acts in the whole of it still does.
        subject:
          acts && (main || !state.subject?.main)
            ? { role: piece.role, main, grants: /\b(?:grants|licenses)\b/.test(acts[0]) }
            : state.subject,
        named: { role: piece.role, acts: !!acts, own: !acts && own },
      };
      return piece;
    }
    if (piece.kind !== 'literal') return piece;
    return { kind: 'literal', text: rewritten(piece.text, before?.kind === 'party') };
  });

  function rewritten(text: string, behindParty: boolean): string {
    return text
      .split(/(?<=[.?!](?:\*\*)?\s)|(?<=\n)/)
      .map((sentence, index) => {
        if (index > 0) state = {};
        const { subject, named } = state;
        let words = sentence;
        if (index === 0 && behindParty && named && several.has(named.role)) {
          if (!isPerson(named.role)) words = words.replace(/^'s\b/, "'");
          if (named.acts)
            words = words.replace(
              verbBehind,
              (_, lead: string, verb: string, more: string) =>
                lead + said(named.role, verb) + more.replace(/(?<![a-z-])[a-z-]+s\b/g, (one) => said(named.role, one)),
            );
          // "Unless [Customer] gives its consent": theirs, whoever acts in the rest of the sentence.
          if (named.acts) words = words.replace(/^((?: [a-z]+){1,3}) its\b/, `$1 ${formsOf(named.role).own}`);
        }
        if (subject?.main && several.has(subject.role))
          words = words.replace(coordinated, (_, link: string, verb: string) => link + said(subject.role, verb));
        return pronouns(words);
      })
      .join('');
  }

  /** "It" and "its" mean who acts; behind a grant, and beside another party's name, whom was named last. */
  function pronouns(words: string): string {
    const { subject, named } = state;
    const actor = named?.own ? named.role : (subject?.role ?? named?.role);
    const user = subject?.grants && named ? named.role : actor;
    let out = words;
    if (user && several.has(user)) out = out.replace(itsUse, formsOf(user).own);
    if (actor && several.has(actor)) out = out.replace(subject?.grants ? itsThing : itsOfParty, formsOf(actor).own);
    if (!actor || !several.has(actor)) return out;
    const { subject: they, object: them, self } = formsOf(actor);
    return out
      .replace(/\bfor itself\b/g, `for ${self}`)
      .replace(
        itDoes,
        (_, verb: string, more: string) =>
          `${they} ${verb.startsWith('does ') && !isPerson(actor) ? verb.replace('does', 'do') : said(actor, verb)}${more.replace(/(?<![a-z-])[a-z-]+s\b/g, (one) => said(actor, one))}`,
      )
      .replace(
        /\b(warrants? that|(?:provided|writing) that) it (has|will|is|does not)\b/g,
        (_, lead: string, verb: string) =>
          `${lead} ${they} ${verb === 'does not' && !isPerson(actor) ? 'do not' : said(actor, verb)}`,
      )
      .replace(
        /\bif it (does not|cannot)(?=,| act\b)/g,
        (_, verb: string) => `if ${they} ${isPerson(actor) ? verb : verb.replace('does', 'do')}`,
      )
      .replace(/(?<=, )it shall\b/g, `${they} shall`)
      .replace(/\bit (may (?:have|lawfully)|can run)\b/g, `${they} $1`)
      .replace(/\b(appl(?:y|ies) to|requires?|bind) it\b(?= (?:to|as|and|in|without)\b|[.,])/g, `$1 ${them}`);
  }

  /** The verb as it stands behind this party: "they grant", "I am". */
  function said(role: PartyRole, verb: string): string {
    const { subject } = formsOf(role);
    if (/^s?he$/.test(subject)) return verb;
    const alone = subject === 'I';
    return alone && verb === 'is' ? 'am' : alone && verb === 'was' ? verb : bare(verb);
  }
}

const pluralPronoun: Pronoun = { subject: 'they', object: 'them', own: 'their', self: 'themselves' };

/** The verb of what the party does, where it stands between these words; none where something is done to it. */
export const verbOf = (lead: string, behind: string): RegExpExecArray | undefined =>
  /\b(?:to|of|for|from|by|with|against|offer|give|grant|tell|pay|provide)s?\s*$/.test(lead)
    ? undefined
    : (verbBehind.exec(behind) ?? undefined);

interface State {
  /** Who does what the sentence says; in a clause of its own ("that [Provider] delivers") it rules no verb behind. */
  readonly subject?: { readonly role: PartyRole; readonly main: boolean; readonly grants: boolean };
  /** Who was named last, and whether "its" right behind means them: "[Customer] or its auditor". */
  readonly named?: { readonly role: PartyRole; readonly acts: boolean; readonly own: boolean };
}

/** "grants" → "grant"; what is no verb in the third person is left as it is. */
function bare(verb: string): string {
  if (irregularVerbs[verb]) return irregularVerbs[verb];
  if (!/[^s]s$/.test(verb)) return verb;
  if (/[^aeiou]ies$/.test(verb)) return verb.replace(/ies$/, 'y');
  return verb.replace(/(?<=ss|sh|ch|x|zz)es$|s$/, '');
}
const irregularVerbs: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** The party acts: what stands before its verb, the verb, and verbs joined to it ("develops, tests and monitors"). */
const verbBehind =
  /^((?:,[^,.;]{1,60},)? (?:(?:hereby|reasonably|also|only|alone|then|likewise|irrevocably) )*)((?:shall|may|will|must|need|act)\b|(?!(?:its|this|as|unless|others|less)\b)[a-z-]+s\b)((?:(?:,| or| and|, and) (?:hereby )?(?!(?:its|this|as|unless|others|less)\b)[a-z-]+s\b(?= (?:the|its|to|a|under|for|or|and)\b|,))*)/;
const coordinated =
  /((?:,|;)? (?:and|or|but) (?:hereby |also |then |only |at once |not )*|, (?=keeps|notifies|gives))(is|has|does|grants|assigns|transfers|retains|owns|waives|warrants|agrees|licenses|keeps|bears|makes|releases|receives|relies|notifies|gives)\b/g;

/** What someone has as the one who uses a thing, and what someone has to give. */
const users = 'business|behalf|(?:other )?customers|affiliates|internal|personnel|contractors';
const nounsBehindIts =
  'own\\b(?! (?:license|part\\b|inputs))|data\\b|rights?\\b|successor|share|tools|expense|account|cost|materials|systems?\\b|services?\\b|reasonable|decisions|consent|confidentiality|users|technolog|products?\\b|people|inputs|contributions?|industry|knowledge|(?:new )?suppliers?\\b|subcontractors|software|secrets|regulator|premises|pre-existing|partner|particular|method|licensor|improvements|interest|auditor|assets|competitors|compliance|obligations|direction|copies|core|models\\b|source code|then-current|current|income|prior|indemnification|work\\b|storage|control\\b|attorney|behalf|use of results';
const itsUse = new RegExp(`\\bits\\b(?= (?:${users}))`, 'g');
const itsThing = new RegExp(`\\bits\\b(?= (?:${nounsBehindIts}|$))`, 'g');
const itsOfParty = new RegExp(`\\bits\\b(?= (?:${users}|${nounsBehindIts}|$))`, 'g');
const itDoes =
  /\bit (selected|trains|transfers|uses|used|owns|makes|develops|delivers|supplies|provides|applies|pays|approves|disputes|brings|brought|invents|needs|gives|offers|offered|relies|puts|declines|receives|knows|learns|states|decides|had|submits|complies|subscribes|grants|recovers|controls|holds|appoints|processes|does outside)\b((?:(?:, | and |, and )[a-z]+s\b(?= (?:the|and|its|a)\b|,))*)/g;
