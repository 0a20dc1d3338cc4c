import type { Sentence } from '../clauses.ts';
import { nameAt, shortName } from '../names.ts';
import { type CandidateParty, isPart, sameName, shortCompanyName } from './candidates.ts';
import { labelsIn } from './labels.ts';

/**
 * Who is named on a cover page or under the paper bears the label that the paper gives elsewhere: "your work for Acme
 * Corp. ("Company")", '"DCL" means Acme Corp.'.
 */
export function withAliases(
  found: readonly CandidateParty[],
  sentences: readonly Sentence[],
): readonly CandidateParty[] {
  if (found.every(isCalled)) return found;
  const given = sentences.slice(0, 60).flatMap(({ text }) => [...taggedIn(text), ...aliasesDefinedIn(text)]);
  return found.map((party) => {
    const label = isCalled(party)
      ? undefined
      : given.find(
          ({ holder, label }) => endsWithName(holder, party.name) && found.every((one) => one.label !== label),
        );
    return label ? { ...party, label: label.label } : calledShort(party, found, sentences);
  });
}

/** "OmniCorp Technologies, Inc." without a label is "OmniCorp" where it acts under that name. */
function calledShort(
  party: CandidateParty,
  found: readonly CandidateParty[],
  sentences: readonly Sentence[],
): CandidateParty {
  if (isCalled(party)) return party;
  const [short] = shortCompanyName(party.name, found);
  if (!short || party.also.includes(short)) return party;
  const next = party.name.split(' ')[1]!;
  let times = 0;
  for (const { text } of sentences.slice(0, 300))
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length))
      if (
        /^(?:['’]s)? [a-z(]|^[,.]/.test(text.slice(at + short.length)) &&
        !text.startsWith(next, at + short.length + 1) &&
        ++times > 2
      )
        return { ...party, also: [...party.also, short] };
  return party;
}
const isCalled = ({ name, label }: CandidateParty): boolean => label !== shortName(name) || isPart(label);

interface Given {
  readonly label: string;
  /** The words that end in the name of who bears it. */
  readonly holder: string;
}

function taggedIn(text: string): readonly Given[] {
  if (!text.includes('("') && !text.includes('(the "')) return [];
  return labelsIn(text)
    .filter(({ shared, labels }) => !shared && isPart(labels[0]!))
    .map(({ from, labels }) => ({ label: labels[0]!, holder: text.slice(Math.max(0, from - 160), from) }));
}

function aliasesDefinedIn(text: string): readonly Given[] {
  if (!text.includes('" mean')) return [];
  return [...text.matchAll(definedAsName)].flatMap((match) => {
    const name = nameAt(text, match.index + match[0].length);
    return name ? [{ label: match[1]!, holder: name.name }] : [];
  });
}
const definedAsName = /"([^"]{2,40})" means (?=[A-Z])/g;

/** Whether the name closes these words, but for what is said of it: ", an Ohio corporation". */
function endsWithName(words: string, name: string): boolean {
  const lower = words.toLowerCase();
  const at = lower.lastIndexOf(shortName(name).replaceAll('.', '·').toLowerCase());
  if (at < 0) return false;
  const called = nameAt(words, at);
  return (
    called !== undefined &&
    sameName(called.name, name) &&
    /^,?(?: an? [^;()]{1,100})?,?\s*$/.test(words.slice(called.to))
  );
}
