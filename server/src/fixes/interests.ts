import { namePattern } from '../analysis/namePattern.ts';
import type { Provision, ProvisionKind } from '../analysis/provisions/provision.ts';
import { overlaps, type Span } from '../analysis/span.ts';
import { modelOf } from '../modelClauses/fix.ts';
import type { Side } from '../modelClauses/library.ts';
import { topArticle } from '../modelClauses/placement.ts';
import { boundBy } from './boundBy.ts';
import { type Trial, variantOf } from './proposal.ts';

/** Whom a change hurts: what it takes out of the paper was the client's, or what it brings binds the client alone. */
export const interestDoubts = (trial: Trial): readonly string[] => [
  ...takesFromClient(trial),
  ...narrowsClient(trial),
  ...bindsClientAlone(trial),
  ...givesTitle(trial),
  ...takesTheOthersShare(trial),
  ...limitsItsLicence(trial),
  ...narrowsItsOwn(trial),
  ...ownedByTheLicensee(trial),
  ...saidAlready(trial),
  ...freesTheOther(trial),
];

/** What the words that go gave the client, and what stands in their place does not. */
function takesFromClient({ review: { agreement, side }, after, edits, written }: Trial): readonly string[] {
  if (side === 'neutral') return [];
  const gone = agreement.provisions.all.filter(
    (one) => sideServed(one) === side && edits.some((edit) => edit.start < edit.end && overlaps(edit, one.sentence)),
  );
  const come = after.agreement.provisions.all.filter(
    (one) => sideServed(one) === side && written.some((span) => overlaps(span, one)),
  );
  const lost = gone.some(
    (one) =>
      !come.some(
        (other) =>
          interestOf(other.kind) === interestOf(one.kind) &&
          breadth.every((element) => !one.elements.has(element) || other.elements.has(element)),
      ),
  );
  return lost ? ['it takes from the client what the paper gives it'] : [];
}

/** What the new words forbid both, or the client, that the client may do by words that stay. */
function narrowsClient({ review: { agreement, side }, after, edits, written }: Trial): readonly string[] {
  if (side === 'neutral') return [];
  const client = agreement.parties.find(({ role }) => role === side);
  if (!client) return [];
  const names = [client.label, ...client.also].map((one) => namePattern(one)).join('|');
  const bars = new RegExp(
    `\\b(?:[Nn]either (?:party|Party|of us)|[Ee]ach (?:party|Party|of us)|[Aa] (?:party|Party)|${names})\\b[^.;]{0,20}\\b(?:shall|will|may|must)\\b(?:[^.;]{0,30}\\bnot\\b(?! by itself)|[^.;]{0,60}\\b(?:only|solely)\\b)`,
  );
  const barring = after.agreement.sentences
    .filter((one) => written.some((span) => overlaps(span, one)))
    .map(({ text }) => text)
    .filter((text) => bars.test(text) || /\b[Nn]either (?:party|of us) (?:shall|will|may)\b/i.test(text));
  if (!barring.length) return [];
  const may = new RegExp(`\\b(?:${names})\\b[^.;]{0,60}\\b(?:may|entitled|free to|permitted|right to|rights to)\\b`);
  const held = new Set(
    agreement.answers.all
      .filter((one) => sideServed(one) === side && one.kind !== 'indemnity')
      .map(({ sentence }) => sentence),
  );
  const rights = agreement.sentences.filter(
    (one) =>
      !edits.some((edit) => edit.start < edit.end && overlaps(edit, one)) &&
      (held.has(one) || may.test(one.text)) &&
      !/\b(?:shall|may|will|must) not\b|\bneither\b/i.test(one.text),
  );
  return doings.some((doing) => barring.some((text) => doing.test(text)) && rights.some(({ text }) => doing.test(text)))
    ? ['it forbids the client what the paper lets it do']
    : [];
}
const doings = [
  /\blicen[cs]e (?:or|the|it|them|to)\b|\bsub-?licen[cs]/i,
  /\bcombin(?:e|es|ing|ation)\b/i,
  /\b(?:re-?)?train(?:s|ing)?\b|\bfine-?tun/i,
  /\b(?:keep|retain|store)s?\b/i,
  /\b(?:sell|resell|distribute|commerciali[sz]e|exploit)s?\b/i,
];

/** What makes a right wide: without it, it is another right. */
const breadth = ['unlimited', 'improves', 'for-others', 'perpetual', 'irrevocable', 'exclusive'] as const;

/** Kinds that give one thing in several words. */
const interestOf = (kind: ProvisionKind): string =>
  kind === 'data-use' ||
  kind === 'training-use' ||
  kind === 'data-retention' ||
  kind === 'derived-data' ||
  kind === 'model-training'
    ? 'data'
    : kind.startsWith('performance') || kind === 'benchmark'
      ? 'performance'
      : kind === 'ip-assignment' ||
          kind === 'foreground-allocation' ||
          kind === 'model-ownership' ||
          kind === 'work-for-hire'
        ? 'title'
        : kind;

