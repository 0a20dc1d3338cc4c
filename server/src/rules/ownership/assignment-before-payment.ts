import type { Clause } from '../../analysis/clauses.ts';
import { assignedBesides, passesToCustomer } from '../../analysis/facts/ownership.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { uponPayment, whetherPaid } from '../../analysis/provisions/title.ts';
import type { Span } from '../../analysis/span.ts';
import { type Fix, replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './assignment-before-payment.md';

/**
 * Title passes whether or not the fees are paid. A word on payment in the same clause is read as covering all of it, and a
 * moment the cover page sets ("at the Time of Assignment") is not known here. Licences are never meant.
 */
export default rule({
  id: 'ownership/assignment-before-payment',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, provider, customer } = reading;
    // A licence that waits for payment keeps no title back.
    const licensed = new Set(provisions.of('license-grant').map(({ sentence }) => sentence));
    const assigned = new Set(provisions.of('ip-assignment', 'foreground-allocation').map(({ sentence }) => sentence));
    const waits = new Set(
      provisions
        .of('payment-condition')
        .filter(({ sentence }) => (!licensed.has(sentence) || assigned.has(sentence)) && ofRights.test(sentence.text))
        .map(({ clause }) => clause),
    );
    const passing = new Map<Clause, Provision>();
    const all: Provision[] = [];
    // One reading of a sentence may know of the payment where another does not.
    const tied = new Set(
      reading.provisions
        .of('ip-assignment', 'foreground-allocation', 'model-ownership')
        .flatMap(({ elements, sentence }) => (elements.has('upon-payment') ? [sentence] : [])),
    );
    const named = assignedBesides(reading).filter(({ sentence }) => atOnce.test(sentence.text));
    for (const provision of [...passesToCustomer(reading), ...named]) {
      const { clause, sentence, elements } = provision;
      if (
        !elements.has('assigned') &&
        !elements.has('owned') &&
        !elements.has('on-creation') &&
        !named.includes(provision)
      )
        continue;
      if (
        elements.has('upon-payment') ||
        tied.has(sentence) ||
        waits.has(clause) ||
        uponPayment.test(sentence.leadIn?.text ?? '')
      )
        continue;
      if (/\bat the [A-Z]\w+|\b(?:at|on|as of) the (?:date|time) (?:set|stated|specified)/.test(sentence.text))
        continue;
      // A hosted service passes what it says to whoever asked: no work that is paid for.
      if (
        reading.agreement.kind === 'partnership' &&
        (!elements.has('assigned') || outputsOrCustomerData.test(sentence.text))
      )
        continue;
      all.push(provision);
      const known = passing.get(clause);
      if (!known || (elements.has('assigned') && !known.elements.has('assigned'))) passing.set(clause, provision);
    }
    // Present words of assignment are where a reader looks for the moment title passes.
    const [first, ...others] = [...passing.values()].sort(
      (a, b) => rankOfTitle(a) - rankOfTitle(b) || a.start - b.start,
    );
    if (!first || waits.size > 0) return;
    // "Work for hire … to the extent it is not, hereby assigns": the words that pass title stand elsewhere.
    const present = provisions
      .of('ip-assignment')
      .find(({ elements, to }) => elements.has('present') && to !== 'provider' && to !== 'both');
    yield {
      at: first.elements.has('assigned') || !present ? first.words : present.words,
      says: `The work becomes ${customer}'s here whether or not it has been paid for; if a fee stays open, ${provider} holds a claim for money and no title.`,
      related: others.map(({ words }) => ({ at: words, says: 'Title passes here as well.' })),
      // A condition beside "whether or not it is paid" would contradict it.
      fixes: all.some(({ sentence }) => whetherPaid.test(sentence.text)) ? [] : withPaymentCondition(all),
    };
  },
});

const outputsOrCustomerData = /\b(?:Outputs?|outputs?|(?:Customer|Your|Client) (?:Data|Content)|[Ff]eedback)\b/;

/** What waits for payment is title or a right, not an amount in dispute. */
const ofRights =
  /\b(?:titles?|rights?|ownership|own(?:s|ed)?|licen[cs]\w+|assign\w*|transfer\w*|pass(?:es)?|vests?|belongs?|property|yours|deliver\w*|works?|use)\b/i;
const atOnce =
  /\b(?:immediately|at once|automatically|as soon as|from the moment|upon|on|at the (?:moment|time) of|irrespective of payment)\b[^.;]{0,40}\b(?:creation|created|made|exists?|coming into being|payment|being)\b/i;

const rankOfTitle = ({ elements }: Provision): number => (elements.has('assigned') ? 0 : 1);

/**
 * The condition goes before the sentence, where it governs all of it whatever its commas, and before each sentence that
 * passes title: one left as it was would undo the others. What is made for hire vests when it is made, so those words go.
 */
