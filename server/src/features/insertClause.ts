import type { ClauseChoice, VariantChoice } from '../../../shared/protocol.ts';
import { sentenceCase } from '../analysis/phrasing.ts';
import { type Edit, editsOf, titleOfFix } from '../modelClauses/apply.ts';
import { type InsertClause, insertClause, modelOf } from '../modelClauses/fix.ts';
import { type ModelClause, ourLibrary, piecesOf, toPlain, type Variant, variantFor } from '../modelClauses/library.ts';
import { textFor } from '../modelClauses/textFor.ts';
import type { Review } from '../review.ts';
import { type Finding, severitiesByGravity } from '../rules/finding.ts';
import { readPage } from '../rules/page.ts';
import type { Side } from '../rules/rule.ts';
import { spelled } from '../rules/spelling.ts';
import { escapedMarkdown, inert } from './markdownText.ts';

/** Clauses, sentences and exhibits to choose from: what a finding here asks for first, the gravest first, then by topic. */
export function choices(review: Review): readonly ClauseChoice[] {
  const inSpelling = spelled(review.agreement);
  const asked = new Map(missingClauses(review).map((one) => [one.fix.clause, one]));
  return review.library.all
    .filter(({ form }) => form !== 'agreement' && form !== 'definitions')
    .map((model): ClauseChoice => {
      const reason = asked.get(model.id);
      return {
        id: model.id,
        title: inSpelling(model.title),
        topic: model.topic,
        summary: inSpelling(firstSentence(model.summary)),
        variants: variantsOf(model, review.side, reason?.fix.variant),
        fits: model.for === 'every' || (model.for as readonly string[]).includes(review.agreement.kind),
        ...(reason && {
          missing: {
            rule: reason.finding.rule.id,
            title: inSpelling(readPage(reason.finding.rule.page).title),
            severity: reason.finding.severity,
          },
        }),
      };
    })
    .sort(
      (a, b) =>
        rankOfChoice(a, asked) - rankOfChoice(b, asked) ||
        compareText(a.topic, b.topic) ||
        compareText(a.title, b.title),
    );
}

/** What a finding offers as its first remedy, in the order of weight; a clause is asked for once. */
export function missingClauses({ findings }: Review): readonly Missing[] {
  const once = new Set<string>();
  return [...findings]
    .sort((a, b) => severitiesByGravity.indexOf(a.severity) - severitiesByGravity.indexOf(b.severity))
    .flatMap((finding) => {
      // A clause that replaces a sentence, or comes second to a change of words, is not what the paper lacks.
      const [fix] = finding.fixes;
      if (fix?.do !== 'insert-clause' || fix.instead || !modelOf(fix) || once.has(fix.clause)) return [];
      once.add(fix.clause);
      return [{ finding, fix }];
    });
}

export interface Missing {
  readonly finding: Finding;
  readonly fix: InsertClause;
}

/** What inserting a clause does to the agreement. */
export interface Insertion {
  /** What happens, for a menu or a log: "Insert “Residuals” in 7 Confidentiality". */
  readonly title: string;
  /** In order, not overlapping; empty where the clause stands there already. */
  readonly edits: readonly Edit[];
  /** Which of them is the clause; the others are definitions that it needs. */
  readonly main?: Edit;
  /** Markdown: the clause as it would stand, and what it gives and takes. */
  readonly preview: string;
}

/** Undefined for a clause that is not in the library. Where a finding asks for the clause, it goes where the finding wants it. */
export function clauseInsertion(
  review: Review,
  { id, variant: name, side }: { readonly id: string; readonly variant?: string; readonly side?: string },
): Insertion | undefined {
  const { agreement, library } = review;
  const model = library.clause(id);
  if (!model) return undefined;
  const asked = missingClauses(review).find(({ fix }) => fix.clause === id)?.fix ?? insertClause(id, { model });
  const fix: InsertClause = name ? { ...asked, variant: name } : asked;
  const from = namedSide(side) ?? review.side;
  const edits = editsOf(agreement, fix, from);
  const variant = textFor(agreement, model, from, fix.variant);
  const main = mainEdit({ ...review, side: from }, fix, edits);
  const title = titleOfFix(agreement, { ...fix, title: undefined }, from);
  return { title, edits, main, preview: preview(model, variant, edits, main, title) };
}

