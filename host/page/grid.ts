/** The spreadsheet that a person sees: Univer with its grid, formula bar and sheet tabs. */
import * as core from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import * as formula from '@univerjs/engine-formula';
import * as sheets from '@univerjs/sheets';
import * as sheetsFormula from '@univerjs/sheets-formula';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import type { Rect } from '../../src/workbook/address';
import { rangeOf } from '../engine/seed';
import type { BookSeed, SheetExtras } from '../engine/types';
import { UniverEngine, type EngineView } from '../engine/univer';
import { menuTexts } from './menuTexts';

const parts = { ...core, ...formula, ...sheets, ...sheetsFormula };

export interface Grid {
  readonly engine: UniverEngine;
  setDark(dark: boolean): void;
}

interface PaintedRule {
  readonly cfId: string;
  readonly ranges: core.IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** Only formula conditions are painted; others (bars, scales) are kept in the file but not shown. */
function paintedRules(extras: SheetExtras): PaintedRule[] {
  return extras.formats.flatMap((format) =>
    format.type === 'Custom' && format.formula !== ''
      ? [
          {
            cfId: format.id,
            ranges: format.areas.map(rangeOf),
            stopIfTrue: format.stopIfTrue,
            rule: {
              type: 'highlightCell',
              subType: 'formula',
              value: format.formula,
              style: {
                ...(format.fill === undefined ? {} : { bg: { rgb: format.fill } }),
                ...(format.color === undefined ? {} : { cl: { rgb: format.color } }),
                ...(format.bold === true ? { bl: 1 } : {}),
              },
            },
          },
        ]
      : [],
  );
}

export function openGrid(
  container: HTMLElement,
  seed: BookSeed,
  options: { dark: boolean; editing: (on: boolean) => void },
): Grid {
  const univer = new core.Univer({
    darkMode: options.dark,
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: core.mergeLocales(coreTexts, formattingTexts, menuTexts) },
    logLevel: core.LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: false,
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
    select: (sheet, area) => {
      const ours = { fromHost: true };
      const place = { unitId: engine.unit, subUnitId: sheet };
      commands.syncExecuteCommand(sheets.SetWorksheetActiveOperation.id, place, ours);
      const first = { actualRow: area.top, actualColumn: area.left, isMerged: false, isMergedMainCell: false };
      const selections = [
        { range: rangeOf(area), primary: { ...first, ...rangeOf({ ...area, bottom: area.top, right: area.left }) } },
      ];
      // The grid is drawn for the sheet in the next turn.
      setTimeout(() => {
        commands.syncExecuteCommand(sheets.SetSelectionsOperation.id, { ...place, selections }, ours);
        // Before the grid has been drawn for the first time there is nothing to scroll.
        commands.executeCommand('sheet.command.scroll-to-cell', { range: rangeOf(area) }, ours).catch(() => undefined);
      });
    },
    formatsChanged: (sheet, extras) => {
      const place = { unitId: engine.unit, subUnitId: sheet };
      for (const cfId of painted.get(sheet) ?? [])
        commands.syncExecuteCommand('sheet.mutation.delete-conditional-rule', { ...place, cfId });
      const rules = paintedRules(extras);
      // Each new rule comes first, so the last is added first.
      for (const rule of [...rules].reverse())
        commands.syncExecuteCommand('sheet.mutation.add-conditional-rule', { ...place, rule });
      painted.set(
        sheet,
        rules.map((rule) => rule.cfId),
      );
    },
    editing: options.editing,
  };
  const engine = new UniverEngine(univer, parts, seed, view);
  for (const sheet of engine.sheetIds()) engine.formatsChanged(sheet);
  return {
    engine,
    setDark: (dark) => univer.__getInjector().get(core.ThemeService).setDarkMode(dark),
  };
}

/** Where the selection of a fresh workbook stands. */
export const FIRST_CELL: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
