/** The workbook inside Univer: sheets, the mutations that change it, and who listens. */
import type { IRange, IWorkbookData, Univer, Workbook, Worksheet } from '@univerjs/core';
import type { Rect } from '../../src/workbook/address';
import { Calculation } from './calculation';
import type { UniverParts } from './parts';
import { emptySheet, sheetData } from './seed';
import { emptyExtras, type BookSeed, type EngineEvent, type SheetExtras, type Visibility } from './types';

export function rectOf(data: IRange): Rect {
  return { top: data.startRow, left: data.startColumn, bottom: data.endRow, right: data.endColumn };
}

const HIDDEN = 1;

let counter = 0;

/** Like Excel's: braces, unique, and stable through renames. */
function newSheetId(): string {
  counter += 1;
  return `{${counter.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

export class UniverBook {
  readonly unit: string;
  protected readonly calculation: Calculation;
  protected readonly book: Workbook;
  protected current: { sheet: string; area: Rect };
  /** Above 0 while we change the workbook ourselves: what the engine does on its own then is no person's doing. */
  protected busy = 0;
  private readonly extrasOf = new Map<string, SheetExtras>();
  private readonly veryHidden = new Set<string>();
  private readonly listeners = new Set<(event: EngineEvent) => void>();

  constructor(
    protected readonly univer: Univer,
    protected readonly parts: UniverParts,
    seed: BookSeed,
  ) {
    const ids = seed.sheets.map(() => newSheetId());
    const sheets: IWorkbookData['sheets'] = {};
    seed.sheets.forEach((sheet, position) => {
      const id = ids[position] ?? newSheetId();
      sheets[id] = sheetData(id, sheet);
      this.extrasOf.set(id, sheet.extras);
      if (sheet.visibility === 'VeryHidden') this.veryHidden.add(id);
    });
    counter += 1;
    this.unit = `book${counter}`;
    this.calculation = new Calculation(univer, parts, this.unit, (sheet) => this.emit({ kind: 'calculated', sheet }));
    this.book = univer.createUnit<IWorkbookData, Workbook>(parts.UniverInstanceType.UNIVER_SHEET, {
      id: this.unit,
      name: seed.name,
      sheetOrder: ids,
      sheets,
      styles: {},
    });
    this.current = { sheet: ids[seed.active] ?? ids[0] ?? '', area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  protected sheet(id: string): Worksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`No sheet with the id ${id}`);
    return sheet;
  }

  /** `options` beside: that it was us. */
  protected run(
    mutation: string,
    params: object,
    options: { readonly onlyLocal?: boolean; readonly fromCollab?: boolean } = {},
  ): void {
    const commands = this.univer.__getInjector().get(this.parts.ICommandService);
    this.busy += 1;
    try {
      commands.syncExecuteCommand(mutation, { unitId: this.unit, ...params }, { fromHost: true, ...options });
    } finally {
      this.busy -= 1;
    }
  }

  emit(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  sheetIds(): readonly string[] {
    return this.book.getSheetOrders();
  }

  sheetName(id: string): string {
    return this.sheet(id).getName();
  }

  hasSheet(id: string): boolean {
    return this.book.getSheetBySheetId(id) !== null && this.book.getSheetBySheetId(id) !== undefined;
  }

  visibility(id: string): Visibility {
    if (this.sheet(id).isSheetHidden().valueOf() !== HIDDEN) return 'Visible';
    return this.veryHidden.has(id) ? 'VeryHidden' : 'Hidden';
  }

  extras(id: string): SheetExtras {
    const known = this.extrasOf.get(id) ?? emptyExtras();
    this.extrasOf.set(id, known);
    return known;
  }

  addSheet(name: string): string {
    const id = newSheetId();
    const seed = emptySheet(name);
    this.extrasOf.set(id, seed.extras);
    // As from a colleague: the sheet in front stays in front.
    this.run(
      this.parts.InsertSheetMutation.id,
      { index: this.sheetIds().length, sheet: sheetData(id, seed) },
      { fromCollab: true },
    );
    this.emit({ kind: 'sheets', change: 'added', sheet: id });
    return id;
  }

  removeSheet(id: string): void {
    const order = this.sheetIds();
    if (this.current.sheet === id) {
      const next = order.find((other) => other !== id && this.visibility(other) === 'Visible');
      if (next) this.current = { sheet: next, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    }
    const name = this.sheetName(id);
    this.run(this.parts.RemoveSheetMutation.id, { subUnitId: id, subUnitName: name });
    this.extrasOf.delete(id);
    this.emit({ kind: 'sheets', change: 'deleted', sheet: id });
  }

  renameSheet(id: string, name: string): void {
    const before = this.sheetName(id);
    this.run(this.parts.SetWorksheetNameMutation.id, { subUnitId: id, name });
    this.emit({ kind: 'sheets', change: 'renamed', sheet: id, before });
  }

  moveSheet(id: string, position: number): void {
    this.run(this.parts.SetWorksheetOrderMutation.id, {
      subUnitId: id,
      fromOrder: this.sheetIds().indexOf(id),
      toOrder: position,
    });
  }

  setVisibility(id: string, visibility: Visibility): void {
    if (visibility === 'VeryHidden') this.veryHidden.add(id);
    else this.veryHidden.delete(id);
    this.run(
      this.parts.SetWorksheetHideMutation.id,
      { subUnitId: id, hidden: visibility === 'Visible' ? 0 : 1 },
      { fromCollab: true },
    );
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.listeners.clear();
    this.calculation.dispose();
    this.univer.dispose();
  }
}
