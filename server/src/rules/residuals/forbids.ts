import type { Sentence } from '../../analysis/clauses.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';

/** "Shall not, at any time, use any idea …": what people remember is forbidden there, and nothing that could be limited is given. */
export const forbidsUse = ({ text }: Sentence): boolean =>
  /\b(?:shall|may|will|must|to) not\b[^.;]{0,60}\b(?:used?|make use|utili[sz]ed?|exploit(?:ed)?|appl(?:y|ied)|dr(?:aw|awn) (?:up)?on)\b|\b[Nn]o (?:person|one|body|employee|member)\b[^.;]{0,80}\bmay\b[^.;]{0,20}\buse\b|\b[Nn]either\b[^.;]{0,120}\b(?:shall|may|will)\b[^.;]{0,60}\b(?:use|exploit|apply)\b/.test(
    text,
  ) && !/(?<!\b[Nn]o [^.;]{0,80})\bmay (?:freely )?use\b|\bfree to use\b/.test(text);

/** Leave to use what is remembered: not a ban, nor secrecy ("shall use it only for this Agreement"). */
export const permitsResiduals = ({ elements, sentence }: Provision): boolean =>
  !elements.has('none') && !forbidsUse(sentence) && !limitsUse.test(sentence.text);
const limitsUse =
  /\b(?:shall|will|must|may|agrees? to|undertakes? to)\b[^.;]{0,80}\buses?d?\b[^.;]{0,60}\b(?:only|solely|exclusively) (?:for|to|in|as)\b|\b(?:only|solely|exclusively)\b[^.;]{0,10}\buses?d?\b[^.;]{0,60}\bfor (?:the|this)\b/i;

/** "Neither of us tells outsiders what we learn": a secret is kept, and what is remembered may be worked with. */
export const tellsNobody = ({ text }: Sentence): boolean =>
  /\b(?:disclos|tell|reveal|divulg|pass(?:es)? on|shares?\b|publish)/i.test(text) &&
  !/\b(?:us(?:e[sd]?|ing)\b|appl(?:y|ies)|draws?\b|works?\b|rel(?:y|ies)|benefit|exploit|employ|deploy|practi[cs]e|carry|confidential information)/i.test(
    text,
  );
