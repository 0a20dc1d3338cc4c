/** Markdown is bundled as text: pages of rules, model clauses. */
declare module '*.md' {
  const text: string;
  export default text;
}
