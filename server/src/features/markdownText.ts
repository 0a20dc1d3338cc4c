/** Words of a paper as Markdown that shows them as they are: no emphasis, link, picture or tag comes of them. */
export const escapedMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');

/** Markdown in which words of a paper stand: its emphasis stays, and nothing in it loads a picture, follows a link or is a tag. */
export const inert = (markdown: string): string =>
  markdown.replace(/(?<!\\)(?:!(?=\[)|\[(?=[^\][]*\]\()|<(?=[a-z/!]))/gi, '\\$&');
