import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { closest } from '../../../shared/closest.ts';
import { agreementKinds, changesRead } from '../../../shared/settings.ts';
import { checklist } from '../features/checklist.ts';
import { clausePage } from '../features/insertClause.ts';
import { pageFor } from '../features/rulePage.ts';
import { clauses } from '../modelClauses/library.ts';
import type { Arguments } from './arguments.ts';
import { dealFiles } from './dealFiles.ts';
import { readWhole } from './disk.ts';
import { localDay, type Reviewed, reviewInTime } from './input.ts';
import { catalogueOf, readingWith } from './playbook.ts';
import { complain, failureReason, UsageError } from './problems.ts';
import type { Tool } from './serveTools.ts';
import { checked, mapped } from './shapes.ts';
import { textIn } from './text.ts';
import { version } from './version.ts';

/** Answers an agent on this machine. It reads what is below this folder, and writes nothing. */
export async function mcp(asked: Arguments): Promise<number> {
  if (asked.operands.length) throw new UsageError('mcp takes no files: the agent names them');
  // Only who has an agent waits for the library that speaks to it.
  const { serveTools } = await import('./serveTools.ts');
  await serveTools(toolsFor(asked), version, instructions);
  return 0;
}

const instructions =
  'Reads agreements on AI work, in Markdown, text or Word, and says where they put a client at risk. All is read on this machine. Offsets are UTF-16, half-open; lines and columns count from 1; of a Word file they are those of the Markdown that "clause-risk import" makes of it.';

function toolsFor(asked: Arguments): readonly Tool[] {
  const here = realpathSync('.');
  const read = ({ file, text, side, kind, changes }: Readonly<Record<string, string>>): Reviewed => {
    if ((file === undefined) === (text === undefined)) throw new Error('one of "file" and "text" is needed');
    const words = text ?? paperText(file!, here);
    const reads = readingWith(asked, complain, here);
    const { settings, playbook } = reads;
    const deal = file === undefined ? undefined : dealFiles(asked, reads, complain)(file, words);
    const said = {
      side,
      kind: agreementKinds.find((one) => one === kind),
      changes: changesRead.find((one) => one === changes),
    };
    const review = reviewInTime(words, { settings, playbook, deal, said, today: localDay() });
    return { file: file ?? '<text>', text: words, review };
  };
  const paper: Tool['properties'] = {
    file: { description: 'Path of the agreement, below the folder the server was started in: .md, .txt or .docx.' },
    text: { description: 'The agreement itself, in place of a file.' },
    side: { description: 'Whose side to read for: provider, customer, neutral, or the name of a party.' },
    kind: { description: 'What the agreement is, where it is not to be read from the text.', enum: agreementKinds },
    changes: { description: 'Which version of marked changes is read.', enum: changesRead },
  };
  return [
    {
      name: 'check',
      description: 'Risks in an agreement: rule, severity, message, exact place, fixes. As JSON.',
      properties: paper,
      answer: (said) => json(checked(read(said))),
    },
    {
      name: 'map',
      description: 'What an agreement holds: kind, parties, defined terms, provisions and where they stand. As JSON.',
      properties: paper,
      answer: (said) => json(mapped(read(said))),
    },
    {
      name: 'checklist',
      description: 'What such an agreement should settle, and whether this one does, with the clause. As JSON.',
      properties: paper,
      answer: (said) =>
        json(
          checklist(read(said).review).map(({ name, state, says, rules: ids, places }) => ({
            name,
            state,
            says,
            rules: ids,
            places: places.map((place) => ({ section: place.name, start: place.start, end: place.end })),
          })),
        ),
    },
    {
      name: 'explain',
      description:
        'The page of a rule: what it looks like, why it matters (law with sources), what settles it, positions.',
      properties: { rule: { description: 'Its id, as "check" names it: ownership/broad-work-product.' } },
      required: ['rule'],
      answer: ({ rule: id = '' }) => {
        const { catalogue, playbook } = catalogueOf(asked, here);
        const rule = catalogue.find((one) => one.id === id);
        if (!rule)
          throw new Error(
            noSuch(
              'rule',
              id,
              catalogue.map((one) => one.id),
            ),
          );
        return pageFor(rule, playbook ? [playbook] : []);
      },
    },
    {
      name: 'clause',
      description: 'A model clause with its variants, and what each gives and takes.',
      properties: { clause: { description: 'Its id: residuals.', enum: clauses.map(({ id }) => id) } },
      required: ['clause'],
      answer: ({ clause: id = '' }) => {
        const page = clausePage(id, catalogueOf(asked, here).playbook?.library);
        if (page === undefined)
          throw new Error(
            noSuch(
              'clause',
              id,
              clauses.map((one) => one.id),
            ),
          );
        return page;
      },
    },
  ];
}

/** @throws Error why it cannot be read: an agent is shown no more of this machine than it was started for */
function paperText(file: string, here: string): string {
  try {
    const path = realpathSync(resolve(here, file));
    const way = relative(here, path);
    if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
      throw new Error('it is not below the folder that the server was started in');
    return textIn(readWhole(path));
  } catch (error) {
    throw new Error(`${file}: ${failureReason(error)}`);
  }
}

function noSuch(what: string, id: string, known: readonly string[]): string {
  const near = closest(id, known);
  return `there is no ${what} "${id}"${near ? `; perhaps "${near}"` : `; there are ${known.join(', ')}`}`;
}

const json = (value: unknown): string => JSON.stringify(value, null, 1);
