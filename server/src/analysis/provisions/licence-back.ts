import { recogniser } from './provision.ts';

/** The party that gave title up may go on using what it gave: a licence from the customer back to the provider. */
export default recogniser({
  kind: 'licence-back',
  triggers: ['licen', 'right to use', 'free to', 'retain', 'may use', 'may re'],
  cues: [
    [
      /\blicen[sc]es?[- ]back\b|\bgrants? back\b|\bback to (?:the )?(?:Consultant|Contractor|Provider|Developer|Agency|Vendor)\b/i,
      3,
    ],
    [
      /\b(?:grants?|granted|hereby licen[sc]es?|retains?|shall have|have|has)\b[^.;]{0,100}\b(?:licen[sc]e|right to (?:use|reproduce|practi[sc]e|reuse|exploit|incorporate))\b/i,
      1,
    ],
    [
      /\b(?:methods?|methodolog|processes|techniques?|know-how|inventions?|work product|deliverables?|developments?|improvements?|foreground|results|general|tools|innovations?|works?)\b/i,
      1,
    ],
    [
      /\b(?:data|content|trademarks?|marks?|logos?|names?|materials|confidential)\b[^.;]{0,60}\b(?:solely|only|as necessary|to the extent|for the purpose|in order) (?:to |for )?/i,
      -2,
    ],
  ],
  threshold: 2,
  skip: ({ clause }) => clause.part === 'recitals',
  read(draft, context) {
    const { text } = draft.sentence;
    const grant =
      /\b(?:the )?([A-Z][\w&'·-]*(?: [A-Z][\w&'·-]*){0,3})(?: (?:shall|will|does|hereby|also|agrees to|irrevocably))* (?:grants?|licen[sc]es?)\b[^.;]{0,60}?\b(?:to )?(?:the )?([A-Z][\w&'·-]*(?: [A-Z][\w&'·-]*){0,3}) an?\b/.exec(
        text,
      );
    if (
      grant &&
      context.roleOf(grant[1]!) === 'customer' &&
      context.roleOf(grant[2]!) === 'provider' &&
      draft.sentence.text
    ) {
      if (
        !/\b(?:methods?|methodolog|processes|techniques?|know-how|inventions?|work product|deliverables?|developments?|improvements?|results|tools|innovations?|works?\b|such intellectual|foreground|assigned)/i.test(
          text,
        )
      )
        return undefined;
      return { ...draft, from: 'customer', to: 'provider' };
    }
    const keeps =
      /\b(?:the )?([A-Z][\w&'·-]*(?: [A-Z][\w&'·-]*){0,3})(?: (?:shall|will|also|expressly|hereby))* (?:retains?|reserves?|have|has|be granted|is granted|may)\b[^.;]{0,80}\b(?:licen[sc]e|right to (?:use|reuse|practi[sc]e|reproduce|exploit)|(?:re)?use\b[^.;]{0,60}\bfor (?:any purpose|others|other|its own))/.exec(
        text,
      );
    if (
      keeps &&
      context.roleOf(keeps[1]!) === 'provider' &&
      /\b(?:methods?|methodolog|processes|techniques?|know-how|inventions?|work product|deliverables?|developments?|improvements?|results|tools|innovations?|works?\b|assigned)/i.test(
        text,
      )
    )
      return { ...draft, from: 'customer', to: 'provider' };
    return /\blicen[sc]es?[- ]back\b|\bgrants? back\b/i.test(text)
      ? { ...draft, from: 'customer', to: 'provider' }
      : undefined;
  },
});
