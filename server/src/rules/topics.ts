/** Folders of rules in the order of the catalogue, and what each is about. A folder that is not here stops the tests. */
export const topicTitles: Readonly<Record<string, string>> = {
  ownership: 'who owns what the work makes',
  license: 'what the other side may do',
  residuals: 'what people may remember',
  model: 'who owns what was trained',
  data: 'what may be done with the customer’s data',
  joint: 'what “jointly owned” does not say',
  exclusivity: 'who is locked out',
  control: 'what happens when someone is bought',
  performance: 'what “it works” means',
  liability: 'who answers for the machine',
  governance: 'keeping up with the law',
  exit: 'how it ends',
  engagement: 'how the work is bought',
  deal: 'what the papers of a deal say to each other',
  drafting: 'mistakes in the paper itself',
};

/** What a topic is about; the rules of a firm have one of their own. */
export const titleOfTopic = (topic: string): string => topicTitles[topic] ?? 'what the firm asks besides';

/** "joint/no-cross-license" → "joint". */
export const topicOf = (id: string): string => id.slice(0, id.indexOf('/'));
