import { recogniser } from './provision.ts';

/** Someone is to make and hand over something of the mind: software, a design, a report. `from` is who makes it. */
export default recogniser({
  kind: 'deliverables',
  triggers: [
    'deliver',
    'develop',
    'design',
    'build',
    'creat',
    'program',
    'customiz',
    'customis',
    'write',
    'prepare',
    'train',
    'fine-tun',
    'construct',
  ],
  cues: [
    [
      /\b(?:shall|will|agrees? to|must|is engaged to|is retained to|has engaged [^.;]{0,60} to|engages [^.;]{0,60} to|desires? [^.;]{0,40} to|to|undertakes? to|responsible for|services (?:shall |will )?(?:include|consist of))\b[^.;]{0,80}\b(?:develop|design|build|create|produce|deliver|write|customi[sz]e|program|configure|train|fine-tune|author|developing|designing|building|creating|customi[sz]ing|programming)\b[^.;]{0,120}\b(?:software|web ?sites?|applications?|apps?|code|platform|tools?|(?<!business )models?|prototypes?|work product|artwork|deliverables?|databases?|algorithms?|interfaces?|modules?|chatbots?|agents?|dashboards?|data pipelines?|subject program)\b/i,
      2,
    ],
    [/\bDeliverables?\b/, 1],
    [
      /\b(?:deliver|provide|complete|submit|produce|creat(?:e|ion)|develop|prepare|accept|acceptance|correct)\w*\b[^.;]{0,80}\bDeliverables?\b/,
      1,
    ],
    [
      /\b(?:may|right to|shall not|will not|not to|nothing|attempt to|permitted to)\b[^.;]{0,30}\b(?:develop|design|build|create|produce|write|customi[sz]e)\b/i,
      -2,
    ],
    [/\b(?:jointly|the parties (?:shall|will)|each party)\b[^.;]{0,60}\b(?:develop|design|create|produce)/i, -1],
    [
      /\b(?:business plan|marketing plan|training program|training materials|employees|advertis|promotional|drug|clinical|product candidate|compound|vaccine|studies)\b/i,
      -1,
    ],
  ],
  threshold: 2,
  skip: ({ clause, text }) =>
    clause.part === 'signatures' || /\bindemnif|\brepresents and warrants/i.test(text.slice(0, 200)),
  elements: {
    software:
      /\b(?:software|code|programs?|applications?|apps?|web ?sites?|platform|databases?|algorithms?|modules?|interfaces?|chatbots?|dashboards?)\b/i,
    model: /\b(?:models?|weights|classifiers?|chatbots?|AI|artificial intelligence|machine learning)\b/,
    defined: /\bDeliverables?\b/,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    const actor =
      /\b([A-Z][\w&'·-]{0,60}(?: [A-Z][\w&'·-]{0,60}){0,3}) (?:shall|will|agrees?|must|undertakes?|is)\b/.exec(text);
    const role = actor ? context.roleOf(actor[1]!) : undefined;
    if (role === 'customer' && !draft.elements.has('defined')) return undefined;
    draft.from = role;
    return draft;
  },
});
