import { recogniser } from './provision.ts';
import { backgroundWords, carvedOut, titlesIn } from './title.ts';

/** Works said to be made for hire. `to` is who is to be their author. Saying that they are not is no such provision. */
export default recogniser({
  kind: 'work-for-hire',
  triggers: ['work', 'hire'],
  cues: [
    [/\bworks?[- ](?:made[- ])?for[- ]hire\b/i, 3],
    [/\b(?:not|neither|nor)\b[^.;,]{0,30}\bworks?[- ](?:made[- ])?for[- ]hire\b/i, -2],
    [/\b(?:be|is|are|constitutes?|considered|deemed|as)[ ,]+(?:an? )?["']?works?[- ](?:made[- ])?for[- ]hire/i, 1],
    [
      /\b(?:to the extent|if|in the event|should|that do not|which do not)\b[^.;]{0,120}\bnot\b[^.;]{0,60}\bworks?[- ](?:made[- ])?for[- ]hire\b/i,
      -1,
    ],
  ],
  threshold: 3,
  elements: {
    software:
      /\b(?:software|code|programs?|computer|models?|algorithms?|data(?:sets?|bases?)?|technolog(?:y|ies)|applications?)\b/i,
    tools: backgroundWords,
    'carve-out': carvedOut,
    fallback:
      /\b(?:to the extent|if|in the event|insofar|should|regardless|otherwise|alternatively)\b[^.]{0,300}\b(?:assigns?|transfers?|conveys?|assignment)\b|\bassigns?\b[^.]{0,200}\b(?:to the extent|if)\b/i,
  },
  read(draft, context) {
    const owner = titlesIn(draft.sentence, context).find(({ form }) => form !== 'kept')?.owner;
    const named =
      /\bworks?[- ](?:made[- ])?for[- ]hire["']?[ ,]+(?:owned by|for|of|in favou?r of|for the benefit of) (?:the )?([A-Z][\w ]{1,40})/i.exec(
        draft.sentence.text,
      );
    draft.to = owner ?? (named ? context.roleOf(named[1]!) : undefined);
    return draft;
  },
});
