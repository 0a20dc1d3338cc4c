import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { namePattern } from '../analysis/namePattern.ts';

/**
 * What a paper supplies, where its name is that of several: "AI Feature" of "AI Features". A model that is made of them only
 * if somebody asks for it is not what the paper is about; one that it speaks of as often is named beside them. Empty where
 * one thing is supplied: then it is `systemName` that tells.
 */
export const suppliedEach = memo((agreement: Agreement): readonly string[] => {
  const { terms, parties, sentences } = agreement;
  const body = sentences.filter(({ clause: { part } }) => part === 'body' || part === 'definitions');
  const names = [...new Set(terms.all.map(({ term }) => term))].filter(
    (term) => !parties.some(({ label, also }) => label === term || also.includes(term)),
  );
  const times = (one: string): number => {
    const named = new RegExp(`\\b${namePattern(one)}s?\\b`);
    return body.filter(({ text }) => named.test(text)).length;
  };
  const ofAi = (term: string): boolean => ai.test(term) || ai.test(terms.get(term)?.meaning.text ?? '');
  const several = names
    .filter((term) => isSeveral.test(term) && !madeToOrder.test(term) && ofAi(term))
    .map((term) => ({ one: term.replace(/ies$/, 'y').replace(/s$/, ''), uses: times(term.replace(/s$/, '')) }))
    .sort((a, b) => b.uses - a.uses);
  const [most, next] = several;
  if (!most || most.uses < 3 || (next && next.one !== most.one && next.uses * 2 > most.uses)) return [];
  const single = names
    .filter((term) => isSingle.test(term) && (/ Model$/.test(term) || ofAi(term)) && !most.one.includes(term))
    .map((term) => ({ one: term, uses: times(term) }))
    .sort((a, b) => b.uses - a.uses)[0];
  if (!single) return [most.one];
  if (single.uses >= 2 * most.uses) return [];
  return single.uses * 4 < most.uses * 3 ? [most.one] : [most.one, single.one];
});

const ai = /\b(?:AI|artificial intelligence|machine[- ]learning|language models?|predict\w*)\b/i;
/** Functions of a service; "Services" and "Products" are more than that, unless their name says of what. */
const isSeveral =
  /(?:^|\s)(?:Features?|Functions?|Functionalities|Capabilit(?:y|ies)|Assistants|Agents|Bots|Chatbots|Classifiers|Copilots)$|\b(?:AI|Intelligence|Learning) (?:Services|Tools|Models|Systems|Modules|Products|Solutions|Applications)$/;
const isSingle = /(?:^|\s)(?:Model|Platform|System|Engine|Assistant|Tool|Chatbot|Classifier|Bot|Agent|Copilot)$/;
const madeToOrder = /\b(?:Custom|Trained|Tuned|Fine-[Tt]uned|Third|Open|Base|Foundation|Existing|Other|Competing)\b/;
