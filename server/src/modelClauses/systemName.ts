import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { namePattern } from '../analysis/namePattern.ts';
import { resultName } from './results.ts';
import { suppliedEach } from './suppliedEach.ts';

/**
 * What the paper calls the system that is built or supplied, to stand behind "the": "Platform", "Joint Model", or, where
 * nothing is defined, the word it goes by: "classifier". Undefined where it has several, or a word in the plural, which would
 * not fit the clauses' verbs.
 */
export const systemName = memo((agreement: Agreement): string | undefined => {
  const { terms, sentences, parties, provisions } = agreement;
  if (suppliedEach(agreement).length) return undefined;
  // A short letter has nothing but its front.
  const inBody = sentences.filter(({ clause }) => clause.part !== 'front' && clause.part !== 'signatures');
  const body = inBody.length > 4 ? inBody : sentences;
  const times = (name: string): number => {
    const used = new RegExp(`\\b[Tt]he ${namePattern(name)}\\b(?! [A-Z])`);
    return body.filter(({ text }) => used.test(text)).length;
  };
  const learned = new Set(provisions.of('ai-system', 'model-training').map(({ sentence }) => sentence));
  const defined = terms.all
    .filter(
      (term) =>
        (systemTerm.test(term.term) || (isCapitalName.test(term.term) && terms.senses(term).includes('model'))) &&
        !anothers.test(term.term) &&
        !resultName.test(term.term),
    )
    .filter((term) => !parties.some(({ label }) => label === term.term))
    .filter(
      (term) =>
        terms.senses(term).includes('model') ||
        learned.has(term.meaning) ||
        /\b(?:models?|AI|machine[- ]learning|predict\w*)\b/.test(term.meaning.text),
    )
    .map(({ term, meaning }) => ({ term, uses: times(term), tagged: meaning.text.includes(`(the "${term}")`) }))
    // Of several the one that the paper goes on using.
    .filter(({ uses, tagged }, _, all) => uses > 0 || (tagged && all.length === 1))
    .sort((a, b) => b.uses - a.uses);
  const [most, next] = defined;
  if (most && (!next || next.term === most.term || most.uses >= 2 * next.uses)) return most.term;
  if (defined.length) return undefined;
  // What is supplied under its one name is the system, though its definition does not say what is in it.
  const supplied = terms.all.filter(
    ({ term }) => systemTerm.test(term) && !anothers.test(term) && !parties.some(({ label }) => label === term),
  );
  // 'The "Service" is our hosted application', which no list of definitions has.
  const told = body.flatMap(({ text }) => [...text.matchAll(toldOf)].map(([, name]) => name!));
  const [only, ...others] = [...new Set([...supplied.map(({ term }) => term), ...told])].filter(
    (term) => times(term) > 1,
  );
  if (only && !others.length) return only;
  if (terms.all.some(({ term }) => several.test(term))) return undefined;
  const plain = plainNames.map((name) => ({ name, uses: times(name) })).sort((a, b) => b.uses - a.uses);
  return plain[0]!.uses >= 2 && plain[0]!.uses >= 2 * plain[1]!.uses ? plain[0]!.name : undefined;
});

/** A name of its own, not in the plural and for no data: "Concierge", "Crew Planner". */
const isCapitalName =
  /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$(?<!s|Data|Content|Information|Output|Work|Methodology|Technology|Field|Project|Program)/;

const head =
  'Model|Platform|System|Service|Software|Engine|Application|App|Solution|Product|Assistant|Tool|API|Chatbot|Classifier|Bot|Agent|Copilot|Program';
const systemTerm = new RegExp(`(?:^|\\s)(?:${head})$`);
const several = new RegExp(`(?:^|\\s)(?:Services|${head.replaceAll('|', 's|')}s)$`);
const toldOf = new RegExp(
  `^(?:The )?["“][*_]{0,2}((?:[A-Z][a-z]+ )?(?:${head}))[*_]{0,2},?["”] (?:is|means) (?:our|the|a|an)\\b`,
  'g',
);
/** Models that somebody else made, or that go into the one that is supplied. */
const anothers =
  /\b(?:Base|Third|Open|Foundation|Competing|Competitive|Existing|Pre-?[Ee]xisting|Other|External|Work)\b/;
const plainNames = ['assistant', 'classifier', 'chatbot', 'engine', 'platform', 'system', 'model', 'app', 'tool'];
