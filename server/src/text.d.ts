/** Markdown is bundled as text: pages of rules, model clauses. */
declare module '*.md' {
  const text: string;
  export default text;
}
/** Made by the build from tables: see build/plugins.ts. */
declare module 'compiled:lexicon' {
  const lexicon: import('./analysis/lexicon/compiled.ts').CompiledLexicon;
  export default lexicon;
}
declare module 'compiled:kinds' {
  const kinds: import('./analysis/provisions/compiled.ts').CompiledKinds;
  export default kinds;
}
declare module 'compiled:prefilters' {
  const prefilters: import('./analysis/provisions/compiled.ts').CompiledPrefilters;
  export default prefilters;
}
declare module 'compiled:contexts' {
  const contexts: readonly import('./analysis/provisions/compiled.ts').CompiledContext[];
  export default contexts;
}
declare module 'compiled:topics' {
  const topics: import('./settlement/topic.ts').CompiledTopics;
  export default topics;
}
declare module 'compiled:questions' {
  const questions: readonly import('./scan/question.ts').Question[];
  export default questions;
}
/** Found in their folders by the build: see build/registries.ts. */
declare module 'compiled:rules' {
  const rules: readonly import('./rules/rule.ts').Rule[];
  export default rules;
}
declare module 'compiled:clauses' {
  /** The Markdown of each, by the file's name. */
  const sources: Readonly<Record<string, string>>;
  export default sources;
}
