/** The libraries we are measured against. They live in this folder's own package.json, so the rest of the project never sees them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const HERE = dirname(fileURLToPath(import.meta.url));
const requireHere = createRequire(join(HERE, 'package.json'));

/** Only what we call of each. */
export interface ExcelJsPeer {
  readonly Workbook: new () => {
    readonly xlsx: {
      load(data: Uint8Array): Promise<unknown>;
      writeBuffer(): Promise<ArrayBuffer>;
    };
    addWorksheet(name: string): { addRow(values: readonly (string | number)[]): unknown };
  };
}
export interface SheetJsPeer {
  readonly read: (
    data: Uint8Array,
    options: { readonly type: 'array'; readonly cellFormula: boolean; readonly cellNF: boolean },
  ) => unknown;
}
export interface HyperFormulaPeer {
  readonly HyperFormula: {
    buildFromArray(
      sheet: readonly (readonly (string | number | boolean | null)[])[],
      options: { readonly licenseKey: 'gpl-v3' },
    ): { destroy(): void };
  };
}

export interface HucrePeer {
  readonly readXlsx: (data: Uint8Array) => Promise<unknown>;
}
export interface ReadExcelFilePeer {
  /** Every sheet of the file. */
  readonly default: (data: Buffer) => Promise<unknown>;
}

interface Peers {
  readonly exceljs: ExcelJsPeer;
  readonly '@e965/xlsx': SheetJsPeer;
  readonly hucre: HucrePeer;
  readonly 'read-excel-file/node': ReadExcelFilePeer;
  readonly '@cj-tech-master/excelts': Pick<ExcelJsPeer, 'Workbook'>;
  readonly hyperformula: HyperFormulaPeer;
}

export function peer<Name extends keyof Peers>(name: Name): Peers[Name] {
  return requireHere(name) as Peers[Name];
}

/** For those that are ES modules only. */
export async function modulePeer<Name extends keyof Peers>(name: Name): Promise<Peers[Name]> {
  return (await import(pathToFileURL(requireHere.resolve(name)).href)) as Peers[Name];
}

/** Installs them once; undefined when all is well, else what is missing. */
export function installPeers(): string | undefined {
  const names = ['exceljs', '@e965/xlsx', 'hucre', 'read-excel-file', '@cj-tech-master/excelts', 'hyperformula'];
  const missing = (): string[] => names.filter((name) => !existsSync(join(HERE, 'node_modules', name)));
  if (missing().length === 0) return undefined;
  process.stdout.write('Henter de biblioteker, der sammenlignes med …\n');
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  spawnSync(command, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const still = missing();
  return still.length === 0 ? undefined : `mangler ${still.join(', ')}: kør "npm ci" i mappen bench`;
}
