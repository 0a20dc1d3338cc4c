import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kindPages } from '../../build/kinds.ts';
import {
  clause,
  clauses,
  definitionsFor,
  type ModelClause,
  piecesOf,
  snippetFile,
  termDefinition,
  termNamesIn,
  toPlain,
  toSnippet,
  variantFor,
} from '../../server/src/modelClauses/library.ts';
import { generated } from '../generated.ts';

const folder = join(process.cwd(), 'snippets');
const sides = ['provider', 'customer', 'neutral'] as const;
const topics =
  'ownership license residuals model data joint exclusivity control performance liability governance exit engagement';

describe('the clause library', () => {
  it('lists every file of snippets/', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(clauses.map((each) => `${each.id}.md`).sort(), files.sort());
  });

  it('says of each which kinds of provision it brings, by their names', () => {
    const kinds = new Set(kindPages().map((file) => basename(file, '.md')));
    for (const { id, provides } of clauses)
      assert.deepEqual(
        provides.filter((kind) => !kinds.has(kind)),
        [],
        id,
      );
  });

  it('gives the same texts as VS Code snippets', () => {
    generated(join(folder, 'clause-risk.json'), `${JSON.stringify(snippetFile(), undefined, 2)}\n`);
  });

  it('writes snippets that VS Code can read, with tab stops in reading order', () => {
    for (const [name, { body }] of Object.entries(snippetFile())) {
      const text = body.join('\n').replace(/\\[\\$}]/g, '');
      const stops = [...text.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        [...new Set(stops)],
        [...new Set(stops)].map((_, index) => index + 1),
        name,
      );
      assert.doesNotMatch(text.replace(/\$\{\d+(?::[^${}]+|\|[^|${}]+\|)?\}/g, ''), /[${}]/, name);
    }
  });

  it('names no snippet twice', () => {
    const count = clauses.reduce((sum, each) => sum + each.variants.length, 0);
    assert.equal(Object.keys(snippetFile()).length, count + clause('definitions')!.definitions.length);
  });

  it('defines every term it uses, and a term in one place only', () => {
    const homes = new Map<string, string>();
    for (const each of clauses) {
      const file = readFileSync(join(folder, `${each.id}.md`), 'utf8');
      for (const [, term] of file.matchAll(/^~~~definition\n"([^"]+)"/gm)) {
        assert.equal(homes.get(term!), undefined, `"${term}" is defined in ${homes.get(term!)} and in ${each.id}`);
        homes.set(term!, each.id);
      }
      const known = new Set(each.definitions.map((found) => found.term));
      for (const text of textsOf(each)) {
        for (const term of termNamesIn(text))
          assert.ok(known.has(term), `${each.id} uses {${term}}, which nothing defines`);
      }
    }
  });

  for (const each of clauses) describe(each.id, () => faultsOf(each));
});

