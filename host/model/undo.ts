/**
 * What Ctrl+Z would take back, newest last. A step restores contents and looks of cells; other things that an add-in does are steps that
 * restore nothing here.
 */
import type { Rect } from '../../src/workbook/address';
import type { CellWrite, Engine } from '../engine/types';
import { HostError } from '../protocol/errors';
import type { Profile } from './profile';

type Step = () => void;

export class UndoStack {
  private steps: Step[] = [];
  /** Steps of an open group of the add-in, and how many formulas are among them. */
  private group: { steps: Step[]; formulas: number } | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly profile: () => Profile,
    /** Whoever keeps steps of its own (the grid) forgets them too. */
    private readonly emptied: () => void,
  ) {}

  get depth(): number {
    return this.steps.length;
  }

  /** What is done in between is one step; `close` ends it. */
  open(): void {
    this.group ??= { steps: [], formulas: 0 };
  }
  close(): void {
    const { group } = this;
    this.group = undefined;
    if (group && group.steps.length > 0) this.steps.push(() => group.steps.reverse().forEach((step) => step()));
  }

  empty(): void {
    if (this.group) this.group.steps = [];
    this.steps = [];
    this.emptied();
  }

  byPerson(sheet: string, area: Rect, writes: readonly CellWrite[]): void {
    this.steps.push(this.restoring(sheet, area, writes));
  }

  byAddin(sheet: string, area: Rect, writes: readonly CellWrite[], location: string): void {
    const { addinUndo, mostFormulasInGroup } = this.profile();
    if (!addinUndo) {
      this.empty();
      return;
    }
    const step = this.restoring(sheet, area, writes);
    if (!this.group) {
      this.steps.push(step);
      return;
    }
    this.group.formulas += writes.filter(({ content }) => content && 'formula' in content).length;
    if (this.group.formulas > mostFormulasInGroup) throw notSupported(location);
    this.group.steps.push(step);
  }

  /** Something else than cells was changed. */
  otherByAddin(): void {
    if (!this.profile().addinUndo) this.empty();
  }

  /** Before a member that may be one that cannot be taken back, or that empties the stack though it only reads. */
  before(member: string): void {
    const { notUndoable, undoEmptiedBy } = this.profile();
    if (notUndoable.includes(member)) {
      if (this.group) throw notSupported(member);
      this.empty();
    }
    if (undoEmptiedBy.includes(member)) this.empty();
  }

  /** Ctrl+Z. False when there was nothing. */
  undo(): boolean {
    const step = this.steps.pop();
    step?.();
    return step !== undefined;
  }

  private restoring(sheet: string, area: Rect, writes: readonly CellWrite[]): Step {
    const before = writes.map(({ row, column }): CellWrite => {
      const { style, locked, formula, ...content } = this.engine.cell(sheet, row, column);
      return { row, column, content: formula === undefined ? content : { formula }, style: { ...PLAIN, ...style }, locked };
    });
    return () => {
      if (this.engine.hasSheet(sheet)) this.engine.write(sheet, before, area, 'user');
    };
  }
}

/** Takes every member away that the look does not have. */
const PLAIN = {
  format: null,
  font: null,
  size: null,
  bold: null,
  italic: null,
  underline: null,
  color: null,
  fill: null,
  wrap: null,
  horizontal: null,
  vertical: null,
  borders: null,
};

function notSupported(location: string): HostError {
  return new HostError('UndoNotSupported', 'The API does not support undo, so it cannot be grouped.', location);
}
