import { recogniser } from './provision.ts';

/** A party may pass on its share of what is jointly owned, above all to whoever buys its business. */
export default recogniser({
  kind: 'transfer-right',
  triggers: ['joint', 'undivided', 'co-own', 'coown', 'share of', 'share in', 'interest in', 'successor', 'acquire'],
  cues: [
    [
      /\b(?:may|right to|free to|entitled to|permitted to)\b[^.]{0,160}\b(?:assign|transfer|sell|convey|dispose of)\b[^.]{0,120}\b(?:interests?|shares?|ownership|title|rights?)\b[^.]{0,120}\b(?:joint|undivided|co-?own|foreground|project|results?|collaboration|acquir\w+|successor|merg\w+)/i,
      2,
    ],
    [
      /\b(?:joint(?:ly)?|undivided|co-?own\w*|foreground|results?)\b[^.]{0,200}\b(?:may|right to|free to|entitled to)\b[^.]{0,120}\b(?:assign|transfer|convey|sell (?:its|their|such))\b/i,
      2,
    ],
    [/\b(?:may not|shall not|neither|nor|no party)\b[^.]{0,160}\b(?:assign|transfer|sell)/i, -2],
    [/\b(?:acquir\w+|successor|merger|(?:substantially )?all of its|sale of)\b/i, 0.5],
    [/\bmeans\b|\bjoint venture|\bshares? of (?:common|capital|stock)|\bsecurit(?:y|ies)\b/i, -2],
  ],
  elements: {
    acquirer: /\bacquir\w+|\bsuccessor|\bmerger|\bsale of|\bsubstantially all/i,
    exception: /\b(?:except|provided that|unless|other than)\b/i,
  },
  read: (draft) => {
    const { text } = draft.sentence;
    // "… without the consent of the other, except to an acquirer" permits just what matters here.
    return /\b(?:neither|shall not|may not)\b/i.test(text) && !draft.elements.has('exception') ? undefined : draft;
  },
});
