/**
 * Edits cut into stages. An undo group refuses to take some members (making a sheet hidden, moving it, deleting it) and more than some 1,600
 * formulas, and an Excel that takes back "a very hidden sheet and what stands in it" crashes (OfficeDev/office-js 6001): these stand apart,
 * so that the rest is one step of Excel's own undo.
 */
import type { Edit } from '../workbook/edits';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import { isRuleEdit } from './ruleWrites';

export interface Stage {
  /** Is it to be one step of undo? */
  readonly isGroup: boolean;
  /** Those of conditional formats last, but for sheets that go. */
  readonly edits: readonly Edit[];
}

type PrintEdit = Extract<Edit, { kind: 'setPrint' }>;

export interface Stages {
  readonly stages: readonly Stage[];
  /** Setting up the page may fail for want of a printer, and nothing else should fail with it. */
  readonly print: readonly PrintEdit[];
}

const MOST_FORMULAS = 1_000;

export function stagesOf(workbook: WorkbookSnapshot, edits: readonly Edit[], mayGroup: boolean): Stages {
  const print = edits.filter((edit): edit is PrintEdit => edit.kind === 'setPrint');
  const others = edits.filter((edit) => edit.kind !== 'setPrint');
  return {
    stages: isMixed(others) ? [{ isGroup: false, edits: others }] : cut(workbook, others, mayGroup).map(rulesLast),
    print,
  };
}

/** A sheet that is taken away and put back in one go keeps the order in which that was asked for. */
function isMixed(edits: readonly Edit[]): boolean {
  const gone = new Set(edits.flatMap((edit) => (edit.kind === 'removeSheet' ? [edit.sheet.toLowerCase()] : [])));
  return edits.some((edit) => edit.kind === 'addSheet' && gone.has(edit.sheet.toLowerCase()));
}

function cut(workbook: WorkbookSnapshot, edits: readonly Edit[], mayGroup: boolean): readonly Stage[] {
  const whole: readonly Stage[] = [{ isGroup: false, edits }];
  if (!mayGroup) return whole;
  const hidden = hiddenSheets(workbook, edits);
  const first = edits.filter((edit) => isApart(workbook, edit) || ('sheet' in edit && hidden.has(edit.sheet.toLowerCase())));
  const last = edits.filter((edit) => edit.kind === 'removeSheet');
  const middle = edits.filter((edit) => !first.includes(edit) && edit.kind !== 'removeSheet');
  const stages: readonly Stage[] = [
    { isGroup: false, edits: first },
    { isGroup: formulasIn(middle) <= MOST_FORMULAS, edits: middle },
    { isGroup: false, edits: last },
  ];
  return stages.filter((stage) => stage.edits.length > 0);
}

/** Sheets that are added hidden, with all that is written into them. */
function hiddenSheets(workbook: WorkbookSnapshot, edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(
    edits.flatMap((edit) =>
      edit.kind === 'addSheet' && edit.visibility !== 'visible' && !findSheet(workbook, edit.sheet)
        ? [edit.sheet.toLowerCase()]
        : [],
    ),
  );
}

function isApart(workbook: WorkbookSnapshot, edit: Edit): boolean {
  if (edit.kind !== 'addSheet') return false;
  return edit.visibility !== 'visible' || edit.position !== undefined || findSheet(workbook, edit.sheet) !== undefined;
}

function formulasIn(edits: readonly Edit[]): number {
  const inputs = edits.flatMap((edit) => (edit.kind === 'setCells' ? edit.rows.flat() : []));
  return inputs.filter((input) => 'formula' in input).length;
}

/** All conditional formats of a sheet are changed in one go, when its cells and the names they use are there, and it is too. */
function rulesLast({ isGroup, edits }: Stage): Stage {
  const removed = edits.filter((edit) => edit.kind === 'removeSheet');
  const others = edits.filter((edit) => edit.kind !== 'removeSheet' && !isRuleEdit(edit));
  return { isGroup, edits: [...others, ...edits.filter(isRuleEdit), ...removed] };
}
