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
    const back = { ...draft, from: 'customer', to: 'provider' } as const;
    if (/\blicen[sc]es?[- ]back\b|\bgrants? back\b/i.test(text)) return back;
    if (!workResults.test(text)) return undefined;
    const grant = granted.exec(text);
    if (grant && context.roleOf(grant[1]!) === 'customer' && context.roleOf(grant[2]!) === 'provider') return back;
    const kept = retainsUse.exec(text);
    return kept && context.roleOf(kept[1]!) === 'provider' ? back : undefined;
  },
});

/** What the work makes; a licence of the customer's data or marks for the work is none. */
const workResults =
  /\b(?:methods?|methodolog|processes|techniques?|know-how|inventions?|work product|deliverables?|developments?|improvements?|results|tools|innovations?|works?\b|such intellectual|foreground|assigned)/i;

const name = String.raw`\b(?:the )?([A-Z][\w&'·-]*(?: [A-Z][\w&'·-]*){0,3})`;

/** "Company hereby grants to Consultant a …". */
const granted = new RegExp(
  String.raw`${name}(?: (?:shall|will|does|hereby|also|agrees to|irrevocably)){0,4} (?:grants?|licen[sc]es?)\b[^.;]{0,60}?\b(?:to )?(?:the )?([A-Z][\w&'·-]*(?: [A-Z][\w&'·-]*){0,3}) an?\b`,
);

/** "Consultant retains the right to use …". */
const retainsUse = new RegExp(
  String.raw`${name}(?: (?:shall|will|also|expressly|hereby)){0,4} (?:retains?|reserves?|have|has|be granted|is granted|may)\b[^.;]{0,80}\b(?:licen[sc]e|right to (?:use|reuse|practi[sc]e|reproduce|exploit)|(?:re)?use\b[^.;]{0,60}\bfor (?:any purpose|others|other|its own))`,
);
