import { recogniser } from './provision.ts';

/** The choice of law: which law governs. A choice of court alone is none. */
export default recogniser({
  kind: 'governing-law',
  triggers: ['govern', 'constru', 'law'],
  cues: [
    [
      /\b(?:governed by|governed in (?:all|accordance)|construed (?:in accordance|under|and)|interpreted (?:in accordance|under)|enforced (?:in accordance|under)|subject to)\b[^.]{0,100}\blaws?\b/i,
      2,
    ],
    [
      /\blaws? of (?:the )?(?:State|Commonwealth|Province|Republic|England|People)|\b(?:California|New York|Delaware|Texas|English|German|Swiss|Israeli|Japanese) law\b/i,
      1,
    ],
    [/\b(?:this|these) (?:Agreement|Addendum|Terms|Contract)\b|\bthe (?:validity|construction|interpretation)\b/i, 1],
    [
      /\bcorporation (?:organized|existing|duly)|\bduly (?:organized|incorporated)|organized (?:and existing )?under the laws/i,
      -3,
    ],
    [/\bgoverned by (?:the|this|its|such) (?:terms|provisions|Section|Agreement|Exhibit)/i, -2],
  ],
  threshold: 3,
});
