import { anyData, flaggedPattern } from './ai-words.ts';
import { recogniser } from './provision.ts';

/** Whether data may be mixed with other data: combined, aggregated with, commingled, enriched, linked. Leave and ban alike. */
export default recogniser({
  kind: 'data-combination',
  triggers: [
    'combin',
    'commingl',
    'co-mingl',
    'comingl',
    'aggregat',
    'merg',
    'enrich',
    'link',
    'join',
    'alone',
    'augment',
    'segregat',
    'logically separat',
    'cross-referenc',
  ],
  cues: [
    [
      flaggedPattern(
        String.raw`\b(?:combin(?:e|es|ed|ing|ation)|co-?mm?ingl\w*|enrich\w*|augment\w*|cross-referenc\w*|merg(?:e|es|ed|ing)|aggregat(?:e|es|ed|ing)|link(?:s|ed|ing)?)\b[^.;]{0,100}?${anyData}[^.;]{0,80}\b(?:with|other|into|together)\b`,
        '',
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`${anyData}[^.;]{0,120}?\b(?:combin(?:e|es|ed|ing|ation)|co-?mm?ingl\w*|enrich\w*|augment\w*|merg(?:e|es|ed|ing)|aggregat(?:e|es|ed|ing)|link(?:s|ed|ing)?)\b[^.;]{0,40}\b(?:with|into|together)\b`,
        '',
      ),
      2,
    ],
    [/\balone or (?:along|together|in combination) with\b[^.;]{0,40}\b(?:other|any)\b/i, 2],
    [
      flaggedPattern(
        String.raw`${anyData}[^.;]{0,80}\b(?:logically|physically)? ?(?:segregated|separated?|kept separate)\b|\bsegregat\w*[^.;]{0,60}?${anyData}`,
        '',
      ),
      2,
    ],
    // "Claims that arise from the combination of the Service with other materials": an exclusion from an indemnity.
    [/\b(?:claims?|indemnif\w+|infring\w+|defend)\b[^.;]{0,160}\bcombin/i, -3],
    [/\bmerg(?:e|er|ed) (?:with|into) (?:any|another|a|the) (?:corporation|company|entity|person|party)/i, -3],
  ],
  skip: ({ text }) => !/\b(?:data|Data|other|material)/.test(text),
});