/** Whom a provision serves, where it serves one side. */
function sideServed({ kind, from, to, elements }: Provision): Side | undefined {
  const receiver = to === 'provider' || to === 'customer' ? to : undefined;
  switch (kind) {
    case 'data-use':
      return elements.has('permits') && !elements.has('forbids') && to !== 'customer' && to !== 'both'
        ? 'provider'
        : undefined;
    case 'training-use':
      return elements.has('permitted') &&
        !elements.has('forbidden') &&
        (elements.has('for-others') || to === 'provider')
        ? 'provider'
        : undefined;
    case 'data-retention':
      return elements.has('unlimited') ? 'provider' : undefined;
    case 'outputs-as-is':
    case 'disclaimer':
      return from === 'customer' ? undefined : 'provider';
    case 'uncapped-liability':
      return from === 'provider' ? 'customer' : from === 'customer' ? 'provider' : undefined;
    // Who may leave when the other is sold.
    case 'termination-on-acquisition':
      return from === 'provider' || from === 'customer' ? from : undefined;
    case 'license-grant':
    case 'ip-assignment':
    case 'foreground-allocation':
    case 'model-ownership':
    case 'indemnity':
    case 'infringement-indemnity':
    case 'exclusivity':
    case 'non-compete':
      return receiver;
    default:
      return undefined;
  }
}

/**
 * A clause under which our side alone owes something and gets nothing. A measure for what it has promised already is worth
 * having all the same.
 */
function bindsClientAlone({ review: { agreement, side }, fix }: Trial): readonly string[] {
  if (side === 'neutral' || fix.do !== 'insert-clause') return [];
  const model = modelOf(fix);
  const text = variantOf(fix, side)?.text;
  if (!model || !text) return [];
  const { owes, gains } = bargainOf(text, side);
  if (!owes || gains) return [];
  const promised =
    model.provides.some((kind) => kind.startsWith('performance')) &&
    agreement.provisions.of('performance-promise', 'performance-metrics').some(({ from }) => from !== 'customer');
  return promised && fix.instead ? [] : ['it binds the client alone'];
}

/** Title that our side hands over where the paper asks for none, and nothing comes back. */
function givesTitle({ review: { agreement, side }, fix }: Trial): readonly string[] {
  if (side === 'neutral' || fix.do !== 'insert-clause') return [];
  const text = variantOf(fix, side)?.text ?? '';
  // What is made from the data goes to the customer, where the paper lets the provider use that as it likes.
  const mayUse =
    side === 'provider' &&
    agreement.provisions
      .of('data-use')
      .some(({ to, elements }) => to === 'provider' && (elements.has('unlimited') || elements.has('improves')));
  if (mayUse && /\bowns \{Derived Data\}/.test(text)) return ['it takes from the client what the paper gives it'];
  const [own, other] = side === 'provider' ? ['Provider', 'Customer'] : ['Customer', 'Provider'];
  const gives = (who: string): boolean => new RegExp(`\\[${who}\\] hereby assigns\\b`).test(text);
  const owed = agreement.provisions
    .of('ip-assignment', 'foreground-allocation', 'work-for-hire')
    .some(({ to }) => to === (side === 'provider' ? 'customer' : 'provider'));
  return gives(own!) && !gives(other!) && !owed ? ['it hands over title that the paper leaves with the client'] : [];
}

/** One owner instead of two, where other sentences go on speaking of what both own, or nobody says which. */
const takesTheOthersShare = ({ review: { agreement, side }, fix, edits }: Trial): readonly string[] =>
  fix.do === 'replace-words' &&
  fix.variant === 'sole owner' &&
  (side === 'neutral' ||
    edits.some(({ text }) => text.includes('[Owner]')) ||
    agreement.terms.all.some(
      ({ term }) =>
        /^(?:All |The )?[A-Z]/.test(term) &&
        agreement.text.slice(fix.at.start, fix.at.end).includes(term) &&
        agreement.text.split(term).length > 4 &&
        !agreement.parties.some(({ label }) => label === term),
    ))
    ? ['it decides for one side what the paper leaves to both']
    : [];

/** "Non-exclusive", in a licence that the client receives. */
const limitsItsLicence = ({ review: { agreement, side }, fix, edits }: Trial): readonly string[] =>
  side !== 'neutral' &&
  fix.do === 'replace-words' &&
  edits.some(({ text }) => /\bnon-(?:exclusive|transferable)\b|\bsolely as\b/.test(text)) &&
  agreement.provisions
    .of('license-grant')
    .some(({ to, sentence }) => to === side && edits.some((edit) => overlapsOrTouches(edit, sentence)))
    ? ['it takes from the client what the paper gives it']
    : [];

