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
