/**
 * Formulas as they stand in a file turned into formulas as Excel shows them: shared ones written out for the cell they stand in, the
 * prefixes of newer functions removed.
 */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../workbook/address';

interface Reference {
  readonly column: number;
  readonly row: number;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
  readonly shows: 'cell' | 'column' | 'row';
}

/** A shared formula taken apart once, so that writing it out for thousands of cells is a join. */
export type SharedFormula = readonly (string | Reference)[];

const WORD = String.raw`[\p{L}_\\$][\p{L}\p{N}_.\\$?]*`;
const NOT_IN_A_WORD = String.raw`(?![\p{L}\p{N}_.($!\\])`;
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`,
    // Sheets of a three-dimensional reference, which may look like cells ("Ark1:Ark3!A1").
    `${WORD}:${WORD}!`,
    String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${NOT_IN_A_WORD}`,
    String.raw`\$?\d{1,7}:\$?\d{1,7}${NOT_IN_A_WORD}`,
    String.raw`\d[\d.]*(?:[Ee][+-]?\d+)?`,
    WORD,
  ].join('|'),
  'gu',
);
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

export function takeApart(formula: string): SharedFormula {
  const parts: (string | Reference)[] = [];
  let done = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const [token] = match;
    const end = match.index + token.length;
    const follows = formula[end];
    if (follows === '(' || follows === '!') continue;
    const references = referencesIn(token);
    if (!references) continue;
    parts.push(formula.slice(done, match.index), ...references);
    done = end;
  }
  parts.push(formula.slice(done));
  return parts;
}

/** The formula for a cell so many rows below and columns to the right of the one it was written for. */
export function writeOut(formula: SharedFormula, down: number, right: number): string {
  let text = '';
  for (const part of formula) text += typeof part === 'string' ? part : moved(part, down, right);
  return text;
}

function referencesIn(token: string): (string | Reference)[] | undefined {
  const cell = CELL.exec(token);
  if (cell) {
    const column = columnIndex(cell[2] ?? '');
    const row = Number(cell[4]) - 1;
    if (column === undefined || row < 0 || row >= MAX_ROWS) return undefined;
    return [{ column, row, fixedColumn: cell[1] === '$', fixedRow: cell[3] === '$', shows: 'cell' }];
  }
  const columns = COLUMNS.exec(token);
  if (columns) {
    const first = columnIndex(columns[2] ?? '');
    const last = columnIndex(columns[4] ?? '');
    if (first === undefined || last === undefined) return undefined;
    return [
      { column: first, row: 0, fixedColumn: columns[1] === '$', fixedRow: true, shows: 'column' },
      ':',
      { column: last, row: 0, fixedColumn: columns[3] === '$', fixedRow: true, shows: 'column' },
    ];
  }
  const rows = ROWS.exec(token);
  if (!rows) return undefined;
  return [
    { column: 0, row: Number(rows[2]) - 1, fixedColumn: true, fixedRow: rows[1] === '$', shows: 'row' },
    ':',
    { column: 0, row: Number(rows[4]) - 1, fixedColumn: true, fixedRow: rows[3] === '$', shows: 'row' },
  ];
}

function moved(reference: Reference, down: number, right: number): string {
  const column = reference.fixedColumn ? reference.column : reference.column + right;
  const row = reference.fixedRow ? reference.row : reference.row + down;
  if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return '#REF!';
  const letters = (reference.fixedColumn ? '$' : '') + columnName(column);
  const number = (reference.fixedRow ? '$' : '') + String(row + 1);
  return reference.shows === 'cell' ? letters + number : reference.shows === 'column' ? letters : number;
}

/** `_xlfn.` and its kin mark functions newer than the file format; nobody ever sees them in Excel. */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/g, (token) =>
    token.startsWith('_xl') ? '' : token,
  );
}

const OTHER_FILE = /"(?:[^"]|"")*"|'\[(\d{1,5})\]((?:[^']|'')*)'|(?<![\p{L}\p{N}_.\]])\[(\d{1,5})\]([\p{L}\p{N}_.]*)/gu;

/** "[1]Ark1!A1" → "[Budget.xlsx]Ark1!A1": files count the other files they refer to, people read their names. */
export function withFileNames(formula: string, files: readonly string[]): string {
  if (files.length === 0 || !formula.includes('[')) return formula;
  return formula.replace(OTHER_FILE, (token, quoted?: string, quotedSheet?: string, plain?: string, sheet?: string) => {
    const file = files[Number(quoted ?? plain) - 1];
    if (file === undefined || file === '') return token;
    const name = `[${file}]${quotedSheet ?? sheet ?? ''}`;
    return quoted === undefined && /^[\p{L}\p{N}_.[\]]+$/u.test(name)
      ? name
      : `'${quoted === undefined ? name.replaceAll("'", "''") : name}'`;
  });
}
