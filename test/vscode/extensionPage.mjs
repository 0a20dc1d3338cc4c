// The README as the page of the extension shows it. A page has no folder beside it: its pictures travel inside it, links
// into the checkout are words, and what is only for who builds it is left out. Uses nothing but node.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './install.mjs';

/** Sections for those who have the checkout: the command line does not ship with the extension. */
const onlyInCheckout = ['Try it', 'On the command line', 'How it is built'];

/** @returns {string} Markdown in which nothing points to a file */
export function extensionPage(readme = readFileSync(join(root, 'README.md'), 'utf8')) {
  const sections = readme.split(/^(?=## )/m);
  const kept = sections.filter((one) => !onlyInCheckout.some((title) => one.startsWith(`## ${title}\n`)));
  return kept
    .join('')
    .replace(/^!\[([^\]]*)\]\(([^)]+)\)\n*/gm, (_, says, path) => picture(says, path))
    .replace(/(?<!!)\[([^\]]*)\]\((?!https?:|#|mailto:)[^)]+\)/g, '$1');
}

/** One picture: it weighs a third more inside a page, and the walkthrough has them all. */
const carried = ['hover'];

function picture(says, path) {
  if (!carried.includes(basename(path, '.png'))) return '';
  const file = join(root, 'media', `${basename(path, '.png')}.webp`);
  if (!existsSync(file)) return '';
  return `![${says}](data:image/webp;base64,${readFileSync(file).toString('base64')})\n\n`;
}