/** "Non-exclusive", of a thing that is the licensee's own by another sentence: two answers on one thing. */
const ownedByTheLicensee = ({ review: { agreement }, fix, edits }: Trial): readonly string[] => {
  if (fix.do !== 'replace-words' || !edits.some(({ text }) => /\bnon-exclusive\b/.test(text))) return [];
  const grants = agreement.provisions
    .of('license-grant')
    .filter(({ sentence }) => edits.some((edit) => overlapsOrTouches(edit, sentence)));
  const passes = agreement.provisions
    .of('ip-assignment', 'foreground-allocation', 'model-ownership')
    .filter(({ elements }) => !elements.has('kept'));
  return grants.some(({ to, sentence }) =>
    passes.some(
      (title) =>
        to !== undefined &&
        title.to === to &&
        title.sentence !== sentence &&
        [...sentence.text.matchAll(/\bthe ((?:[A-Z]\w+ ?)+)/g)].some(
          ([, name]) =>
            !agreement.parties.some(({ label }) => label === name!.trim()) &&
            new RegExp(`\\b${name!.trim()}\\b(?! [A-Z])`).test(title.sentence.text),
        ),
    ),
  )
    ? ['what it licenses is the licensee’s by another sentence']
    : [];
};

/** A sale of the other's business, freed for whoever may assign as it likes: "Provider may assign freely, whereas any merger of Customer …". */
function freesTheOther({ review: { agreement, side }, finding, fix }: Trial): readonly string[] {
  if (side === 'neutral' || fix.do !== 'insert-clause' || !/^(?:exit|assignment)-exception$/.test(fix.clause))
    return [];
  const client = agreement.parties.find(({ role }) => role === side);
  const other = agreement.parties.find(({ role }) => role !== side && role !== 'unknown');
  const sentence = agreement.sentences.find((one) => overlapsOrTouches(finding, one));
  if (!client || !other || !sentence) return [];
  const named = (label: string): string => `\\b${namePattern(label)}\\b`;
  const free = new RegExp(
    `${named(client.label)}(?:'s)? (?:may (?:freely )?(?:assign|transfer)|prior written consent|consent|prior consent)[^.;,]*`,
    'g',
  );
  const bans = sentence.text.replace(free, '');
  return new RegExp(named(other.label)).test(bans) &&
    !new RegExp(named(client.label)).test(bans) &&
    !/\b(?:[Ee]ither|[Nn]either|[Ee]ach|[Bb]oth|[Nn]o) (?:[Pp]art|of us)/.test(bans)
    ? ['it is the other side that is bound']
    : [];
}

/** "Non-exclusive", said already of the licence that the same article grants. */
const saidAlready = ({ review: { agreement }, fix, edits }: Trial): readonly string[] => {
  if (fix.do !== 'replace-words' || !edits.some(({ text }) => /\bnon-exclusive\b/.test(text))) return [];
  const sentence = agreement.sentences.find((one) => edits.some((edit) => overlapsOrTouches(edit, one)));
  const home = sentence && topArticle(agreement, sentence.clause);
  return sentence &&
    /\bnot (?:a )?(?:transfer|sale|assign)/i.test(sentence.text) &&
    agreement.provisions
      .of('license-grant')
      .some((one) => one.elements.has('non-exclusive') && topArticle(agreement, one.clause) === home)
    ? ['the licence is said to be non-exclusive already']
    : [];
};

/** A narrower field, for whoever has the exclusivity or where nobody knows who has it. */
const narrowsItsOwn = ({ review: { agreement, side }, fix }: Trial): readonly string[] => {
  if (fix.do !== 'replace-words' || fix.variant !== 'field' || side === 'neutral') return [];
  const bound = boundBy(agreement, fix.at);
  return bound === side || bound === 'both' ? [] : ['it takes from the client what the paper gives it'];
};

const overlapsOrTouches = (edit: Span, span: Span): boolean => edit.start <= span.end && span.start <= edit.end;

/** What a side owes by a model clause, and what it gets. */
export function bargainOf(text: string, side: Exclude<Side, 'neutral'>): { owes: boolean; gains: boolean } {
  const [own, other] = side === 'provider' ? ['Provider', 'Customer'] : ['Customer', 'Provider'];
  const binds = (who: string): RegExp =>
    new RegExp(
      `\\[${who}\\](?:'s \\w+)? (?:shall|will|warrants|represents|hereby|grants|is responsible|bears)\\b(?! (?:own|retain|keep|receive|have|not be (?:liable|responsible))\\b)`,
    );
  const frees = new RegExp(
    `\\[${own}\\] (?:may|owns|retains|keeps|receives|makes no|gives no|does not|is not|has no|need not|shall (?:own|retain|keep|receive|have|not be))\\b|\\bsubject to the limitation of liability\\b`,
  );
  const sentences = text.replace(/^\*\*.*?\*\*\s+/, '').split(/(?<=\.)\s+|;\s+/);
  // What must not be kept may be kept where law requires it: no gain.
  const counted = sentences.filter((one) => !/\bmay (?:keep|delete|measure)\b/.test(one));
  return {
    owes: sentences.some((one) => binds(own!).test(one)) || /\bAI system\b[^.;]{0,60}\b(?:shall|will)\b/.test(text),
    gains:
      counted.some((one) => binds(other!).test(one) || frees.test(one)) ||
      /\b[Ee](?:ach|ither) party (?:may|owns|holds|keeps|retains)\b|\b[Ee]ach party (?:shall|hereby|will)\b[^.;]{0,60}\bthe other\b|\b(?:[Tt]he|[Bb]oth) parties shall\b|\b[Nn]either party\b/.test(
        text,
      ),
  };
}
