/** A term for what a system gives back: "Score means a numerical result returned by the System". */
export const namesResults = (term: string, meaning: string): boolean => {
  const [, what] =
    new RegExp(
      `\\b${term.replace(/[^\\w ]/g, '.')}s?["”*_]{0,3},? (?:means|shall mean|is|are|refers to) ((?:[^.;]|\\.(?=\\d)){1,300})`,
    ).exec(meaning) ?? [];
  return what !== undefined && resultWord.test(what) && returnedByIt.test(what) && !/ (?:Model|Data|IP)s?$/.test(term);
};

/** What a system returns is never what it is called. */
export const resultName =
  /^(?:\w+ )?(?:Outputs?|Results?|Scores?|Ratings?|Reports?|Predictions?|Recommendations?|Forecasts?|Labels?|Answers?|Alerts?|Suggestions?|Drafts?|Classifications?|Responses?)$/;
const resultWord =
  /^(?:(?:an?|any|each|every|the|all)\b )?(?:[\w-]+,? (?:(?:and|or) )?){0,4}?(?:results?|scores?|ratings?|reports?|predictions?|recommendations?|forecasts?|labels?|answers?|alerts?|suggestions?|drafts?|classifications?|outputs?)\b/i;
const returnedByIt =
  /\b(?:returned|returns|generated|generates|produced|produces|issued|given|prepared|calculated|created) by (?:the |a |an )?(?:[A-Z]|model|system|engine|tool|software)|\b(?:that |which |the )(?:the )?[A-Z]\w+(?: [A-Z]\w+)? (?:returns|generates|produces|issues|gives|prepares|calculates|creates|drafts)\b/;
