/** Checked workbooks for the tests of documents: the examples as they lie in the repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { examplePlan } from '../../examples/kit/plan';
import { check, type CheckResult } from '../../src/check';
import { documentHistory, type DocumentWords } from '../../src/documents';
import type { Block, DocumentData, DocumentTable } from '../../src/documents/types';
import { rulePackSchema, type Plan } from '../../src/plan/schema';
import { documentsDa } from '../../src/texts/da/documents';
import { findingsDa } from '../../src/texts/da/findings';
import { sheetDa } from '../../src/texts/da/sheet';
import type { CellInput } from '../../src/workbook/edits';
import { parseRect } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';

const ROOT = join(__dirname, '../..');
export const PLAN = examplePlan(join(ROOT, 'plans'));
const RULES = v.parse(rulePackSchema, JSON.parse(readFileSync(join(ROOT, 'plans/rules-2024.json'), 'utf8')));
export const WORDS: DocumentWords = { language: 'da', texts: documentsDa, sheet: sheetDa, findings: findingsDa };

export type Checked = Extract<CheckResult, { state: 'checked' }>;

export function exampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, 'examples', `${name}.xlsx`)));
}

export function exampleBook(name: string): WorkbookSnapshot {
  const read = readXlsx(exampleBytes(name), `${name}.xlsx`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.workbook;
}

export function checkedBook(workbook: WorkbookSnapshot, plan: Plan = PLAN): Checked {
  const result = check({ workbook, plans: [plan], rulePacks: [RULES] });
  if (result.state !== 'checked') throw new Error(result.state);
  return result;
}

/** The workbook with one cell changed. */
export function typed(workbook: WorkbookSnapshot, sheet: string, address: string, input: CellInput): WorkbookSnapshot {
  const area = parseRect(address);
  if (!area) throw new Error(address);
  return applyEdits(workbook, [{ kind: 'setCells', sheet, area, rows: [[input]] }]);
}

export function historyOf(workbook: WorkbookSnapshot, checked: Checked, plan: Plan = PLAN) {
  return documentHistory(workbook, checked, plan);
}

export function tableOf({ blocks }: DocumentData, title: string): DocumentTable {
  const found = blocks.find(
    (block): block is Extract<Block, { is: 'table' }> => block.is === 'table' && block.table.title === title,
  );
  if (!found) throw new Error(`no table "${title}"`);
  return found.table;
}

/** Everything a reader meets, one text a line. */
export function textsOf({ title, blocks }: DocumentData): readonly string[] {
  return [title, ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'figures':
      return block.figures.flatMap(({ label, figure, note }) => [label, figure, note]);
    case 'table':
      return [
        block.table.title,
        ...block.table.columns.map(({ header }) => header),
        ...[...block.table.rows, ...(block.table.total ? [block.table.total] : [])].flatMap(({ cells, note }) => [
          ...cells.flatMap((cell) => ('text' in cell ? [cell.text] : [])),
          ...(note === undefined ? [] : [note]),
        ]),
      ];
  }
}
