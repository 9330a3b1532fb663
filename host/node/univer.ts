/** Univer in Node, packed into one file the first time it is needed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeUniver } from '../engine/parts';
import type { BookSeed } from '../engine/types';
import { UniverEngine } from '../engine/univer';

const VERSION = '0.25.1';
/** Part of the packed file's name: raised when bundle-univer.mjs changes. */
const PACKING = 3;

/** Node 20 lacks `Iterator.prototype.some`. */
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

let loaded: NodeUniver | undefined;

function load(): NodeUniver {
  if (loaded) return loaded;
  addIteratorSome();
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = join(here, '../../node_modules/.cache/maalstatus');
  const packed = join(folder, `univer-${VERSION}-${PACKING}.cjs`);
  if (!existsSync(packed)) {
    mkdirSync(folder, { recursive: true });
    execFileSync(process.execPath, [join(here, 'bundle-univer.mjs'), packed], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  loaded = createRequire(import.meta.url)(packed) as NodeUniver;
  return loaded;
}

export async function openEngine(seed: BookSeed): Promise<UniverEngine> {
  const parts = load();
  const univer = new parts.Univer({
    locale: parts.LocaleType.EN_US,
    locales: { [parts.LocaleType.EN_US]: {} },
    logLevel: parts.LogLevel.ERROR,
  });
  univer.registerPlugin(parts.UniverFormulaEnginePlugin);
  univer.registerPlugin(parts.UniverSheetsPlugin);
  // Calculated once, below, when the names are known too.
  univer.registerPlugin(parts.UniverSheetsFormulaPlugin, { initialFormulaComputing: parts.CalculationMode.NO_CALCULATION });
  const engine = new UniverEngine(univer, parts, seed);
  await engine.recalculate();
  return engine;
}
