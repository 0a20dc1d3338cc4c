import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { overlaps } from '../analysis/span.ts';
import { draftingStyleOf } from '../modelClauses/draftingStyle.ts';
import type { Fix, ReplaceWords } from '../modelClauses/fix.ts';
import { listed, nameOf } from '../modelClauses/prevailing.ts';

/** A rule's own words, cut to the sentence that they change: no wider than it, and with nothing left that leaned on it. */
export function reworded(agreement: Agreement, fix: Fix): readonly Fix[] {
  if (fix.do !== 'replace-words') return [fix];
  if (fix.variant === 'sole owner') return ownedByOne(agreement, fix);
  if (fix.variant === 'assumption') return [withoutTail(agreement, overTheBans(agreement, fix))];
  if (fix.also?.some(({ words }) => payment.test(words))) return [paidOnce(fix)];
  if (/^\s*\(including /.test(fix.words)) return [saidOnce(agreement, fix)];
  if (fix.variant === 'field') return [fieldOf(agreement, fix)];
  return [fix];
}

/** One owner of what was to be owned by both, and of no more. */
function ownedByOne({ text }: Agreement, fix: ReplaceWords): readonly ReplaceWords[] {
  const [, owner = '', , rest = ''] =
    /^(.+?) owns what the parties develop together under this Agreement, improvements( and models)? included, (.+)$/.exec(
      fix.words,
    ) ?? [];
  const sentence = text.slice(fix.at.start, fix.at.end);
  const what = (passive.exec(sentence) ?? toBoth.exec(sentence) ?? active.exec(sentence))?.groups?.what;
  if (!rest || !what || /[;:]/.test(what)) return [];
  const many = isMany(what);
  const owning = owner.charAt(0) === '[' || /^[A-Z][a-z]/.test(owner) ? owner.replace(/^The /, 'the ') : owner;
  const passed = rest.replace(
    / its right, title and interest in it, (.+) modify it for /,
    ` its right, title and interest in ${many ? 'them' : 'it'}, $1 modify ${many ? 'them' : 'it'} for `,
  );
  return [
    {
      ...fix,
      words: `${what.charAt(0).toUpperCase()}${what.slice(1)} ${many ? 'belong' : 'belongs'} to ${owning}, ${passed}`,
    },
  ];
}

const passive =
  /^(?<what>[^;:]{3,200}?),? (?:is|are|shall be|will be) (?:also )?(?:jointly owned|owned jointly|co-?owned|(?:the )?joint(?:ly owned)? property)(?: (?:by|of) (?:the |both )?(?:parties|Parties|of us|us both))?(?: in equal (?:undivided )?shares)?\.?$/;
const toBoth =
  /^(?<what>[^;:]{3,200}?),? (?:(?:shall|will) )?belongs? (?:jointly to (?:the |both )?[Pp]arties|to (?:the |both )?(?:[Pp]arties(?: jointly)?|us both|both of us|both parties))(?: jointly)?\.?$/;
const active =
  /^(?:The |Both )?[Pp]arties (?:(?:shall|will) )?(?:jointly own|own jointly|co-own) (?<what>[^;:]{3,200}?)\.?$/;

/** "Reports and scorecards prepared together": the noun before what is told of it. */
function isMany(what: string): boolean {
  const [head = what] = what.split(
    /,| (?=(?:of|to|in|for|from|that|which|who|we|you|they|made|developed|created|prepared|suggested|arising|devised|produced|conceived|generated|worked)\b)/,
  );
  return / and /.test(head) || (/[^su]s$/.test(head) && !/\b(?:works|analysis|this)$/i.test(head));
}

/** It names the bans on assignment that hold it up, and no sentence that only says what stays with whom. */
function overTheBans(agreement: Agreement, fix: ReplaceWords): ReplaceWords {
  const words = /^Notwithstanding .+?, if (a party .+)$/s.exec(fix.words)?.[1];
  if (!words) return fix;
  const { section } = draftingStyleOf(agreement);
  const bans = agreement.provisions
    .of('anti-assignment')
    .filter(({ elements, sentence }) => elements.has('ban') && !/^Nothing in this\b/.test(sentence.text));
  const names = [...new Set(bans.map(({ sentence }) => nameOf(agreement, sentence, section)))];
  const lead = names.length && !names.includes('') ? `Notwithstanding ${listed(names)}, if ` : 'If ';
  return { ...fix, words: lead + words };
}

/** "Upon full payment of the fees due for the work … Effective upon full payment of the fees due for the Work Product": one payment. */
function paidOnce(fix: ReplaceWords): ReplaceWords {
  const all = [{ at: fix.at, words: fix.words }, ...(fix.also ?? [])].sort((a, b) => a.at.start - b.at.start);
  const what = all.map(({ words }) => /\bfees due for (the [A-Z][\w ]*)/.exec(words)?.[1]).find((one) => one);
  const first = all.findIndex(({ words }) => payment.test(words));
  const [head, ...also] = all.map(({ at, words }, index) => ({
    at,
    words:
      index > first
        ? words.replace(payment, 'upon that payment')
        : what
          ? words.replace(/\bfees due for the work\b/, `fees due for ${what}`)
          : words,
  }));
  return { ...fix, ...head!, also };
}
const payment = /\bupon full payment of the fees due for (?:the work\b|the [A-Z][\w ]*)/;

/** "Voxer's own sale does not affect this agreement": said of a right that goes. */
function withoutTail({ sentences }: Agreement, fix: ReplaceWords): ReplaceWords {
  const gone = sentences.findLast((one) => overlaps(one, fix.at));
  const next = gone && sentences[sentences.indexOf(gone) + 1];
  if (!gone || next?.block !== gone.block || !onASale.test(next.text) || !leftAlone.test(next.text)) return fix;
  return { ...fix, also: [...(fix.also ?? []), { at: { start: gone.end, end: next.end }, words: '' }] };
}
const onASale = /\b(?:sales?|mergers?|acquisition|change (?:of|in) (?:control|ownership)|investors?|sold|acquired)\b/i;
const leftAlone = /\b(?:does|do|shall|will) not (?:affect|apply|end|give)\b|\bis (?:not|no)\b|\bremains? unaffected\b/i;

/** "Results, including the Model (including its weights)". */
function saidOnce({ text }: Agreement, fix: ReplaceWords): ReplaceWords {
  const before = /[^.;]{0,120}$/.exec(text.slice(0, fix.at.start))?.[0] ?? '';
  return /\bincluding\b/.test(before) ? { ...fix, words: fix.words.replace('(including ', '(with ') } : fix;
}

/** "Any business that competes" is somebody; the field goes behind. */
function fieldOf({ text }: Agreement, fix: ReplaceWords): ReplaceWords {
  const broad = text.slice(fix.at.start, fix.at.end);
  return /\b(?:business|compan(?:y|ies)|enterprise)$/i.test(broad)
    ? {
        ...fix,
        at: { start: fix.at.end, end: fix.at.end },
        words: ' in [description of the application and customer group]',
      }
    : fix;
}

export const sentenceAt = ({ sentences }: Agreement, { at }: ReplaceWords): Sentence | undefined =>
  sentences.find((one) => one.start <= at.start && at.start <= one.end);
