import type { Sentence } from './clauses.ts';

/** Which of the three kinds of agreement it is, another (`other`), or no agreement at all (`none`). */
export type Kind = 'agency' | 'partnership' | 'jda' | 'other' | 'none';

/** Is it an agreement, and of which kind? From its title, its preamble and how it speaks. */
export function readKind(title: string, sentences: readonly Sentence[]): Kind {
  if (!isAgreement(title, sentences)) return 'none';
  const opening =
    title +
    ' ' +
    sentences
      .slice(0, 12)
      .map(({ text }) => text)
      .join(' ');
  const score = (patterns: readonly [RegExp, number][]): number =>
    patterns.reduce(
      (sum, [pattern, weight]) => sum + (pattern.test(opening) ? weight : 0) + (pattern.test(title) ? weight * 2 : 0),
      0,
    );
  const scores: [Kind, number][] = [
    [
      'jda',
      score([
        [
          /\bjoint(?:ly)? develop|co-?develop|collaborat|joint venture|strategic alliance|research agreement|co-?brand|joint research/i,
          2,
        ],
      ]),
    ],
    [
      'agency',
      score([
        [
          /\b(?:consult(?:ing|ant)|professional services|development agreement|software development|services agreement|statement of work|master services|independent contractor|agency|staff augmentation|web ?site (?:design|development)|implementation)/i,
          2,
        ],
      ]),
    ],
    [
      'partnership',
      score([
        [
          /\b(?:cloud|SaaS|subscription|AI (?:addendum|terms|features)|artificial intelligence|data (?:processing|use|licen[cs]e|sharing|provider)|partner(?:ship)? agreement|vendor|hosting|use of data|design partner|pilot)/i,
          2,
        ],
      ]),
    ],
    [
      'other',
      score([
        [
          /\b(?:non-?disclosure|confidentiality agreement|NDA|employment|employee|restrictive covenant|loan|lease|promissory|stock|securities|purchase agreement|supply agreement|endorsement|franchise|license agreement|trademark|distribut|manufactur|reseller|transportation|maintenance|sponsorship|promotion|non-?compet)/i,
          2,
        ],
      ]),
    ],
  ];
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] > 0 ? best[0] : 'other';
}

/** Papers that bind speak in "shall", name parties, define terms and choose a law; readmes and open-source licences do not. */
function isAgreement(title: string, sentences: readonly Sentence[]): boolean {
  if (sentences.length < 4) return false;
  let shall = 0;
  let defined = 0;
  let formal = 0;
  let words = 0;
  for (const { text } of sentences) {
    words += text.length / 6;
    if (/\b(?:shall|hereby|hereto|herein|hereunder|thereof|agrees? (?:to|that)|covenants?)\b/.test(text)) shall++;
    if (/\((?:the |each,? an? |collectively,? )?"[A-Z]|^"[A-Z][^"]{1,60}" means|\b[Pp]art(?:y|ies)\b/.test(text))
      defined++;
    if (
      /\b(?:governed by the laws?|entire agreement|in witness whereof|effective date|entered into|terminat(?:e|ion) (?:this|of this) agreement|breach of this agreement|confidential information|this (?:agreement|addendum|statement of work|contract))\b/i.test(
        text,
      )
    )
      formal++;
    if (
      /permission is hereby granted, free of charge|redistributions? (?:of source code|in binary form) must|apache license|permission to use, copy, modify/i.test(
        text,
      )
    )
      return false;
  }
  const titled =
    /\b(?:agreement|contract|addendum|terms|statement of work|amendment|exhibit|schedule|lease|note|order form|policy|deed|memorandum of understanding|confirmation|clauses|NDA|MSA|SOW|SAFT)\b/i.test(
      title,
    );
  const density = (shall + defined + formal * 2) / Math.max(8, words / 100);
  return titled ? formal >= 1 && density > 0.4 : formal >= 3 && shall >= 3 && density > 1.2;
}
