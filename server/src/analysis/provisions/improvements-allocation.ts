import { recogniser } from './provision.ts';
import { backgroundWords, subjectWithMeanings, titlesIn, withoutCarveOut } from './title.ts';

/** Who owns improvements, enhancements, modifications and derivative works. `to` is the owner. */
export default recogniser({
  kind: 'improvements-allocation',
  triggers: ['improvement', 'enhancement', 'modification', 'derivative', 'refinement', 'adaptation'],
  cues: [
    [
      /\b(?:own|owns|owned|owners?|ownership|property|belongs?|vests?|vested|assign|assigns|assigned|transfers?|retains?|title)\b/i,
      2,
    ],
  ],
  skip: ({ clause }) => clause.part === 'recitals',
  read(draft, context) {
    const { sentence, elements } = draft;
    for (const title of titlesIn(sentence, context)) {
      const own = withoutCarveOut(sentence.text.slice(title.subject.start, title.subject.end));
      const what =
        /\b(?:improvements?|enhancements?|modifications?|derivatives?(?: works?)?|refinements?|adaptations?)\b/i.exec(
          own,
        );
      if (!what) continue;
      const at = sentence.text.indexOf(what[0], title.subject.start);
      draft.words = sentence.span(at, at + what[0].length);
      draft.to = title.owner;
      draft.from = title.giver;
      elements.set(title.form, sentence.span(title.words.start, title.words.end));
      if (title.owner === 'both') elements.set('joint', draft.words);
      // "Improvements to the tools": what is improved stands behind the word.
      const improved = own.slice(own.indexOf(what[0]));
      const object =
        /^\w+(?: works?)?(?:,? (?:and|or) \w+)? (?:to|of|on|based (?:up)?on) (?:the |any |such |its )?([^.;,]{0,100})/i.exec(
          improved,
        );
      const whole = subjectWithMeanings(title, sentence, context);
      if (object && (backgroundWords.test(object[1]!) || backgroundWords.test(whole)))
        elements.set('of-background', draft.words);
      return draft;
    }
    return undefined;
  },
});
