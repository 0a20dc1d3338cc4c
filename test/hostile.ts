/** Shapes of text whose cost has once grown faster than their length, or that have taken a parser down. Each makes so many characters. */
export const hostile: Readonly<Record<string, (size: number) => string>> = {
  'one long line of prose': (size) =>
    'The Consultant shall not be liable for the fees, and shall assign the work '.repeat(size / 80),
  'words without a stop': (size) => 'liability '.repeat(size / 10),
  'open brackets': (size) => '('.repeat(size),
  'open square brackets': (size) => '['.repeat(size),
  quotes: (size) => '"Work '.repeat(size / 6),
  asterisks: (size) => '*a **b '.repeat(size / 7),
  backticks: (size) => '`a ``b '.repeat(size / 7),
  tags: (size) => '<span a '.repeat(size / 8),
  'section numbers': (size) => '1.1 Section 2.2(a) '.repeat(size / 19),
  enumerators: (size) => '(a) '.repeat(size / 4),
  'capitalised words': (size) => 'Acme Robotics And '.repeat(size / 18),
  spaces: (size) => `a${' '.repeat(size)}b`,
  'broken words': (size) => 'non- '.repeat(size / 5),
  definitions: (size) => each(size / 40, (i) => `"Term ${i}" means what it says here.`),
  'terms in brackets': (size) => each(size / 14, (i) => `(the "T${i}")`, ' '),
  parties: (size) => `This Agreement is between ${'Acme, Inc. ("A") and '.repeat(size / 21)}`,
  'parties with names of their own': (size) =>
    `This Agreement is between ${each(size / 30, (i) => `Acme${i}, Inc. ("A${i}")`, ' and ')}.`,
  headings: (size) => '# Term\n\n'.repeat(size / 8),
  'short lines': (size) => 'Term\n\n'.repeat(size / 6),
  'links that never close': (size) => '[]('.repeat(size / 3),
  'images that never close': (size) => '![a]('.repeat(size / 5),
  'links in a row': (size) => '[a](b)'.repeat(size / 6),
  'emphasis that never closes': (size) => '*a'.repeat(size / 2),
  'brackets in a row': (size) => '[x]'.repeat(size / 3),
  'footnote marks': (size) => '[^1]'.repeat(size / 4),
  'struck and never closed': (size) => '{--a '.repeat(size / 5),
  'tags of changes': (size) => '<del>a '.repeat(size / 7),
  'comments that never close': (size) => '<!-- a '.repeat(size / 7),
  'comments in blocks': (size) => '<p>\n<!-- '.repeat(size / 9),
  tildes: (size) => '~~a '.repeat(size / 4),
  entities: (size) => '&a;&#'.repeat(size / 5),
  'spans with attributes': (size) => '[a]{.b c="'.repeat(size / 10),
  bars: (size) => '| '.repeat(size / 2),
  'lists in lists in one line': (size) => '- '.repeat(size / 2) + 'a',
  'quotes in quotes in one line': (size) => '> '.repeat(size / 2) + 'a',
  'counted lists in one line': (size) => '1. '.repeat(size / 3) + 'a',
  'list items under one lead-in': (size) => `Consultant owns:\n\n${'- tools\n'.repeat(size / 8)}`,
  'grid rows': (size) => `+---+---+\n${'| a | b |\n'.repeat(size / 10)}+---+---+`,
  'table rows': (size) => `| a | b |\n|--|--|\n${'| c | d |\n'.repeat(size / 10)}`,
  'numbers and figures that disagree': (size) => 'ten (12) '.repeat(size / 9),
  'numbers of eight digits': (size) => '12345678 '.repeat(size / 9),
  blanks: (size) => '[●] '.repeat(size / 4),
  'blank lines to fill in': (size) => 'Company: ____________\n\n'.repeat(size / 24),
  'a template variable without an end': (size) => `Company shall pay to [0.${'0.0.'.repeat(size / 4)} (x)] the fee.`,
  'accepted risks that are not there': (size) =>
    each(size / 60, (i) => `<!-- accepted-risk: residuals/missing; reason: r${i} -->`),
  'accepted risks that are': (size) =>
    each(
      size / 100,
      (i) => `<!-- accepted-risk: drafting/numbers-disagree; reason: r${i} -->\n\nCompany shall pay ten (12) dollars.`,
    ),
  'accepted risks in a row': (size) =>
    'Consultant <!-- accepted-risk: residuals/missing; reason: r --> pays. '.repeat(size / 70),
  'one note for many rules': (size) => `<!-- accepted-risk: ${'residuals/missing,'.repeat(size / 18)}; reason: r -->`,
  'notes in code': (size) => '```\n<!-- accepted-risk: residuals/missing; reason: r -->\n```\n\n'.repeat(size / 63),
  'characters without width': (size) => 'sh\u200ball '.repeat(size / 7),
  'dates that cannot be': (size) => 'February 30, 2026 and 31 April 2025 '.repeat(size / 36),
  references: (size) => 'Section 1.1 and Section 99.9, '.repeat(size / 30),
  'capitals: names without end': (size) =>
    `${'CONSULTANT SHALL PAY. '.repeat(20)}${each(size / 60, (i) => `"ACME ${i} DATA" MEANS ALL DATA OF ACME ${i} LTD AND ACME LTD.`)}`,
  'capitals: quotation marks': (size) => `${'CONSULTANT SHALL PAY. '.repeat(20)}${'("THE '.repeat(size / 6)}`,
  'capitals: words that join': (size) =>
    `${'CONSULTANT SHALL PAY '.repeat(20)}${'LAWS OF NEW A NEW, A '.repeat(size / 21)}`,
  assignments: (size) => 'Consultant hereby assigns all Work Product to Company.\n\n'.repeat(size / 56),
};

/** The same at the top of a paper, where front matter stands. */
export const hostileFrontMatter: Readonly<Record<string, (size: number) => string>> = {
  'lists in lists': (size) => `x: ${'- '.repeat(size / 2)}a`,
  'lists in lists at the margin': (size) => `x:\n${'- '.repeat(size / 2)}a`,
  'keys of keys': (size) => `x:\n${'? '.repeat(size / 2)}a`,
  'keys of keys behind a key': (size) => `x: ${'? '.repeat(size / 2)}a`,
  'keys of lists': (size) => `x:\n${'? - '.repeat(size / 4)}a`,
  'values without keys': (size) => `x: ${': '.repeat(size / 2)}a`,
  'keys in keys in one line': (size) => 'a: '.repeat(size / 3),
  'errors without end': (size) => 'a: b: c\n'.repeat(size / 8),
  'open brackets': (size) => `x: ${'['.repeat(size)}`,
  'open braces': (size) => `x: ${'{a: '.repeat(size / 4)}`,
  'keys in keys': (size) => `${each(Math.min(400, size / 20), (i) => `${' '.repeat(i)}a:`, '\n')} b`,
  'many keys': (size) => each(size / 10, (i) => `k${i}: v`, '\n'),
  'aliases of aliases': (size) =>
    `a0: &a0 [x, x]\n${each(size / 70, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`, '\n')}`,
};

const each = (count: number, make: (index: number) => string, between = '\n\n'): string =>
  Array.from({ length: Math.floor(count) }, (_, i) => make(i)).join(between);
