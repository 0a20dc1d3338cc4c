import { recogniser } from './provision.ts';

/** Somebody makes good a third party's claim that something infringes. `from` indemnifies where the sentence tells. */
export default recogniser({
  kind: 'infringement-indemnity',
  triggers: ['indemn', 'hold harmless', 'harmless', 'defend'],
  cues: [
    [/\b(?:indemnif(?:y|ies|ied|ication)|defend|hold\b[^.]{0,40}\bharmless|harmless)\b/i, 1],
    [
      /\b(?:infring\w+|misappropriat\w+|violat\w+\b[^.]{0,60}\b(?:intellectual property|patents?|copyrights?|proprietary rights?|trade secrets?|trademarks?))/i,
      1,
    ],
    [/\b(?:intellectual property|patents?|copyrights?|proprietary) (?:rights? )?(?:claims?|indemnit)/i, 1],
    [/\bnot\b[^.]{0,20}\b(?:indemnify|defend|be obligated)|\bno obligation\b|\bnot included in\b/i, -3],
  ],
  threshold: 2,
  elements: {
    outputs: /\b(?:outputs?|generated content)\b/i,
    training: /\btrain(?:ing|ed)\b/i,
    model: /\b[Mm]odels?\b|\bAI\b/,
  },
  read: (draft, context) => {
    const { text } = draft.sentence;
    const lead = draft.sentence.leadIn?.text ?? '';
    const before = /^(.{0,200}?)\b(?:shall|will|agrees?|hereby|must|indemnif)/i.exec(text)?.[1] ?? lead;
    return { ...draft, from: context.roleOf(before) };
  },
});
