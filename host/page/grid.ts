/** The spreadsheet that a person sees: Univer with its grid, formula bar and sheet tabs. */
import * as core from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import * as formula from '@univerjs/engine-formula';
import * as sheets from '@univerjs/sheets';
import * as sheetsFormula from '@univerjs/sheets-formula';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import type { Rect } from '../../src/workbook/address';
import { rangeOf } from '../engine/seed';
import type { BarEnd, BookSeed, ConditionalFormat, SheetExtras } from '../engine/types';
import { UniverEngine, type EngineView } from '../engine/univer';
import { refusalOf, type Refusal } from './guards';
import { menuTexts } from './menuTexts';
import { danishTyped } from './typing';

const parts = { ...core, ...formula, ...sheets, ...sheetsFormula };

export interface Grid {
  readonly engine: UniverEngine;
  /** What a person typed can no longer be taken back. */
  emptyUndo(): void;
  setDark(dark: boolean): void;
}

interface PaintedRule {
  readonly cfId: string;
  readonly ranges: core.IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** Only formula conditions and data bars are painted; others (scales, icons) are kept in the file but not shown. */
function paintedRules(extras: SheetExtras): PaintedRule[] {
  return extras.formats.flatMap((format): PaintedRule[] => {
    const rule = paintedRule(format);
    return rule ? [{ cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue, rule }] : [];
  });
}

function paintedRule({ type, formula, fill, color, bold, bar }: ConditionalFormat): object | undefined {
  if (bar) {
    const { lower, upper, gradient, alone } = bar;
    const config = { min: paintedEnd(lower, 'min'), max: paintedEnd(upper, 'max'), isGradient: gradient };
    return { type: 'dataBar', isShowValue: !alone, config: { ...config, positiveColor: bar.color, nativeColor: bar.color } };
  }
  if (type !== 'Custom' || formula === '') return undefined;
  const style = {
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(bold === true ? { bl: 1 } : {}),
  };
  return { type: 'highlightCell', subType: 'formula', value: formula, style };
}

const MEASURES = { Number: 'num', Percent: 'percent', Percentile: 'percentile' } as const;

function paintedEnd(end: BarEnd, otherwise: 'min' | 'max'): object {
  return 'value' in end ? { type: MEASURES[end.type], value: end.value } : { type: otherwise };
}

const TURN_MS = 30;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export interface GridOptions {
  readonly dark: boolean;
  readonly editing: (on: boolean) => void;
  readonly structureProtected: () => boolean;
  readonly refused: (refusal: Refusal) => void;
}

export function openGrid(container: HTMLElement, seed: BookSeed, options: GridOptions): Grid {
  const univer = new core.Univer({
    darkMode: options.dark,
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: core.mergeLocales(coreTexts, formattingTexts, menuTexts) },
    logLevel: core.LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      disableAutoFocus: true,
      formula: { initialFormulaComputing: sheetsFormula.CalculationMode.FORCED },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins) {
      // A plugin, or a plugin with its settings.
      const [kind, config]: readonly [core.PluginCtor, unknown?] = Array.isArray(plugin) ? plugin : [plugin];
      univer.registerPlugin(kind, config);
    }
  const commands = univer.__getInjector().get(core.ICommandService);
  const painted = new Map<string, string[]>();
  const view: EngineView = {
    select: async (sheet, area) => {
      const ours = { fromHost: true };
      const target = { unitId: engine.unit, subUnitId: sheet };
      commands.syncExecuteCommand(sheets.SetWorksheetActiveOperation.id, target, ours);
      const first = { actualRow: area.top, actualColumn: area.left, isMerged: false, isMergedMainCell: false };
      const selections = [
        { range: rangeOf(area), primary: { ...first, ...rangeOf({ ...area, bottom: area.top, right: area.left }) } },
      ];
      // The grid is drawn for the sheet in the next turn, and marks what was marked there before.
      await pause(TURN_MS);
      commands.syncExecuteCommand(sheets.SetSelectionsOperation.id, { ...target, selections }, ours);
      // Before the grid has been drawn for the first time there is nothing to scroll.
      await commands.executeCommand('sheet.command.scroll-to-cell', { range: rangeOf(area) }, ours).catch(() => undefined);
    },
    formatsChanged: (sheet, extras) => {
      const target = { unitId: engine.unit, subUnitId: sheet };
      for (const cfId of painted.get(sheet) ?? [])
        commands.syncExecuteCommand('sheet.mutation.delete-conditional-rule', { ...target, cfId });
      const rules = paintedRules(extras);
      // Each new rule comes first, so the last is added first.
      for (const rule of [...rules].reverse())
        commands.syncExecuteCommand('sheet.mutation.add-conditional-rule', { ...target, rule });
      painted.set(
        sheet,
        rules.map((rule) => rule.cfId),
      );
    },
    editing: options.editing,
  };
  const engine = new UniverEngine(univer, parts, seed, view);
  for (const sheet of engine.sheetIds()) engine.formatsChanged(sheet);
  commands.beforeCommandExecuted((command, how) => {
    if (how?.['fromHost'] === true || how?.['fromFormula'] === true || how?.onlyLocal === true) return;
    const refusal = refusalOf(command, engine, options.structureProtected());
    if (!refusal) return;
    options.refused(refusal);
    throw new core.CustomCommandExecutionError('refused');
  });
  speakDanish(univer);
  return {
    engine,
    emptyUndo: () => univer.__getInjector().get(core.IUndoRedoService).clearUndoRedo(engine.unit),
    setDark: (dark) => univer.__getInjector().get(core.ThemeService).setDarkMode(dark),
  };
}

/** Shows numbers with a comma, and reads what is typed as a Danish Excel does. */
function speakDanish(univer: core.Univer): void {
  const injector = univer.__getInjector();
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('da');
  injector.get(sheets.SheetInterceptorService).writeCellInterceptor.intercept(sheets.AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (value, { worksheet, row, col }, next) => {
      const text = value?.p?.body?.dataStream.replace(/\r\n$/, '') ?? value?.v;
      const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern;
      const typed = typeof text === 'string' && pattern !== '@' ? danishTyped(text) : undefined;
      if (!value || !typed) return next(value);
      if (typed.kind === 'text') return next({ ...value, p: null, v: text, t: core.CellValueType.FORCE_STRING });
      const format = pattern === undefined && typed.format !== undefined ? { s: { n: { pattern: typed.format } } } : {};
      return next({ ...value, p: null, v: typed.value, t: core.CellValueType.NUMBER, ...format });
    },
  });
}

/** Where the selection of a fresh workbook stands. */
export const FIRST_CELL: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
