/** What client and server say to each other about papers that are read together. */

/** More lie together only where nobody reads them together: such a folder is looked through for none. */
export const dealLimits = { papers: 300, bytes: 8_000_000, listed: 2000 };

/** `PapersAsked` → `PapersFound`, asked of a client that says `readsPapers`. All addresses lie in the root, and links are not followed. */
export const papersRequest = 'clauseRisk/papers';
export type PapersAsked = {
  readonly root: string;
  /** Folders whose own Markdown files are wanted, and files by themselves. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Whether the addresses of all Markdown files under the root are wanted, without their texts. */
  readonly list?: boolean;
};
export type PapersFound = {
  readonly papers: readonly { readonly uri: string; readonly text: string }[];
  readonly listed?: readonly string[];
};

/** A Markdown file of the workspace has changed, come or gone. Sent by the client. */
export const paperChanged = 'clauseRisk/paperChanged';
export type PaperChanged = { readonly uri: string };

export const isPaper = (name: string): boolean => /\.(?:md|markdown)$/i.test(name) && !name.startsWith('.');
