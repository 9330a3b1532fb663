/**
 * "Indsæt koncernoversigt": values of the agencies' reports on three sheets of the department's own workbook – never a sheet of theirs –
 * with totals as native formulas. Inserting again updates the rows in place by agency, and what people have written beside them follows.
 */
import { sheetRefusal, type SheetRefusal } from '../drawing/sheetRefusal';
import { freeSheetName } from '../drawing/freeSheetName';
import type { Edit } from '../workbook/edits';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import { agenciesTable, agenciesShape } from './agenciesTable';
import { deviationsOf, deviationsTable, deviationsShape, deviationCount } from './deviationsTable';
import { goalsTable, goalsShape } from './goalsTable';
import { overviewTableEdits, type OverviewTable } from './overviewTable';
import { existingTable, type TableShape } from './existingTable';
import { agencyLines, type AgencyLine, type OverviewRequest } from './tableCells';
import type { OverviewWords } from './overviewWords';

export type OverviewNoteCode = `consolidation${'ReadOnly' | 'StructureProtected' | 'SheetProtected' | 'Shortened'}`;

/** What a person must know about what was written or not; `code` is a key of the texts. */
export interface OverviewNote {
  readonly code: OverviewNoteCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface OverviewEdits {
  /** Everything as it is to stand; `needed` (src/workbook/compare) leaves only the differences. Empty when nothing may be written. */
  readonly edits: readonly Edit[];
  readonly notes: readonly OverviewNote[];
}

/** Characters that all demands and explanations together may take, so that a whole ministry group stays within two requests to Excel. */
const ROOM = 1_200_000;
const LENGTHS = [4_000, 2_000, 1_000, 500, 250, 120];
const SHORTEST = 60;

export function overviewEdits(request: OverviewRequest): OverviewEdits {
  const { workbook, words } = request;
  const shapes = [agenciesShape(words), goalsShape(words), deviationsShape(words)] as const;
  const refused = refusal(workbook, shapes);
  if (refused) return { edits: [], notes: [refused] };
  const [agencies, goals, deviations] = sheetNames(workbook, words);
  const lines = agencyLines(request);
  const longest = longestText(lines);
  const listed = deviationsTable(request, lines, deviations, longest);
  const pages: readonly OverviewTable[] = [
    agenciesTable(request, lines, agencies, (plan) => deviationCount(listed, plan)),
    goalsTable(request, lines, goals, longest),
    listed,
  ];
  const added = pages.map(({ sheet }): Edit => ({ kind: 'addSheet', sheet, visibility: 'visible' }));
  const written = pages.flatMap((page, index) => {
    const shape = shapes[index];
    return overviewTableEdits(page, shape && existingTable(workbook, shape));
  });
  const shortened = isShortened(lines, longest);
  return {
    // The sheets first: formulas refer from one to another.
    edits: [...added.filter((edit) => 'sheet' in edit && !findSheet(workbook, edit.sheet)), ...written],
    notes: shortened ? [{ code: 'consolidationShortened', values: { count: longest } }] : [],
  };
}

/** Why nothing may be written into the workbook, whoever is in the overview; undefined when it may. */
export function overviewRefusal({ workbook, words }: Pick<OverviewRequest, 'workbook' | 'words'>): OverviewNote | undefined {
  return refusal(workbook, [agenciesShape(words), goalsShape(words), deviationsShape(words)]);
}

function refusal(workbook: WorkbookSnapshot, shapes: readonly TableShape[]): OverviewNote | undefined {
  const existing = shapes.map((shape) => existingTable(workbook, shape)?.sheet);
  const refusals = existing.map((sheet) => ({ sheet, refused: sheetRefusal(workbook, sheet) }));
  const first = (wanted: SheetRefusal) => refusals.find(({ refused }) => refused === wanted);
  if (first('readOnly')) return { code: 'consolidationReadOnly', values: {} };
  if (first('structureProtected')) return { code: 'consolidationStructureProtected', values: {} };
  const locked = first('sheetProtected')?.sheet;
  return locked && { code: 'consolidationSheetProtected', values: { sheet: locked.name } };
}

/** As the sheets are called now, else names that no sheet bears. */
function sheetNames(workbook: WorkbookSnapshot, words: OverviewWords): readonly [string, string, string] {
  const name = (shape: TableShape, wanted: string): string => {
    const known = existingTable(workbook, shape)?.sheet.name;
    return known ?? freeSheetName(workbook, wanted);
  };
  return [
    name(agenciesShape(words), words.say('sheetAgencies')),
    name(goalsShape(words), words.say('sheetGoals')),
    name(deviationsShape(words), words.say('sheetDeviations')),
  ];
}

/** Everything in full as long as there is room, else the longest that leaves room for all; the cell of each explanation is given in any case. */
function longestText(lines: readonly AgencyLine[]): number {
  const demands = deviationsOf(lines).flatMap(({ unit: { text, explanation } }) => [text, String(explanation?.value ?? '')]);
  const goals = lines.flatMap(({ submission }) => submission?.outcome.goals.filter(({ shared }) => shared) ?? []);
  const lengths = [...demands, ...goals.flatMap(({ text, explanation }) => [text, explanation])].map(({ length }) => length);
  const fits = (longest: number): boolean => lengths.reduce((sum, length) => sum + Math.min(length, longest), 0) <= ROOM;
  return LENGTHS.find(fits) ?? SHORTEST;
}

function isShortened(lines: readonly AgencyLine[], longest: number): boolean {
  return deviationsOf(lines).some(({ unit: { explanation } }) => String(explanation?.value ?? '').length > longest);
}