function withPaymentCondition(passing: readonly Provision[]): Fix[] {
  const changes: { at: Span; words: string }[] = [];
  const sentences = [...new Set(passing.map((one) => one.sentence))].sort((a, b) => a.start - b.start);
  // Several sentences wait for one payment, for what one of them calls by its name.
  const name = sentences.map(({ text }) => paidForThing(text)).find((one) => one !== theWork) ?? theWork;
  for (const sentence of sentences) {
    const { text } = sentence;
    const due = paidForThing(text);
    const payment = changes.some(({ words }) => words.includes(' upon full payment'))
      ? 'that payment'
      : `full payment of the fees due for ${due === theWork ? name : due}`;
    // "Any assignment under this Agreement includes …" says what one would cover, and passes nothing.
    if (/^(?:Any|Each|Every|No|Such|This|The) (?:\w+ )?(?:assignment|transfer)\b/.test(text)) continue;
    const hire = madeForHire.exec(text);
    const starts = sentence.start === sentence.at(0);
    if (!starts || sentence.leadIn || sentence.pieces.length > 1 || !/^[A-Z]/.test(text)) return [];
    if (!hire && /\bfor[- ]hire\b/i.test(text)) return [];
    const assigns = passing.some((one) => one.sentence === sentence && one.elements.has('assigned'));
    const [word] = /^[A-Z]\w*/.exec(text)!;
    // "Owns it on delivery": two moments for one thing would contradict each other.
    const when = moment.exec(text);
    if (when && !hire) {
      changes.push({
        at: sentence.span(when.index, when.index + when[0].length),
        words: `upon ${payment}`,
      });
      continue;
    }
    const duty = besidesAssigning.exec(text);
    if (duty) {
      // Disclosure and help are owed whether or not the fees are paid: only the assignment waits.
      changes.push({
        at: sentence.span(duty[0].length, duty[0].length),
        words: `, effective upon ${payment},`,
      });
      continue;
    }
    const condition = `${assigns ? 'Effective upon' : 'Upon'} ${payment}, `;
    changes.push({
      at: sentence.span(0, word.length),
      words: condition + (commonFirstWords.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word),
    });
    if (hire) changes.push({ at: sentence.span(hire.index, hire.index + hire[0].length), words: '' });
  }
  const [first, ...also] = changes;
  return first ? [{ ...replaceWords(first.at, first.words, 'Let title pass on full payment'), also }] : [];
}

const madeForHire =
  /\b(?:is|are|shall be|will be) (?:deemed |considered )?(?:to be )?(?:an? )?["“]?works? (?:made )?for hire["”]?,? and (?=(?:is|are|shall|will)\b)/i;
/** The moment that title passes as the sentence has it. */
const moment =
  /\b(?:immediately |automatically |effective )?(?:(?:up)?on|at|as of|from) (?:the (?:moment|time|date) of )?(?:(?:its|their) )?(?:delivery|creation|completion|acceptance|receipt)(?: thereof)?\b|\bas soon as (?:it is|they are) (?:made|created|written|delivered|finished|completed)\b|\b(?:from the moment|when) (?:it is|they are) (?:made|created|written|delivered|finished|completed)\b/i;

/** First words that are no names. */
const commonFirstWords =
  /^(?:All|Any|The|Each|Every|Such|Title|Ownership|These|This|Those|No|It|Its|Upon|To|In|If|When|Both|Either|Neither|Rights?|Unless|Except|Subject|Notwithstanding|As|At|During|With|Without|For|From|On|Under|By|While|Where|Once|After|Before|Immediately|Additionally|Accordingly|Whether|Anything|Everything|Copyrights?|Patents?|Intellectual)$/;

/** What is owed besides, up to the words of assignment: "agrees to disclose … and". */
const besidesAssigning =
  /^[^.;]{0,80}?\b(?:agrees?(?: also)? to|shall|will|undertakes? to|must) (?:promptly |fully |immediately )*(?:disclose|make|notify|deliver|provide|execute|assist|report|keep)\b[^.;]*?(?= (?:do(?:es)? )?(?:hereby|irrevocably) (?:irrevocably |unconditionally )?(?:assigns?|transfers?|conveys?)\b)/;

/** What the fees are due for, by its own name where the sentence has one. */
const paidForThing = (text: string): string =>
  /\b[Tt]he (?:[A-Z][a-z]+ ){0,6}(?:Works?|Work Products?|Deliverables?|Software|Developments?|Materials|Code|System|Model|Product|Results|Website|App(?:lication)?)\b/
    .exec(text)?.[0]
    .replace(/^T/, 't') ?? theWork;
const theWork = 'the work';
