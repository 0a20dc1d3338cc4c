import { type Clauses, paper, plainClauses, rulesOf, said, same, sameRules } from '../dressed.ts';
import { deepListMarks, listMarks } from './listMarks.ts';

const { training } = plainClauses;

// Lists: what the provider keeps, what a cap excludes, what is permitted, each under its lead-in.
const lead = {
  kept: ['Agency retains all right, title and interest in:', 'the Agency Materials', 'its methods and know-how'],
  permit: [
    'Agency may:',
    'use the Client Data to perform the services',
    'use the Client Data to train and improve models for other customers',
  ],
} as const;
describe('lists', () => {
  const plainList = said(
    paper({
      kept: `Agency retains all right, title and interest in the Agency Materials and its methods and know-how.`,
      training: `Agency may use the Client Data to perform the services. ${training}`,
    }),
  );
  for (const [name, list] of Object.entries(listMarks))
    it(name, () =>
      same(
        paper({ kept: list(lead.kept[0], lead.kept.slice(1)), training: list(lead.permit[0], lead.permit.slice(1)) }),
        plainList,
        /duplicate-number/,
      ),
    );
  for (const [name, list] of Object.entries(listMarks).filter(([name]) => !name.includes('run on')))
    it(`${name}: said at all`, () => {
      const f = said(
        paper({ kept: list(lead.kept[0], lead.kept.slice(1)), training: list(lead.permit[0], lead.permit.slice(1)) }),
      ).findings;
      if (!f.some((x) => /trains-for-others/.test(x))) throw new Error('training is not seen');
    });
});

/** Lead-ins and three items of each, none with a mark at its end; and the same in one sentence. */
const leadIns: Readonly<
  Record<string, { clause: keyof Clauses; lead: string; items: readonly string[]; plain: string }>
> = {
  'what may be done': {
    clause: 'training',
    lead: 'Agency may:',
    items: [
      'use the Client Data to run the tests',
      'use the Client Data to train models for its other clients',
      'use the Client Data to maintain its products',
    ],
    plain:
      'Agency may use the Client Data to run the tests, use the Client Data to train models for its other clients and use the Client Data to maintain its products.',
  },
  'what for': {
    clause: 'training',
    lead: 'Agency may use the Client Data to:',
    items: ['run the tests', 'train models for its other clients', 'improve its products'],
    plain:
      'Agency may use the Client Data to run the tests, train models for its other clients and improve its products.',
  },
  'what is kept': {
    clause: 'kept',
    lead: 'Agency retains all rights to:',
    items: ['the Agency Materials', 'its general skills', 'its training scripts'],
    plain: 'Agency retains all rights to the Agency Materials, its general skills and its training scripts.',
  },
  'what a limit leaves out': {
    clause: 'joint',
    lead: 'The limitation of liability in Section 7 shall not apply to:',
    items: ['infringement of copyrights', 'breach of confidentiality', 'the outputs of the models'],
    plain:
      'The limitation of liability in Section 7 shall not apply to infringement of copyrights, breach of confidentiality or the outputs of the models.',
  },
  'what is left out of a transfer': {
    clause: 'ownership',
    lead: 'Client shall own all right, title and interest in the Deliverables upon creation, excluding:',
    items: ['the Agency Materials', 'open source software', 'the know-how of Agency'],
    plain:
      'Client shall own all right, title and interest in the Deliverables upon creation, excluding the Agency Materials, open source software and the know-how of Agency.',
  },
  'what limits leave out': {
    clause: 'joint',
    lead: 'The limitations of liability do not apply to:',
    items: [
      'claims arising from the outputs of the models',
      'indemnities under this Agreement',
      'breach of confidentiality',
    ],
    plain:
      'The limitations of liability do not apply to claims arising from the outputs of the models, indemnities under this Agreement or breach of confidentiality.',
  },
  'what may not be done': {
    clause: 'training',
    lead: 'During the term of this Agreement and for two years after it, Agency shall not:',
    items: [
      'develop forecasting models for any other retailer',
      'use the Client Data to train models',
      'disclose the fees to anyone',
    ],
    plain:
      'During the term of this Agreement and for two years after it, Agency shall not develop forecasting models for any other retailer, use the Client Data to train models or disclose the fees to anyone.',
  },
};
describe('three items without marks', () => {
  for (const [what, { clause, lead, items, plain }] of Object.entries(leadIns)) {
    const asSentence = rulesOf(paper({ [clause]: plain }));
    for (const [name, list] of Object.entries({ ...listMarks, ...deepListMarks }))
      it(`${what}: ${name}`, () => sameRules(paper({ [clause]: list(lead, items) }), asSentence));
  }
});
