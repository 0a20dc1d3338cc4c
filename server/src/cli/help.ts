import type { Verb } from './arguments.ts';

const common = `
  --side SIDE            provider, customer, neutral, or the name of the party
                         that is the client; goes before front matter
  --kind KIND            agency, partnership, jda or other; else read from the text
  --changes CHANGES      of a paper with marked changes: accepted, rejected or both
  --config FILE          settings as JSON: side, kind, changes, rules, topics, include,
                         exclude
  --stdin                read one text from standard input
  --stdin-filename NAME  what to call it
  --no-color             plain output`;

const about: Readonly<Record<Exclude<Verb, 'help' | 'version'>, string>> = {
  check: `clause-risk check [paths, folders or globs ...]

Says where the paper puts the client at risk. Without a path: this folder.

  --format FORMAT        pretty, json, ndjson or sarif
  --fail-on LEVEL        error, warning (the default), information, hint or never${common}

Exit status: 0 nothing at that level, 1 findings, 2 wrong usage or unreadable input.
`,
  map: `clause-risk map [paths, folders or globs ...]

Shows what an agreement holds: kind, parties, terms, clauses, provisions, and what is not there.

  --format FORMAT        pretty, json or ndjson
  --why                  for each sentence: how it is read, what held, what refused;
                         for each rule: what it found, which clause settles it,
                         or why it was not asked
  --at LINE              only the sentences on that line, with --why${common}
`,
  scan: `clause-risk scan [folders, paths or globs ...]

A whole data room as a table: a row a paper, a cell a question (who owns what is made, what a sale does,
what the data may be used for, whether a clean exit is possible), with the clause that says so.
What was not read is said in every cell.

  --format FORMAT        csv (the default), markdown, html or ndjson
  --resume FILE          rows of an earlier scan (ndjson): papers that have not changed are not read again
  --jobs N               how many threads read; else as many as pay
  --stdin                read records from standard input, one a line: a path, {"file"} or {"file", "text"}
  --kind, --changes, --config   as for "check"

Exit status: 0 all were read, 2 something could not be read.
`,
  fix: `clause-risk fix FILE --rule ID [--variant NAME] [--write]

One quick fix, at every place where the rule speaks. Prints the text, or writes it.

  --rule ID              the rule, as "check" names it
  --variant NAME         which text: preferred, fallback …; else the first there is
  --write                change the file${common}
`,
  rules: `clause-risk rules [--format pretty|json|markdown]

The catalogue, by topic.
`,
  explain: `clause-risk explain ID

The page of a rule: what it looks like, why it matters, what settles it, positions of both sides.

  --format FORMAT        pretty or markdown
`,
  lsp: `clause-risk lsp --stdio

The language server, for any editor that speaks LSP.
`,
};

const all = `clause-risk: where an agreement puts your client at risk, why, and what to write instead

  clause-risk check [paths ...]      findings
  clause-risk map [paths ...]        what the agreement holds
  clause-risk scan [folders ...]     a table of a whole data room
  clause-risk fix FILE --rule ID     one quick fix, at every place
  clause-risk rules                  the catalogue
  clause-risk explain ID             the page of a rule
  clause-risk lsp --stdio            the language server

"clause-risk help VERB" tells more. Nothing leaves this machine.
`;

export const help = (verb: Verb | undefined): string =>
  verb && verb !== 'help' && verb !== 'version' ? about[verb] : all;
