import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/analysis/agreement.ts';
import { linesForWord } from '../../server/src/word/lines.ts';

// Whole agreements of ours, as tests on Word files take them there and back.

export const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
export const papers = [
  sample,
  ...readdirSync('test/agreements')
    .filter((name) => /^(?:risky|clean)-.*(?<!\.findings)\.md$/.test(name))
    .map((name) => readFileSync(join('test/agreements', name), 'utf8')),
];
export const options = { title: 'Paper', author: 'Counsel', date: '2026-01-02T00:00:00Z' };
export const lines = (text: string) => linesForWord(read(text));
