import { recogniser } from './provision.ts';
import { backgroundWords, generalPurpose, subjectWithMeanings, titlesIn, withoutCarveOut } from './title.ts';

/**
 * Who owns what is made along the way and would serve any customer, or what both sides make together. `to` is the owner,
 * `both` for joint title. Elements say by which words it is such a thing.
 */
export default recogniser({
  kind: 'innovation-allocation',
  triggers: [
    'joint',
    'general',
    'improvement',
    'enhancement',
    'derivative',
    'with others',
    'collaborat',
    'innovation',
    'reusable',
    'both',
    'either',
    'together',
    'solely',
    // What these mean is told by their definition.
    'inventions',
    'developments',
    'work product',
  ],
  cues: [
    [
      /\b(?:own|owns|owned|owners?|ownership|property|belongs?|vests?|vested|assign|assigns|assigned|transfers?|retains?|title)\b/i,
      2,
    ],
  ],
  skip: ({ clause }) => clause.part === 'recitals',
  read(draft, context) {
    const { sentence, elements } = draft;
    const { text } = sentence;
    for (const title of titlesIn(sentence, context)) {
      const own = withoutCarveOut(text.slice(title.subject.start, title.subject.end));
      const whole = withoutCarveOut(subjectWithMeanings(title, sentence, context));
      const find = (name: string, pattern: RegExp) => {
        const match = pattern.exec(own) ?? undefined;
        if (match) {
          const at = text.indexOf(match[0], title.subject.start);
          elements.set(name, sentence.span(at, at + match[0].length));
        } else if (pattern.test(whole)) {
          elements.set(name, sentence.span(title.words.start, title.words.end));
          elements.set('by-definition', sentence.span(title.words.start, title.words.end));
        }
      };
      find('general', generalPurpose);
      find('jointly-made', jointlyMade);
      const improvement =
        /\b(?:improvements?|enhancements?|derivatives?(?: works?)?|modifications?|optimi[sz]ations?|extensions?|upgrades?|refinements?|adaptations?|patches|further developments?) (?:to|of|on|in)\b[^.;]{0,80}/i.exec(
          own,
        );
      if (improvement && backgroundWords.test(improvement[0]))
        find(
          'of-background',
          /\b(?:improvements?|enhancements?|derivatives?(?: works?)?|modifications?|optimi[sz]ations?|extensions?|upgrades?|refinements?|adaptations?|patches|further developments?) (?:to|of|on|in)\b(?:(?! (?:shall|will|is|are|that|which)\b)[^.;,]){0,80}/i,
        );
      if (title.owner === 'both') elements.set('joint', sentence.span(title.words.start, title.words.end));
      if (elements.size === 0) continue;
      if (title.maker && title.maker === title.owner && title.maker !== 'both') {
        elements.clear();
        continue;
      }
      draft.words =
        elements.get('general') ??
        elements.get('of-background') ??
        elements.get('jointly-made') ??
        elements.get('joint')!;
      draft.to = title.owner;
      draft.from = title.giver;
      return draft;
    }
    return undefined;
  },
});

export const jointlyMade =
  /\bjointly (?:made|developed|conceived|created|invented|with|by)\b|\bsolely or (?:jointly|in collaboration)|\balone or (?:jointly|together|with|in)|\bindividually or jointly|\b(?:made|developed|conceived|created|invented)[^.;]{0,60}\bjointly\b|\bjoint(?:ly)? (?:authored|inventions?|works?\b|developments?|discoveries)|\bco-?(?:authored|invented|developed)\b|\bto which (?:\w+['’]? ){0,4}(?:both|each|either|the other)\b[^.;]{0,60}\bcontribut\w+|\b(?:people|staff|employees|engineers|personnel|teams?) of (?:both|either|each)\b|\bboth (?:parties|sides|teams)['’]|\bby (?:both|either|one or both|either or both)(?: of the)? part|\btogether with (?:the )?(?:Company|Customer|Client|others)\b|\bin collaboration with (?:others|the)/i;
