import { paper, said, same } from '../dressed.ts';
import { labels } from './labelMarks.ts';

const plain = said(paper());

describe('labels of parties', () => {
  for (const [name, mark] of Object.entries(labels))
    it(name, () => same(paper({ agency: mark('Agency'), client: mark('Client') }), plain, /^term (?:we|you)/));
});

// Lists: what the provider keeps, what a cap excludes, what is permitted, each under its lead-in.
