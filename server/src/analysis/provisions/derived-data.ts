import { recogniser } from './provision.ts';

const derivedDataWords = String.raw`(?:\b(?:[Dd]erive[ds]?|[Dd]erivative|[Aa]ggregated?|[Aa]nonymi[sz]ed|[Dd]e-?identified|[Uu]sage|[Tt]elemetry|[Ss]tatistical|[Rr]esultant|[Rr]esulting|[Ss]ynthetic|[Pp]rocessed|[Ee]nriched|[Bb]lind(?:ed)?|[Ss]ystem|[Pp]erformance|[Ss]ervice|[Aa]nalytics?)(?:,? (?:and|or)(?:/or)? \w+)? (?:[Dd]ata|[Ii]nformation|[Ss]tatistics|[Mm]aterials)\b|\bdata derived from\b|\bderived from (?:the |any |such |its )?(?:\w+ )?[Dd]ata\b|\b[Ee]mbeddings\b|\b[Ii]nsights\b|\b(?:vector )?indexes\b|\b[Dd]erivatives? (?:works? )?(?:of|from) (?:the |any |such )?(?:\w+ )?[Dd]ata\b|\b(?:[Ii]mprovements?|[Ll]earnings|[Rr]esults?)\b[^.;]{0,60}\b(?:from|of|using) (?:the )?(?:use of |analysis of |processing of )?(?:the )?(?:[A-Z]\w+ )?[Dd]ata\b|\b[Dd]ata derived from [^.;]{0,30}\b[Dd]ata\b|\bAnalyses\b|\bOutput Data\b)`;

/**
 * What is made from data, and whose it is or what may be done with it: derived and usage data, aggregates, embeddings,
 * insights. `owned` where an owner is named, `used` where only a use is allowed or forbidden.
 */
export default recogniser({
  kind: 'derived-data',
  triggers: [
    'deriv',
    'aggregat',
    'anonymi',
    'de-identif',
    'deidentif',
    'usage',
    'telemetry',
    'statistic',
    'result',
    'synthetic',
    'processed',
    'enrich',
    'blind',
    'system',
    'performance',
    'service',
    'analytic',
    'embedding',
    'insight',
    'vector',
    'improvement',
    'learnings',
    'analyses',
    'output data',
  ],
  cues: [
    [
      new RegExp(
        String.raw`${derivedDataWords}[^.]{0,160}\b(?:own(?:s|ed|ership)?|belongs?|property|right,? title|title|vest|may (?:\w+ ){0,2}(?:use|collect|retain|disclose|create|keep)|may be used|deemed|constitutes?|shall not|free to|without restriction|assign)`,
      ),
      2,
    ],
    [
      new RegExp(
        String.raw`\b(?:own(?:s|ed|ership)?|right,? title|title|assigns?|retains?|may (?:\w+,? ){0,5}(?:use|collect|create|compile|retain|keep|generate)|shall not|does not impose)\b[^.]{0,160}?${derivedDataWords}`,
      ),
      2,
    ],
    [
      /^"(?:Derived|Usage|Aggregated?|De-?identified|Anonymi[sz]ed|Resultant|System|Results?|Service) ?(?:Data|Information|Statistics)?"? (?:means|shall mean|refers)/i,
      1,
    ],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    owned:
      /\bdeemed\b|\bconstitutes?\b|\bown(?:s|ed|ership)?\b|\bbelongs?\b|\bproperty\b|\bright,? title\b|\bvests?\b/i,
    used: /\bmay\b|\bfree to\b|\bshall not\b/i,
  },
});
