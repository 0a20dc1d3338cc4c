import assert from 'node:assert/strict';
import nlp from 'compromise/three';
import { clauses, type Fill, piecesOf, toPlain } from '../../server/src/modelClauses/library.ts';

/**
 * A clause is edited by hand in many variants, and "[Provider] hereby grant" is easily missed by whoever has just made one party
 * of two. compromise knows the forms of verbs and where a sentence wants one; of legal prose its guesses are weaker ("hereby",
 * "retain" pass for nouns), so it is told which verbs follow a party in these clauses. With one letter taken from or added to
 * each such verb in turn it found 399 of 432 faults, and none where there is none.
 */
describe('the grammar of the clauses', () => {
  const written = new Map<string, string>();
  let faultsIn: (sentence: string) => readonly string[];

  before(() => {
    for (const { id, form, variants, definitions } of clauses)
      if (form !== 'agreement')
        for (const { text } of [...variants, ...definitions])
          for (const sentence of sentencesOf(toPlain(piecesOf(text), fill))) written.set(sentence, id);
    faultsIn = checker([...written.keys()]);
  });

  it('has verbs that agree with their party, in every clause', () => {
    const faults = [...written].flatMap(([sentence, id]) => faultsIn(sentence).map((fault) => `${id}: ${fault}`));
    assert.deepEqual(faults, []);
  });

  for (const [wrong, fault] of [
    ['The Consultant hereby grant to the Company a non-exclusive license.', 'The Consultant hereby grant'],
    ['Each party retain all right, title and interest in its Background IP.', 'Each party retain'],
    ['If the Company terminate for convenience, it pays for work done.', 'the Company terminate'],
    ['This Agreement do not transfer ownership of Background IP.', 'This Agreement do'],
    ['The parties agrees in good faith on the changes required.', 'The parties agrees'],
    ['The Consultant shall returns Company Data on request.', 'shall returns'],
    ['Neither party may assigns this Agreement without consent.', 'may assigns'],
  ] as const)
    it(`would be told of "${fault}"`, () => assert.deepEqual(faultsIn(wrong), [fault]));

  for (const right of [
    "At the Company's request, the Consultant shall return it.",
    'Licenses and shares under this Agreement continue after that.',
    'The Company may have the Consultant transfer the copies, and the parties shall discuss access to them.',
    'It shall promptly tell the Company, stop using the model, and delete it.',
  ])
    it(`leaves "${right}" alone`, () => assert.deepEqual(faultsIn(right), []));
});

const fill: Fill = { provider: 'the Consultant', customer: 'the Company' };
const one = '(the consultant|the company|each party|neither party|either party|a party|this agreement|this license)';
const several = '(the parties|both parties|they)';
/** What hangs on one of these is no subject: "shares under this Agreement continue", "let the Company use". */
const notSubject = /\b(?:under|of|by|from|to|with|for|in|let|have|has)$/i;

/** @param learn right sentences: the verbs that follow a party in the singular here, for compromise to know in their bare form */
function checker(learn: readonly string[]): (sentence: string) => readonly string[] {
  const verbs: Record<string, string> = { hereby: 'Adverb' };
  const follows = new RegExp(`\\b${one.replace('(', '(?:')} (?:hereby |also |only )?([a-z]+[^s]s)\\b`, 'gi');
  for (const said of new Set(learn.flatMap((sentence) => [...sentence.matchAll(follows)].map(([, verb]) => verb!))))
    verbs[nlp(`it ${said}`).verbs().toInfinitive().text().replace(/^it /, '')] = 'Infinitive';
  nlp.plugin({ frozen: verbs });
  return (sentence) => {
    const doc = nlp(sentence);
    const bare = doc
      .match(`${one} #Adverb? #Infinitive`)
      .filter((found) => !/['’,;:]/.test(found.text().replace(/\W$/, '')))
      .filter((found) => !notSubject.test(found.before('.').text().trim()));
    const inflected = [`${several} #Adverb?`, '(shall|may|must|will) (not|only|#Adverb)?'].map((before) =>
      doc.match(`${before} (/s$/ && #PresentTense && !#Infinitive)`),
    );
    return [bare, ...inflected].flatMap((found) => found.out('array') as string[]);
  };
}

function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\*\*[^*]+\*\* ?/g, '')
    .split(/(?<=[.;]) |\n+/)
    .filter(Boolean);
}
