/** Univer in Node: its CommonJS builds (the ES builds do not load there) and one method that Node 20 lacks. */
import { createRequire } from 'node:module';
import { UniverEngine } from '../engine/univer';
import type { UniverParts } from '../engine/parts';
import type { BookSeed } from '../engine/types';

function addIteratorSome(): void {
  const arrays: unknown = Object.getPrototypeOf([][Symbol.iterator]());
  const prototype: unknown = Object.getPrototypeOf(arrays);
  if (typeof prototype !== 'object' || prototype === null || 'some' in prototype) return;
  Object.defineProperty(prototype, 'some', {
    configurable: true,
    writable: true,
    value: function some(this: Iterable<unknown>, test: (value: unknown) => boolean): boolean {
      for (const value of this) if (test(value)) return true;
      return false;
    },
  });
}

let loaded: UniverParts | undefined;

function load(): UniverParts {
  addIteratorSome();
  const require = createRequire(import.meta.url);
  const part = <T>(name: string): T => require(name) as T;
  return (loaded ??= {
    core: part('@univerjs/core'),
    formula: part('@univerjs/engine-formula'),
    sheets: part('@univerjs/sheets'),
    sheetsFormula: part('@univerjs/sheets-formula'),
  });
}

export async function openEngine(seed: BookSeed): Promise<UniverEngine> {
  const parts = load();
  const univer = new parts.core.Univer({ locale: parts.core.LocaleType.EN_US, locales: {}, logLevel: parts.core.LogLevel.ERROR });
  univer.registerPlugin(parts.formula.UniverFormulaEnginePlugin);
  univer.registerPlugin(parts.sheets.UniverSheetsPlugin);
  univer.registerPlugin(parts.sheetsFormula.UniverSheetsFormulaPlugin, {
    initialFormulaComputing: parts.sheetsFormula.CalculationMode.FORCED,
  });
  const engine = new UniverEngine(univer, parts, seed);
  await engine.recalculate();
  return engine;
}
