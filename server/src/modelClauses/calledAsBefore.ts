import { dataInTitle } from './dataInTitle.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { InsertClause } from './fix.ts';
import { calledHere } from './termMapping.ts';

/** What a sentence that goes out calls the data ("the logs") its successor calls so too, where the paper has no term. */
export function calling(paper: DraftingStyle, { instead, clause, after }: InsertClause): DraftingStyle {
  const { agreement, fill } = paper;
  const [, the, name] =
    (instead && clause === 'performance-metrics' && subject.exec(agreement.text.slice(instead.start, instead.end))) ||
    [];
  if (
    name &&
    (!the || systemNoun.test(name)) &&
    !agreement.parties.some(({ label, also }) => label === name || also.includes(name))
  )
    return { ...paper, fill: the ? { ...fill, system: name } : { ...fill, system: undefined, systemName: name } };
  const titled = instead ? undefined : dataInTitle(agreement, clause, after);
  if (titled) return calledData(paper, titled);
  if (!instead || calledHere(agreement, 'Customer Data')) return paper;
  const data = dataIn.exec(agreement.text.slice(instead.start, instead.end))?.[1];
  return data ? calledData(paper, data) : paper;
}

const calledData = (paper: DraftingStyle, data: string): DraftingStyle => ({
  ...paper,
  names: new Map([['Customer Data', data]]),
  fill: { ...paper.fill, term: (name) => (name === 'Customer Data' ? data : paper.fill.term?.(name)) },
});

/** "Penny will perform …": what is measured goes by the name that its promise had. */
const subject =
  /^(The )?(?!(?:A|An|Upon|When|If|Where|Our|Your|My|Its|Their|It|They|We|You|I|He|She|Each|Both|Either|Neither|All|Any|Every|This|These|Such|No)\b)([A-Za-z][\w-]*(?: [A-Za-z][\w-]+){0,2}?) (?:shall|will|must|should)\b/;
const systemNoun =
  /^[A-Z]|\b(?:model|assistant|chatbot|bot|system|engine|platform|tool|software|classifier|service|app|application|solution|prototype|program(?:me)?|agent|API)s?$/;
const dataIn =
  /\b(?:us|process|analy[sz]|cop|exploit|shar|sell|keep|retain|stor)(?:e|es|ing|y|ies)?\b(?:,? (?:and |or )?\w+){0,3}? ((?:the|these|those) (?:[a-z-]+ )?(?:data|logs?|records?|recordings|images|files|transcripts|documents|questions|content|inputs|prompts|readings|samples|conversations|feedback))\b/;
