/** The fields of one requirement, made from its measure and the columns that the workbook has. */
import { leafKind } from '../measures';
import { stepOf, type Step } from '../measures/step';
import type { LeafMeasure, Settings } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import type { ColumnRole } from '../recognition/types';
import type { Entry } from '../report/types';
import { headerOf, isLeaf } from '../validation/unitCells';
import { expectationOf } from '../validation/expectations';
import type { RuleContext } from '../validation/types';
import { cellAddressKey } from '../workbook/address';
import { findSheet, isWritable } from '../workbook/snapshot';

export type FieldRole = Extract<
  ColumnRole,
  | 'actual'
  | 'numerator'
  | 'denominator'
  | 'baseline'
  | 'target'
  | 'deliveredOn'
  | 'reportedStatus'
  | 'forecast'
  | 'manualCredit'
  | 'explanation'
  | 'source'
  | 'extractedOn'
>;

/** What belongs in a field. `words`: a status word or yes/no may stand there instead. */
export type Expected =
  | { readonly is: 'number'; readonly unit: string; readonly words: boolean }
  | { readonly is: 'share'; readonly words: boolean }
  | { readonly is: 'day'; readonly words: boolean }
  | { readonly is: 'word' }
  | { readonly is: 'text' };

export interface Field {
  readonly role: FieldRole;
  /** The column as the workbook calls it. */
  readonly header: string;
  /** The cell and what stands there. */
  readonly entry: Entry;
  readonly expects: Expected;
  /** Why nothing may be written there. A formula in the cell is somebody's way of getting the figure, and is left alone. */
  readonly blocked: 'readOnly' | 'locked' | 'formula' | undefined;
  /** One of the figures the measure is computed from. */
  readonly figure: boolean;
  /** What the plan says belongs here, as data; `texts/reporting` has the sentence. */
  readonly hint: Step | undefined;
  /** Other requirements whose rows are merged into the same cell. */
  readonly sharedWith: readonly string[];
}

export interface Form {
  readonly unit: Unit;
  readonly percentScale: 1 | 100;
  readonly fields: readonly Field[];
}

/** Undefined for a unit that the plan does not have or that has no row. */
export function formOf(context: RuleContext, id: string): Form | undefined {
  const unit = unitsOf(context.plan).find((candidate) => candidate.id === id);
  const report = context.report.current.units.get(id);
  if (!unit || !report) return undefined;
  const figures = new Set<FieldRole>(isLeaf(unit) ? figureRoles(unit.measure, report.entries) : []);
  const fields = rolesOf(unit, figures, context).flatMap((role): Field[] => {
    const entry = report.entries[role];
    if (!entry) return [];
    return [
      {
        role,
        header: headerOf(context, unit, role),
        entry,
        expects: expectedIn(role, unit),
        blocked: blockedBy(context, entry),
        figure: figures.has(role),
        hint: hintFor(role, unit, figures),
        sharedWith: sharedWith(context, id, role, entry),
      },
    ];
  });
  return { unit, percentScale: report.percentScale, fields };
}

/** The figures of every way to assess the measure; of two columns for the same delivery or verdict only the one that counts. */
function figureRoles(measure: LeafMeasure, entries: Readonly<Partial<Record<ColumnRole, Entry>>>): FieldRole[] {
  const { inputs, enters, columns } = leafKind(measure);
  const roles = [...new Set(inputs.flat())].filter((role) => entries[role] !== undefined);
  const own = enters === 'day' || enters === 'word' ? columns.find((role) => role !== 'actual') : undefined;
  const usesActual = entries.actual !== undefined && entries.actual.content.is !== 'empty';
  return roles.filter((role) => role !== 'actual' || own === undefined || !roles.includes(own) || usesActual);
}

function rolesOf(unit: Unit, figures: ReadonlySet<FieldRole>, { plan, assessment }: RuleContext): FieldRole[] {
  const roles: FieldRole[] = [...figures];
  if (isLeaf(unit) && !assessment.final) roles.push('forecast');
  if (isManual(plan.settings)) roles.push('manualCredit');
  return [...roles, 'explanation', 'source', 'extractedOn'];
}

function isManual({ credit }: Settings): boolean {
  return credit.model === 'manual';
}

function expectedIn(role: FieldRole, { measure }: Unit): Expected {
  const kind = measure.kind === 'composite' ? undefined : leafKind(measure);
  const unit = kind?.unit ?? '';
  if (role === 'target') return { is: 'number', unit, words: false };
  // Among the figures a judged demand has prose or its status word.
  if (role === 'actual' && kind?.enters === 'word') return { is: 'word' };
  const expectation = expectationOf(role, measure);
  switch (expectation?.figure) {
    case undefined:
      return { is: 'text' };
    case 'number':
      return { is: 'number', unit: role === 'numerator' || role === 'denominator' ? '' : unit, words: expectation.words };
    case 'share':
      return { is: 'share', words: expectation.words };
    case 'day':
      return { is: 'day', words: expectation.words };
    case 'word':
      return { is: 'word' };
  }
}

function hintFor(role: FieldRole, { measure }: Unit, figures: ReadonlySet<FieldRole>): Step | undefined {
  const own = measure.kind === 'composite' ? undefined : leafKind(measure).hint(role, figures);
  return own ?? (role === 'forecast' ? stepOf('forecast') : undefined);
}

function blockedBy({ workbook }: RuleContext, { cell, raw }: Entry): Field['blocked'] {
  if (workbook.readOnly) return 'readOnly';
  const sheet = findSheet(workbook, cell.sheet);
  if (!sheet || !isWritable(sheet, cell.row, cell.column)) return 'locked';
  return raw.formula === undefined ? undefined : 'formula';
}

function sharedWith({ report }: RuleContext, id: string, role: FieldRole, { cell }: Entry): string[] {
  return [...report.current.units.values()].flatMap((other) => {
    const there = other.entries[role]?.cell;
    return other.id !== id && there && cellAddressKey(there) === cellAddressKey(cell) ? [other.id] : [];
  });
}
