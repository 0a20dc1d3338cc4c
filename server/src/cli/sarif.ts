import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Span } from '../analysis/span.ts';
import type { Finding } from '../rules/finding.ts';
import { readPage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import type { Reviewed } from './input.ts';
import { type Lines, lineTable } from './lines.ts';
import { version } from './version.ts';

/** SARIF 2.1.0, as code scanning reads it. Accepted risks are results that are suppressed in the source, with their reason. */
export function sarif(files: readonly Reviewed[]): object {
  const rules = new Map<string, Rule>();
  for (const { review } of files)
    for (const { rule } of [...review.findings, ...review.accepted.map(({ finding }) => finding)])
      rules.set(rule.id, rule);
  const ids = [...rules.keys()].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: { name: 'Clause Risk', semanticVersion: version, rules: ids.map((id) => sarifRule(rules.get(id)!)) },
        },
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) }, sourceLanguage: 'markdown' })),
        results: files.flatMap(({ file, text, review }) => {
          const lines = lineTable(text);
          const result = (finding: Finding) => resultOf(file, finding, lines, ids);
          return [
            ...review.findings.map(result),
            ...review.accepted.map(({ finding, acceptance }) => ({
              ...result(finding),
              suppressions: [{ kind: 'inSource', justification: acceptance.reason }],
            })),
          ];
        }),
      },
    ],
  };
}

function resultOf(file: string, finding: Finding, lines: Lines, ids: readonly string[]): object {
  const { rule, severity, message, related } = finding;
  return {
    ruleId: rule.id,
    ruleIndex: ids.indexOf(rule.id),
    level: sarifLevels[severity],
    message: { text: message },
    locations: [location(file, finding, lines)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ at, says, in: paper }, id) => ({
        id,
        ...(paper ? location(paper.address, at, lineTable(paper.agreement.text)) : location(file, at, lines)),
        message: { text: says },
      })),
    }),
  };
}

function location(file: string, { start, end }: Span, lines: Lines) {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    },
  };
}

function sarifRule(rule: Rule): object {
  const { title, summary, body } = readPage(rule.page);
  return {
    id: rule.id,
    name: title,
    shortDescription: { text: summary || title },
    help: { text: body, markdown: body },
    defaultConfiguration: { level: rule.severity.neutral === 'off' ? 'none' : sarifLevels[rule.severity.neutral] },
  };
}

const sarifLevels: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A path as given stays relative, so that the report is the same on every machine. */
const uriOf = (file: string): string =>
  isAbsolute(file)
    ? pathToFileURL(file).href
    : encodeURI(file.split(sep).join('/')).replace(/[?#]/g, encodeURIComponent);
