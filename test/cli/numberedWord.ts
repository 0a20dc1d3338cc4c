import { definition, list, run as said } from './wordFile.ts';

/** Word's own numbering in three levels: "1.", "1.1", "(a)". */
export const numbering = definition(0, [
  ['decimal', '%1.'],
  ['decimal', '%1.%2'],
  ['lowerLetter', '(%3)'],
]);
export const inList = { numbering: numbering + list(1, 0) };
export const field = (instruction: string, shows: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${said(shows)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const bookmark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`;
