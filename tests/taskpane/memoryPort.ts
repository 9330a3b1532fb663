/** A workbook in memory behind the pane's port: real reading of a file, real edits, no Excel. What Excel would do wrong can be provoked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelFailure, type ExcelProblem } from '../../src/excel/problems';
import type { Changed } from '../../src/excel/listen';
import type { Marked, Selection, WorkbookPort } from '../../src/taskpane/port';
import type { CellAddress } from '../../src/workbook/address';
import { applyEdits, inverseOf } from '../../src/workbook/apply';
import type { CellInput, Edit } from '../../src/workbook/edits';
import { parseRect } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';

export function example(file: string): WorkbookSnapshot {
  const read = readXlsx(Uint8Array.from(readFileSync(join(__dirname, '../../examples', file))), file);
  if (!read.ok) throw new Error(`${file} cannot be read`);
  return read.workbook;
}

export interface MemoryPort extends WorkbookPort {
  readonly workbook: () => WorkbookSnapshot;
  /** Problems to answer with, one for each coming call of `read` or `apply`. */
  readonly problems: ExcelProblem[];
  readonly went: CellAddress[];
  readonly writes: () => number;
  marked: Selection | undefined;
  /** Somebody marks another cell. */
  readonly mark: (sheet: string, address: string) => void;
  /** The pane is hidden, or shown again. */
  readonly show: (visible: boolean) => void;
  readonly isListening: () => boolean;
  /** Somebody else types in a cell. */
  readonly type: (sheet: string, address: string, input: CellInput) => Promise<void>;
}

export function memoryPort(start: WorkbookSnapshot): MemoryPort {
  let workbook = start;
  let writes = 0;
  let told: Changed | undefined;
  let watching: ((visible: boolean) => void) | undefined;
  let following: ((marked: Marked) => void) | undefined;
  const problems: ExcelProblem[] = [];
  const trip = () => {
    const problem = problems.shift();
    if (problem) throw new ExcelFailure(problem);
  };
  const port: MemoryPort = {
    workbook: () => workbook,
    problems,
    went: [],
    writes: () => writes,
    marked: undefined,
    read: () => {
      trip();
      return Promise.resolve(workbook);
    },
    apply: (edits) => {
      trip();
      const undo = inverseOf(workbook, edits);
      workbook = applyEdits(workbook, edits);
      writes += 1;
      return Promise.resolve({ undo, after: workbook, spared: [], notTaken: [], notSetUp: [] });
    },
    goTo: (cell) => {
      trip();
      port.went.push(cell);
      return Promise.resolve();
    },
    selection: () => Promise.resolve(port.marked),
    follow: (handler) => {
      following = handler;
      return Promise.resolve(() => {
        if (following === handler) following = undefined;
      });
    },
    mark: (name, address) => {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name);
      const area = parseRect(address);
      if (!sheet || !area) throw new Error(`not a cell: ${name} ${address}`);
      following?.({ sheetId: sheet.id, area });
    },
    watch: (changed) => {
      watching = changed;
      return Promise.resolve();
    },
    show: (visible) => watching?.(visible),
    isListening: () => told !== undefined,
    listen: (changed) => {
      told = changed;
      return Promise.resolve(() => {
        told = undefined;
      });
    },
    type: async (sheet, address, input) => {
      const area = parseRect(address);
      if (!area) throw new Error(`not a cell: ${address}`);
      const edit: Edit = { kind: 'setCells', sheet, area, rows: [[input]] };
      workbook = applyEdits(workbook, [edit]);
      const id = workbook.sheets.find(({ name }) => name === sheet)?.id;
      await told?.(id === undefined ? undefined : new Map([[id, [area]]]));
    },
  };
  return port;
}