/** What must hold of any clause, whoever edits it. */
function faultsOf(each: ModelClause): void {
  const source = () => readFileSync(join(folder, `${each.id}.md`), 'utf8');

  it('has complete front matter and a summary', () => {
    assert.match(each.title, /^[A-Z]/);
    assert.ok(topics.split(' ').includes(each.topic), each.topic);
    assert.ok(each.for === 'every' || each.for.every((kind) => ['agency', 'partnership', 'jda'].includes(kind)));
    assert.ok(each.articles.length > 0 || each.form === 'agreement');
    assert.ok(each.summary.length > 60, 'the summary says what the clause does and when to use it');
  });

  it('has a well-formed variant for every side', () => {
    if (each.form === 'definitions') return;
    assert.equal(each.variants.length, source().match(/^~~~clause$/gm)?.length);
    const names = each.variants.map((variant) => `${variant.name}, ${variant.side}`);
    assert.equal(new Set(names).size, names.length, names.join(' · '));
    for (const variant of each.variants) {
      assert.ok(['every', ...sides].includes(variant.side), variant.side);
      assert.ok(variant.gives && variant.takes, `${variant.name}, ${variant.side}: says what it gives and takes`);
      assert.ok(variant.text.length > 40);
      assert.equal(formOf(variant.text), formOf(each.variants[0]!.text), 'all variants are of one form');
    }
    for (const side of sides) {
      const found = variantFor(each, side)!;
      assert.ok(
        [side, 'every', 'neutral'].includes(found.side),
        `${side} would be offered the text for the ${found.side}`,
      );
    }
  });

  it('is precise in brackets, quotes, numbers and references', () => {
    for (const text of textsOf(each)) {
      const bare = piecesOf(text)
        .flatMap((piece) => (piece.kind === 'literal' ? [piece.text] : []))
        .join('…');
      assert.doesNotMatch(bare, /[[\]{}]|\(\(|\t| {2,}\S|[“”‘’]/, 'stray bracket, double space, or curly quote');
      assert.equal((bare.match(/"/g) ?? []).length % 2, 0, 'quotes in pairs');
      assert.equal((bare.match(/\(/g) ?? []).length, (bare.match(/\)/g) ?? []).length, 'parentheses in pairs');
      for (const piece of piecesOf(text)) {
        if (piece.kind === 'choice') assert.ok(piece.options.every((option) => option.trim() === option && option));
        if (piece.kind === 'blank') assert.equal(piece.text.trim(), piece.text);
      }
      if (each.form === 'agreement') return;
      assert.doesNotMatch(
        bare,
        /\b(?:Section|Article|Clause|Paragraph|Exhibit|Schedule) (?:\d|[A-Z]\b)/,
        'no section numbers',
      );
      assert.doesNotMatch(bare, /\b(?:Provider|Customer|Agency|Client|Vendor|Party|Parties)\b/, 'parties in brackets');
    }
  });

  it('fits a term in the singular as well as in the plural', () => {
    if (each.form === 'agreement') return;
    for (const text of textsOf(each)) {
      const subject =
        /(?<!any of the |from )\{(?!Project|Change of Control|Direct Competitor)[^}]+\} (?:is|are|was|were|has|have|does|do|belongs?|includes?|contains?|remains?)\b/;
      const counted = /\b(?:these|those|this|each|every|an?) \{(?!Project|Change of Control|Direct Competitor)[^}]+\}/i;
      assert.doesNotMatch(text, subject);
      assert.doesNotMatch(text, counted);
    }
  });
}

describe('an agreement, assembled', () => {
  for (const each of clauses.filter((one) => one.form === 'agreement')) {
    const { text } = each.variants[0]!;

    it(`${each.id} refers only to sections and exhibits it has`, () => {
      const sections = new Set([...text.matchAll(/^(?:## )?(\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number));
      for (const [, number] of text.matchAll(/\bSections? (\d+(?:\.\d+)?)/g))
        assert.ok(sections.has(number), `Section ${number}`);
      const exhibits = new Set([...text.matchAll(/^# Exhibit ([A-Z])\b/gm)].map(([, letter]) => letter));
      for (const [, letter] of text.matchAll(/\bExhibit ([A-Z])\b/g))
        assert.ok(exhibits.has(letter), `Exhibit ${letter}`);
    });

    it(`${each.id} numbers its sections without a gap`, () => {
      let article = 0;
      let section = 0;
      for (const [, major, minor] of text.matchAll(/^(?:## )?(\d+)\.(\d+)? /gm)) {
        if (minor === undefined) {
          assert.equal(Number(major), ++article);
          section = 0;
        } else assert.deepEqual([Number(major), Number(minor)], [article, ++section]);
      }
      assert.ok(article >= 5, 'it has articles');
    });

    it(`${each.id} defines each term once, in alphabetical order`, () => {
      const terms = [...text.matchAll(/^\*\*"([^"]+)"\*\* means/gm)].map(([, term]) => term!);
      assert.deepEqual(terms, [...new Set(terms)].sort());
    });
  }
});

describe('variantFor', () => {
  it('takes the side asked for, then what suits every side', () => {
    const residuals = clause('residuals')!;
    assert.equal(variantFor(residuals, 'customer')!.side, 'customer');
    assert.equal(variantFor(residuals, 'neutral')!.side, 'neutral');
    assert.equal(variantFor(residuals, 'provider', 'fallback')!.name, 'fallback');
  });

  it('falls back to the preferred text where a name is unknown', () => {
    assert.equal(variantFor(clause('residuals')!, 'provider', 'no such')!.name, 'preferred');
  });
});

describe('definitions', () => {
  it('come with those they use in turn, a clause its own first', () => {
    assert.deepEqual(
      definitionsFor('Only {Methodology}.').map((each) => each.term),
      ['Customer Data', 'Methodology', 'Trained Model'],
    );
    assert.match(termDefinition('Outputs')!.text, /^"Outputs" means /);
    assert.equal(termDefinition('Nothing of the Kind'), undefined);
  });
});

describe('pieces of a clause', () => {
  const text =
    '[Provider] pays [30] for {Provider IP} as [non-exclusive|exclusive] [field of use]; see [field of use].';

  it('are typed, and joined again are the text', () => {
    assert.deepEqual(piecesOf("[Customer]'s {Deliverables}"), [
      { kind: 'party', role: 'customer' },
      { kind: 'literal', text: "'s " },
      { kind: 'term', name: 'Deliverables' },
    ]);
    assert.deepEqual(
      piecesOf(text)
        .map((piece) => piece.kind)
        .filter((kind) => kind !== 'literal'),
      ['party', 'blank', 'term', 'choice', 'blank', 'blank'],
    );
  });

  it('become a snippet: stops in reading order, the same question asked once, unanswered blanks still in brackets', () => {
    assert.equal(
      toSnippet(piecesOf(text)),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
      '${1:Provider} pays ${2:30} for ${1} IP as ${3|non-exclusive,exclusive|} ${4:[field of use]}; see ${4}.',
    );
  });

  it('take the names the agreement has', () => {
    const term = (name: string) => (name === 'Deliverables' ? 'Work Product' : undefined);
    assert.equal(
      toPlain(piecesOf('{Deliverables} of [Provider], {Provider IP}, {Customer Data}'), { provider: 'Studio', term }),
      'Work Product of Studio, Studio IP, [Customer] Data',
    );
  });

  it('give a label with an article its capital at the start of a sentence', () => {
    const fill = { provider: 'the Consultant', customer: 'the Company' };
    assert.equal(
      toPlain(piecesOf("**Term.** [Provider] pays [Customer]. [Customer]'s {Provider IP}."), fill),
      "**Term.** The Consultant pays the Company. The Company's Consultant IP.",
    );
  });

  it('call the paper what it calls itself', () => {
    assert.equal(toPlain(piecesOf('under this Agreement'), { agreement: 'is Addendum' }), 'under this Addendum');
  });

  it('leave what is unknown in brackets for a client without snippets', () => {
    assert.equal(toPlain(piecesOf('[Provider] keeps [a|b] for [30] days')), '[Provider] keeps [a/b] for [30] days');
  });

  it('escape what a snippet would read as its own', () => {
    assert.equal(toSnippet(piecesOf('$5, a \\ and a }')), '\\$5, a \\\\ and a \\}');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
    assert.equal(toSnippet(piecesOf('[$1,000|a, b]')), '${1|$1\\,000,a\\, b|}');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
    assert.equal(toSnippet(piecesOf('[USD 500]')), '${1:USD 500}');
  });
});

function textsOf(each: ModelClause): readonly string[] {
  return [...each.variants.map((variant) => variant.text), ...each.definitions.map((found) => found.text)];
}

function formOf(text: string): string {
  if (text.startsWith('#')) return 'document';
  return text.startsWith('**') ? 'clause' : 'sentence';
}
