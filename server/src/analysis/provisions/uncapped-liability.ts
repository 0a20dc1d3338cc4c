import { type Evidence, recogniser } from './provision.ts';
import { cites, underTitle } from './vocabulary.ts';

/** "except Section 8": what is left out of the cap is named by its number alone. */
const exceptedSection: Evidence = (sentence, context) =>
  /\b(?:except|other than|excluding|save|not apply)\b/i.test(sentence.text)
    ? cites(/indemni|confiden|infring|propriet|intellectual|data|privacy|insur/i)(sentence, context)
    : undefined;

/** Liability without a limit: a carve-out from a cap or an exclusion, or words that say there is none. */
export default recogniser({
  kind: 'uncapped-liability',
  triggers: [
    'liab',
    'limitation',
    'limits',
    'damages',
    'bring',
    'brought',
    'unlimited',
    'exclu',
    'cap',
    'inapplicable',
  ],
  cues: [
    [
      /\b(?:limitations?|exclusions?|limits?|caps?|restrictions?|foregoing|section|article|paragraph|clause)\b[^.]{0,120}\b(?:shall|will|do|does|is|are|be)? ?(?:not|neither|never) (?:be )?(?:(?:apply|applicable|limit|exclude|operate|extend|be construed)\b|in any way)|\b(?:limits?|limitations?|exclusions?|caps?)\b[^.]{0,40}\bhave no application\b|\b(?:limits?|limitations?|exclusions?|caps?|foregoing|section|article|paragraph|clause)\b[^.]{0,60}\b(?:inapplicable|without prejudice) to\b/i,
      2,
    ],
    // To what they do not apply.
    [
      /\b(?:not|no|neither)\b[^.]{0,40}\b(?:apply|application|limit)\b[^.]{0,240}\b(?:indemnif\w*|indemnit\w*|confidential\w*|gross(?:ly)? negligen\w*|wil+ful\w*|infring\w*|misappropriat\w*|fraud\w*|personal injury|death)\b/i,
      1,
    ],
    [
      /\b(?:limitations?|exclusions?|limits?|caps?) (?:of|on|to) (?:\w+ ){0,3}(?:liabilit|damages)|\bliability (?:cap|limit)|\bforegoing (?:limitation|exclusion)/i,
      1,
    ],
    [
      /\b(?:except|other than)\b[^.]{0,200}\b(?:indemnif|indemnity|confidential|gross(?:ly)? negligen|wil+ful|infring|misappropriat)[^.]{0,300}\b(?:in no event|neither party|no party|under no circumstances)\b/i,
      1,
    ],
    [
      /\b(?:except|other than|save|with the exception|apart|aside)\b[^.]{0,120}\bliability\b[^.]{0,60}\b(?:capped at|limited to)\b|\b(?:except|other than|excluding|save|with the exception|apart from)\b[^.]{0,420}\b(?:in no event|neither|under no circumstances|no party|nor|(?:shall|will) not|liability\b[^.]{0,160}\bnot exceed)\b[^.]{0,220}\b(?:liable|liability|exceed|claim|damages)/i,
      2,
    ],
    [
      /\b(?:indirect|consequential|punitive|incidental|special damages|loss of profits?|lost profits?|not exceed|aggregate liability|total liability|liability is capped)\b|\bliability exceed\b/i,
      1,
    ],
    [
      /\b(?:unlimited|without limit(?:ation)? as to amount|no limit(?:ation)? (?:on|of|to))\b[^.]{0,80}\bliab|\bliab\w+\b[^.]{0,160}\b(?:unlimited|without limit|(?:is|are|be) without limitation)\b/i,
      3,
    ],
    [
      /\b(?:excluded?|exempt\w*|excepted|carved out) from\b[^.]{0,40}\b(?:limit|exclusion|cap)|\bwaives?\b[^.]{0,40}\b(?:limitations?|caps?)\b[^.]{0,40}\bliab/i,
      3,
    ],
    [
      /\b(?:does|do|shall|will) not (?:seek to |purport to )?(?:limit|exclude|cap|restrict) (?:its|their|any|either party's|a party's|the)? ?liab|\b(?:nothing|neither party|no party)\b[^.]{0,80}\b(?:limits?|excludes?|restricts?)\b[^.]{0,80}\bliab|\b(?:caps?|limits?|limitations?) (?:of liability |on liability )?(?:excludes?|do(?:es)? not include)\b/i,
      3,
    ],
    [
      /^(?:to the (?:maximum|fullest|greatest) extent|except (?:as (?:required|prohibited|expressly (?:set forth|provided))|to the extent (?:required|prohibited)))/i,
      -1,
    ],
    [/\b(?:force majeure|beyond (?:its|the|their)[^.]{0,30}control|failure or delay)\b/i, -3],
    [/\bliability insurance\b|\bpolic(?:y|ies) of insurance\b|\bper occurrence\b/i, -3],
    [/\bdisclaim\w*\b[^.]{0,60}\bwarrant|\bwarrant(?:y|ies)\b[^.]{0,80}\b(?:merchantab|fitness)/i, -2],
    [/\b(?:indemnify|defend|hold harmless)\b[^.]{0,120}\b(?:from|against)\b/i, -2],
    // An indemnity may itself be without limit.
    [
      /(?<!\bincluding,? (?:but )?)\bwithout (?:any )?(?:upper )?(?:ceiling|cap|maximum|limit(?:ation)?)\b|\bwhatever the\b|\bno matter how\b|\bto the last\b|\birrespective of\b/i,
      1,
    ],
    [exceptedSection, 1],
    // A shield for the people of a party is no limit that could be lifted.
    [/\bagents\b/i, -1],
    [underTitle(/\bliab|\bdamages|\blimitation/i), 1],
    [underTitle(/\bindemnif|\bconfiden|\binsur|\bwarrant/i), -1],
    // How a claim is defended, not how much it may cost.
    [
      /\bindemnif(?:ied|ying) part(?:y|ies)\b|\b(?:assume|participate in) the defen[cs]e\b|\bunlimited liability compan/i,
      -3,
    ],
    // Liable for fault alone: a standard of care, no limit to lift.
    [/\bnot be liable\b[^.]{0,300}\bexcept (?:to the extent|solely|in the case|for (?:its|his|their) (?:own )?)/i, -2],
  ],
  threshold: 3,
  elements: {
    infringement: /\b(?:infring\w+|misappropriat\w+|intellectual property)\b/i,
    data: /\b(?:data breach|personal data|security|privacy|data protection|Data)\b/,
    outputs: /\b(?:outputs?|models?|artificial intelligence)\b/i,
    confidentiality: /\bconfidential\w*\b/i,
    indemnity: /\bindemni\w+\b/i,
    misconduct: /\b(?:fraud|gross(?:ly)? negligen\w+|wil+ful\w*|intentional misconduct)\b/i,
    injury: /\b(?:bodily injury|personal injury|death)\b/i,
    unlimited: /\b(?:unlimited|without limit|no limit)\b/i,
  },
});
