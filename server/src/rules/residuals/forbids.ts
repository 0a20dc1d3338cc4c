import type { Sentence } from '../../analysis/clauses.ts';

/** "Shall not, at any time, use any idea …": what people remember is forbidden there, and nothing that could be limited is given. */
export const forbidsUse = ({ text }: Sentence): boolean =>
  /\b(?:shall|may|will|must|to) not\b[^.;]{0,60}\b(?:use|make use|utili[sz]e|exploit|apply)\b|\b[Nn]o (?:person|one|body|employee|member)\b[^.;]{0,80}\bmay\b[^.;]{0,20}\buse\b|\b[Nn]either\b[^.;]{0,120}\b(?:shall|may|will)\b[^.;]{0,60}\b(?:use|exploit|apply)\b/.test(
    text,
  ) && !/(?<!\b[Nn]o [^.;]{0,80})\bmay (?:freely )?use\b|\bfree to use\b/.test(text);