/** Which of a fix's edits is the clause itself. */
export function mainEdit({ agreement, side }: Review, fix: InsertClause, edits: readonly Edit[]): Edit | undefined {
  const model = modelOf(fix);
  const variant = model && textFor(agreement, model, side, fix.variant);
  return variant && mainOf(edits, variant);
}

/** A page on the clause itself, before it meets an agreement: what each variant gives and takes. */
export function clausePage(id: string, library = ourLibrary): string | undefined {
  const model = library.clause(id);
  if (!model || model.form === 'definitions') return undefined;
  return [
    `# ${model.title}`,
    model.summary,
    ...model.variants.map(
      (variant) =>
        `## ${sentenceCase(variantTitle(variant))}\n\n${giveAndTakeLines(variant)}\n\n${withLibraryRoles(variant.text)}`,
    ),
  ].join('\n\n');
}

/** "preferred, for the provider" */
export const variantTitle = ({ name, side }: Pick<Variant, 'name' | 'side'>): string =>
  side === 'every' ? name : `${name}, ${side === 'neutral' ? 'balanced' : `for the ${side}`}`;

/** The client's own first, as the quick fix would choose; then what stands between the sides, then the other side's. */
function variantsOf(model: ModelClause, side: Side, preferred: string | undefined): readonly VariantChoice[] {
  const first = variantFor(model, side, preferred);
  const order = [side, 'every', 'neutral', 'provider', 'customer'];
  return [...model.variants]
    .sort(
      (a, b) => Number(b === first) - Number(a === first) || order.indexOf(a.side) - order.indexOf(b.side), //
    )
    .map((variant) => ({
      name: variant.name,
      side: variant.side,
      called: variantTitle(variant),
      gives: variant.gives,
      takes: variant.takes,
    }));
}

function preview(
  model: ModelClause,
  variant: Variant | undefined,
  edits: readonly Edit[],
  main: Edit | undefined,
  title: string,
): string {
  if (!variant) return `# ${model.title}\n\n${model.summary}\n`;
  const place = / in (.+)$/s.exec(title.replace(/^[^”]*”(?: \([^)]*\))?/, ''))?.[1];
  const about = `**${model.title}** · ${variantTitle(variant)}${place ? ` · in ${escapedMarkdown(place)}` : ''}`;
  if (!main) return `${about}\n\nThis clause stands in the agreement already.\n`;
  const others = edits.filter((edit) => edit !== main);
  return [
    about,
    inert(dedented(main.text)),
    ...(others.length ? ['---', '*Among the definitions:*', ...others.map((edit) => inert(dedented(edit.text)))] : []),
    '---',
    giveAndTakeLines(variant),
  ].join('\n\n');
}

const giveAndTakeLines = ({ gives, takes }: Variant): string =>
  [gives && `*Gives:* ${gives}`, takes && `*Takes:* ${takes}`].filter(Boolean).join('  \n');

/** The clause's own words, the roles and terms by the names that the library gives them. */
const withLibraryRoles = (text: string): string =>
  toPlain(piecesOf(text)).replaceAll('[Provider]', 'Provider').replaceAll('[Customer]', 'Customer');

/** An inserted clause may stand deep in a list; read alone, its indentation would make it code. */
function dedented(text: string): string {
  const lines = text.replace(/^[\s\n]+/, '').split(/\r?\n/);
  return lines
    .map((line) => line.replace(/^[ \t]+/, ''))
    .join('\n')
    .trimEnd();
}

/** The edit that has the variant's last words; the text before them may be the paper's own. */
function mainOf(edits: readonly Edit[], { text }: Variant): Edit | undefined {
  const squeeze = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const last = piecesOf(text).findLast((piece) => piece.kind === 'literal' && squeeze(piece.text).length > 8);
  const words = last?.kind === 'literal' ? squeeze(last.text).slice(-40) : '';
  return edits.find((edit) => squeeze(edit.text).includes(words)) ?? edits.at(-1);
}

function rankOfChoice({ id, fits }: ClauseChoice, asked: ReadonlyMap<string, Missing>): number {
  const at = [...asked.keys()].indexOf(id);
  return at >= 0 ? at : fits ? 1000 : 2000;
}

const namedSide = (side: string | undefined): Side | undefined =>
  side === 'provider' || side === 'customer' || side === 'neutral' ? side : undefined;

const firstSentence = (text: string): string => /^[\s\S]*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
