import { recogniser } from './provision.ts';

/** A limit on passing licences, rights or results on to competitors of the other party. */
export default recogniser({
  kind: 'competitor-limit',
  triggers: ['compet'],
  cues: [
    [
      /\b(?:licen[cs]|sublicen[cs]|assign|transfer|sell|provid|disclos|grant|suppl|commerciali[sz]|make available)\w*\b[^.]{0,200}\bcompet(?:itors?|ing (?:part|person|entit|compan|business)\w*|itive (?:part|person|entit|compan|business)\w*)\b/i,
      2,
    ],
    [/\b(?:not|no|neither|nor|except|other than|unless|without|refrain|exclud\w+)\b/i, 1],
    [/\bconfidential information\b/i, -2],
    [/\bfair competition|\bunfair compet|\bcompetitive (?:pric|bid|terms|advantage)|\binjunct|\bnon-?compet/i, -2],
    [/\bmeans\b/, -2],
  ],
  threshold: 3,
});
