import { entityName, hasLegalForm, isInstitution, isSomebody, looksLikePerson, shortName } from '../names.ts';
import { type Block, type Markdown, sourceOffset } from '../page/blocks.ts';
import { addParty, type CandidateParty, isPart } from './candidates.ts';
import { labelsIn } from './labels.ts';
import { asksName, listedName, listedPart } from './listed.ts';

/**
 * Parties in a table: the name beside its part ("| **Licensor** | Acme Ltd |"), under it ("| Client | Agency |"), or a row
 * for each party ("| Full name | Short form |"). Bold cells are read too, which are titles and no sentences elsewhere.
 */
export function inTables({ blocks }: Markdown): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const rows of tablesIn(blocks))
    for (const read of [details, partiesBesideLabels, below, inRows]) {
      const parties = read(rows);
      for (const party of parties) addParty(found, party);
      if (parties.length) break;
    }
  return found;
}

type CellRow = readonly Block[];

/** "| Client | Beta LLC |", in as many rows as there are parties; more cells hold an address. */
function partiesBesideLabels(rows: readonly CellRow[]): readonly CandidateParty[] {
  return rows.flatMap(([first, second]) => {
    const part = first && second && !listedPart(cellText(second)) ? listedPart(cellText(first)) : undefined;
    return part ? partyIn(second!, part) : [];
  });
}

/** "| Client | Agency |", and in one of the rows under them their names. */
function below(rows: readonly CellRow[]): readonly CandidateParty[] {
  const head = rows.findIndex((row) => row.filter((cell) => listedPart(cellText(cell))).length >= 2);
  if (head < 0) return [];
  const labels = rows[head]!.map((cell) => listedPart(cellText(cell)));
  for (const row of rows.slice(head + 1)) {
    // What stands first may be an empty cell, so columns are counted from the right.
    const found = labels.flatMap((label, i) => {
      const cell = row.at(i - labels.length);
      return label && cell && isSomebody(cellText(cell)) ? partyIn(cell, label) : [];
    });
    if (found.length >= 2) return found;
  }
  return [];
}

/** "| Customer details | |", and under it "| Company name | Beta LLC |". */
function details([head, ...rows]: readonly CellRow[]): readonly CandidateParty[] {
  const part = head?.length === 1 ? listedPart(cellText(head[0]!)) : undefined;
  const [, cell] = rows.find(([first]) => first && asksName.test(cellText(first))) ?? [];
  return part && cell && isSomebody(cellText(cell)) ? partyIn(cell, part) : [];
}

/** Under "Name" and "Role": a row for each. A table of people and their tasks holds no company. */
function inRows([head, ...rows]: readonly CellRow[]): readonly CandidateParty[] {
  const titles = head?.map(cellText) ?? [];
  const named = titles.findIndex((title) => asksName.test(title));
  const name = named < 0 ? titles.findIndex((title) => partyColumn.test(title)) : named;
  if (name < 0) return [];
  // What numbers the parties calls them nothing.
  const label = titles.findIndex(
    (title, i) => i !== name && labelColumn.test(title) && /^\p{L}/u.test(cellText(rows[0]?.[i] ?? head![i]!)),
  );
  const found = rows.flatMap((row) => {
    const cell = row.length === titles.length ? row[name] : undefined;
    if (!cell || !isSomebody(cellText(cell))) return [];
    const called = label < 0 ? '' : cellText(row[label]!).replace(/^the\s+|"/gi, '');
    return partyIn(cell, { label: called || shortName(cellText(cell)), also: [] });
  });
  return found.length >= 2 && found.some(({ name }) => hasLegalForm(name) || isInstitution(name)) ? found : [];
}
const partyColumn = /^(?:party|entity|company|organi[sz]ation)$/i;
const labelColumn =
  /^(?:short (?:form )?name|short form|defined (?:term|as)|referred to as|known as|label|role|capacity|party?)$/i;

function partyIn(cell: Block, called: Pick<CandidateParty, 'label' | 'also'>): readonly CandidateParty[] {
  const words = namesInCell(cell);
  const name = listedName(words);
  if (!name || isPart(name) || (looksLikePerson(name) && holdsOffice.test(words))) return [];
  const from = words.indexOf(entityName(words)!.slice(0, 4).replaceAll('.', '·'));
  const at = (offset: number) => cell.start + sourceOffset(cell.words, Math.max(0, offset));
  // 'Acme Corp., 8 Pier Road ("Acme")' in the row of the supplier: the paper goes on with Acme.
  const tag = labelsIn(words.slice(words.indexOf(name) + name.length)).find(({ shared }) => !shared)?.labels[0];
  const label = tag && tag !== called.label ? { label: tag, also: [called.label, ...called.also] } : called;
  return [{ name, ...label, start: at(from), end: at(from + name.length - 1) + 1 }];
}

/** "Jo Reyes, Practice Manager": whom to ask, and no party. */
const holdsOffice =
  /,\s*(?:\p{L}+ ){0,4}(?:Manager|Director|Lead|Officer|Partner|Head|Engineer|Counsel|Secretary|Administrator|Coordinator|Assistant)\b(?! (?:of|and) the)/u;

const cellText = (cell: Block): string => cell.words.text.trim();
/** As names are read: dots inside are no stops. */
const namesInCell = (cell: Block): string => cell.words.text.replace(/\.(?!\s*$)/g, '·');

/** The tables of the first and the last pages, as rows of cells. */
function tablesIn(blocks: readonly Block[]): readonly (readonly CellRow[])[] {
  const tables: Block[][][] = [];
  let last: Block['cell'];
  for (const [i, block] of blocks.entries()) {
    if (i > 150 && i < blocks.length - 60) continue;
    const { cell } = block;
    if (cell && (!last || last.table !== cell.table)) tables.push([[block]]);
    else if (cell && last!.row !== cell.row) tables.at(-1)!.push([block]);
    else if (cell) tables.at(-1)!.at(-1)!.push(block);
    last = cell;
  }
  return tables;
}
