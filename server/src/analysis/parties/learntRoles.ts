import type { Sentence } from '../clauses.ts';
import { memoized, says } from '../sentenceMemo.ts';
import type { Alias } from './called.ts';
import type { CandidateParty } from './candidates.ts';
import { mentionsIn } from './roleFeatures.ts';
import { leadOf, RoleModel, type RoleWeights } from './roleModel.ts';
import weights from './roleWeights.json' with { type: 'json' };

/** Made when the first paper is read that it is asked about. */
let roleModel: RoleModel | undefined;

/**
 * Which of two is the provider, as far as the words around every mention of them tell who has read the examples; undefined
 * where that is not sure, or the paper is on nothing that the examples are on.
 *
 * @param onNamesAlone where what is said of payers and licensors tells nothing.
 */
export function learntProvider(
  two: readonly [CandidateParty, CandidateParty],
  called: readonly Alias[],
  sentences: readonly Sentence[],
  onNamesAlone: boolean,
): CandidateParty | undefined {
  const read = sentences.slice(0, 300).filter(({ clause }) => clause.part !== 'contents');
  // A page or two may speak of the technology in other words; what is on AI and long says so.
  const field = read.length > sentencesOfShortPaper ? artificial : trainingOrSoftware;
  const technical = read.filter((sentence) => says(sentence, field)).length;
  if (technical < Math.max(1, read.length / 20)) return undefined;
  roleModel ??= new RoleModel(weights as RoleWeights);
  const { sure } = roleModel;
  const [first, second] = two;
  const calledSo = called.map(({ words, label }) => `${words}|${label}`).join('||');
  const mentions = onNamesAlone
    ? []
    : read.flatMap((sentence) =>
        saidIn(sentence, called, calledSo, roleModel!).map(({ label, weight }) =>
          label === first.label ? weight : -weight,
        ),
      );
  const lead = leadOf(mentions, roleModel.ofName(first) - roleModel.ofName(second));
  return lead >= sure ? first : lead <= -sure ? second : undefined;
}
const sentencesOfShortPaper = 60;
const artificial =
  /\b(?:machine[- ]learn\w+|AI|artificial intelligence|neural|fine-tun\w+|chatbots?|models?|train(?:s|ed|ing)? (?:\w+ ){0,3}(?:models?|algorithms?|networks?))\b/;
const trainingOrSoftware =
  /\b(?:train(?:s|ed|ing)?|fine-tun\w+|machine learning|AI|artificial intelligence|models?|software|algorithms?|chatbots?|data scien\w+|neural|source code)\b/;

/** What is longer is a list, or hostile: mentions are compared with each other. */
const longestMentionSentence = 2500;

interface Said {
  readonly label: string;
  readonly weight: number;
}

/** What a sentence's mentions say, kept with its words for as long as the parties are called the same. */
function saidIn(sentence: Sentence, called: readonly Alias[], calledSo: string, model: RoleModel): readonly Said[] {
  const known = memoized(sentence, saidIn, (): { of: string; said: readonly Said[] } => ({ of: '', said: [] }));
  if (known.of !== calledSo) {
    known.of = calledSo;
    known.said = mentionsIn(sentence.text.slice(0, longestMentionSentence), called).map((mention) => ({
      label: mention.label,
      weight: model.ofMention(mention),
    }));
  }
  return known.said;
}
