import type { SyntaxNodeRef } from '@lezer/common';
import type { Hidden } from './changes.ts';

/** Marks of quotes and headings inside a block. */
export function marksIn({ node, from }: SyntaxNodeRef): Hidden[] {
  const marks: Hidden[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name === 'QuoteMark' || child.name === 'HeaderMark')
      marks.push({ start: child.from - from, end: child.to - from });
  return marks;
}
