import { readFileSync } from 'node:fs';
import { read } from './analysis/agreement.ts';
import { placeName } from './analysis/clauses.ts';
import { judge, sideOf } from './rules/judge.ts';

// The first cut: NDJSON for the evaluation. The whole command line follows in cli/.
const [verb, ...rest] = process.argv.slice(2);
const files = rest.filter((argument, index) => !argument.startsWith('--') && rest[index - 1] !== '--format');
for (const file of files) {
  const agreement = read(readFileSync(file, 'utf8'));
  const side = sideOf(agreement.frontMatter.values.side, agreement) ?? 'neutral';
  const summary = {
    kind: agreement.kind,
    title: agreement.title,
    side,
    parties: agreement.parties.map(({ name, role, start, end }) => ({ name, role, start, end })),
  };
  if (verb === 'map')
    console.log(
      JSON.stringify({
        file,
        agreement: summary,
        terms: agreement.terms.all.map(({ term, start, end }) => ({ term, start, end, uses: 0 })),
        provisions: agreement.provisions.all.flatMap(({ kind, sentence, clause, elements }) =>
          sentence.pieces.map(({ start, end }) => ({
            kind,
            start,
            end,
            section: placeName(clause, sentence.labels),
            elements: [...elements.keys()],
          })),
        ),
      }),
    );
  else {
    const { findings } = judge(agreement, { side });
    console.log(
      JSON.stringify({
        file,
        agreement: summary,
        findings: findings.map(({ rule, severity, message, start, end }) => ({
          rule: rule.id,
          severity,
          message,
          start,
          end,
        })),
        accepted: [],
      }),
    );
  }
}
