import type { Command } from './arguments.ts';

const commonOptions = `
  --side SIDE            provider, customer, neutral, or the name of the party
                         that is the client; goes before front matter
  --kind KIND            agency, partnership, jda or other; else read from the text
  --changes CHANGES      of a paper with marked changes: accepted, rejected or both
  --config FILE          settings as JSON: side, kind, changes, rules, topics, include,
                         exclude, playbook; else clause-risk.json, where this folder has one
  --playbook FOLDER      the firm's positions, clauses, phrases and rules, as Markdown
  --stdin                read one text from standard input
  --stdin-filename NAME  what to call it
  --no-color             plain output`;

const verbHelp: Readonly<Record<Exclude<Command, 'help' | 'version'>, string>> = {
  check: `clause-risk check [paths, folders or globs ...]

Says where the paper puts the client at risk. Without a path: this folder.

  --format FORMAT        pretty, json, ndjson or sarif
  --fail-on LEVEL        error, warning (the default), information, hint or never
  --final                ready to sign? Blanks, notes to the drafter, alternatives nobody
                         has chosen, missing exhibits, numbers that disagree, acceptances
                         that ended, a draft's legend and a missing place to sign are
                         errors; ready is what has no errors or warnings at all
  --since REF|FILE       only what is new since a git revision, or since another file;
                         what went is named in the last line
  --baseline FILE        not what stands in the output of an earlier --format json
  --no-inline            ignore front matter of ours and accepted-risk notes${commonOptions}

Exit status: 0 nothing at that level, 1 findings, 2 wrong usage or unreadable input.
`,
  map: `clause-risk map [paths, folders or globs ...]

Shows what an agreement holds: kind, parties, terms, clauses, provisions, and what is not there.

  --format FORMAT        pretty, json or ndjson
  --why                  for each rule: what it found, which clause settles it,
                         or why it was not asked
  --at LINE              with --why, for the sentences on that line instead: how each
                         is read, what held, what refused${commonOptions}
`,
  scan: `clause-risk scan [folders, paths or globs ...]

A whole data room as a table: a row a paper, a cell a question (who owns what is made, what a sale does,
what the data may be used for, whether a clean exit is possible), with the clause that says so.
What was not read is said in every cell.

  --format FORMAT        csv (the default), markdown, html or ndjson
  --resume FILE          rows of an earlier scan (ndjson): papers that have not changed are not read again
  --jobs N               how many threads read; else as many as pay
  --stdin                read records from standard input, one a line: a path, {"file"} or {"file", "text"}
  --kind, --changes, --config, --playbook   as for "check"

Exit status: 0 all were read, 2 something could not be read.
`,
  report: `clause-risk report FILE [--for client|counterparty] [-o FILE]

A memo for the client: risks by weight with words, reason, positions and remedies, what is
accepted, the checklist, who owns what. For the counterparty: a list of comments, without
weight, reason, position or side.

  --for READER           client (the default) or counterparty
  --format FORMAT        markdown or html
  -o, --output FILE      write it there${commonOptions}
`,
  docx: `clause-risk docx FILE [-o FILE]

The agreement as a Word file: numbers that count on, cross-references that follow them, defined
terms in bold, tables, places to sign that stay together. Front matter, notes and comments are
not part of it. Without -o it is written beside the agreement.

  -o, --output FILE      write it there
  --reference FILE       a .docx of the firm whose styles it takes
  --changes CHANGES      of a paper with marked changes: accepted or rejected
  --author NAME          who is named as its author; else the user of the folder's git, or "Author"
`,
  redline: `clause-risk redline OLD NEW [-o FILE]

What NEW changes in OLD as tracked changes of a Word file, word by word: to reject all gives the
old words, to accept all the new ones. OLD is a file, or a git revision of NEW.

  -o, --output FILE      write it there; else beside NEW, as NEW.redline.docx
  --author NAME          whose changes they are; else the user of the folder's git, or "Author"
  --date DAY             when they were made, such as 2026-03-31; else today
  --reference FILE       a .docx of the firm whose styles it takes
`,
  import: `clause-risk import FILE.docx [-o FILE]

A Word file as Markdown: headings, the numbers that Word shows, references with the number they
lead to, tables, notes. Tracked changes are marked as CriticMarkup ({++in++}, {--out--}), comments
as {>>who: what<<}. Every other verb reads a .docx in the same way; the lines it names are those of
what is printed here.

  -o, --output FILE      write it there
  --changes CHANGES      accepted or rejected: one version, unmarked; both (the default)
  --comments COMMENTS    keep (the default) or drop
  --stdin                read the file from standard input
`,
  scrub: `clause-risk scrub FILE [-o FILE]

A clean copy for the other side: without front matter of ours, accepted-risk notes and other
comments. Refuses, and says where, while a marked change, a note to the drafter or other words
of ours are left.

  -o, --output FILE      write it there
  --stdin                read one text from standard input
`,
  fix: `clause-risk fix FILE --rule ID [--variant NAME] [--write]
clause-risk fix FILE --missing [--only ID,ID] [--write]

One quick fix, at every place where the rule speaks; or every clause that the paper lacks, in its place,
as "Insert All Missing Clauses" does in the editor. What --rule would refuse is left out, and told. On
a terminal it shows what would change, into a pipe or a file it prints the whole text; --write changes
the file and says where. What a fix settles may open another: check again after each.

  --rule ID              the rule, as "check" names it
  --missing              all clauses that are missing for the side it is read for
  --only ID,ID           of them, those that these rules ask for
  --variant NAME         which text: preferred, fallback …; else the first there is, and
                         the names of the others are told
  --write                change the file${commonOptions}
`,
  rules: `clause-risk rules [--format pretty|json|markdown]

The catalogue, by topic.

  --playbook FOLDER      with the rules of a playbook
`,
  explain: `clause-risk explain ID

The page of a rule: what it looks like, why it matters, what settles it, positions of both sides.

  --format FORMAT        pretty or markdown
  --playbook FOLDER      with what a playbook says of it
`,
  test: `clause-risk test FOLDER

Checks a playbook: every page of its positions, clauses, phrases and rules, and runs the cases of its
rules. What is wrong is said with file, line and column.

  --fail-on LEVEL        warning (the default), error or never
  --no-color             plain output

Exit status: 0 all holds, 1 something does not, 2 it cannot be read.
`,
  lsp: `clause-risk lsp --stdio

The language server, for any editor that speaks LSP.
`,
  mcp: `clause-risk mcp [--config FILE]

Tools for an agent on this machine, over standard streams, in the Model Context Protocol:
check, map, checklist, explain, clause. They read what is below this folder, and write nothing.

  --config FILE          settings as JSON, as for "check"
  --playbook FOLDER      the firm's positions, clauses, phrases and rules
`,
};

const all = `clause-risk: where an agreement puts your client at risk, why, and what to write instead

  clause-risk check [paths ...]      findings
  clause-risk map [paths ...]        what the agreement holds
  clause-risk scan [folders ...]     a table of a whole data room
  clause-risk report FILE            a memo, or comments for the other side
  clause-risk docx FILE              as a Word file
  clause-risk redline OLD NEW        what changed, as tracked changes of a Word file
  clause-risk import FILE.docx       a Word file as Markdown, with the numbers it shows
  clause-risk scrub FILE             a clean copy for the other side
  clause-risk fix FILE --rule ID     one quick fix, at every place; --missing: all missing clauses
  clause-risk rules                  the catalogue
  clause-risk explain ID             the page of a rule
  clause-risk test FOLDER            checks a playbook of the firm
  clause-risk lsp --stdio            the language server
  clause-risk mcp                    tools for an agent

"clause-risk help VERB" tells more. Nothing leaves this machine.
`;

export const help = (verb: Command | undefined): string =>
  verb && verb !== 'help' && verb !== 'version' ? verbHelp[verb] : all;
