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
declare module 'compiled:contexts' {
  const contexts: readonly import('./analysis/provisions/compiled.ts').CompiledContext[];
  export default contexts;
}
declare module 'compiled:topics' {
  const topics: import('./settlement/topic.ts').CompiledTopics;
  export default topics;
}
