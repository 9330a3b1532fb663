/**
 * LibreOffice as an independent second opinion on formulas: a workbook goes in as .xlsx, everything is calculated anew, values come out.
 * One start of LibreOffice a call (about 3 s), so put all cases of a test file into one.
 */
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';

const run = promisify(execFile);

/** What is put into a cell: formulas in English with commas, beginning with "=". */
export type LibreOfficeInput = number | string | boolean | null | { readonly error: keyof typeof ERROR_VALUES };
/** What stands in a cell: null is empty, truth values are 1 and 0, an error has Excel's code where it has one. */
export type LibreOfficeValue = number | string | null | { readonly error: string };

export interface LibreOfficeSheets {
  /** Rows of cells from A1 on, by the sheet's name. */
  readonly sheets: Readonly<Record<string, readonly (readonly LibreOfficeInput[])[]>>;
  /** Workbook names, as absolute references: { MS_X: "'Ark 1'!$A$1" }. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface LibreOfficeResult {
  /** The value at a row and column (from 0) of a sheet; null outside what is used. */
  at(sheet: string, row: number, column: number): LibreOfficeValue;
  readonly sheets: readonly string[];
}

/** Writes the cells into a workbook, has LibreOffice calculate it, and gives the values. */
export async function evaluateInLibreOffice({ sheets, names = {} }: LibreOfficeSheets): Promise<LibreOfficeResult> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, rowIndex) =>
      row.forEach((input, columnIndex) => {
        if (input !== null) sheet.getCell(rowIndex + 1, columnIndex + 1).value = cellValue(input);
      }),
    );
  }
  for (const [name, reference] of Object.entries(names)) workbook.definedNames.add(reference, name);

  const folder = await mkdtemp(join(tmpdir(), 'maalstatus-'));
  try {
    const file = join(folder, 'book.xlsx');
    await workbook.xlsx.writeFile(file);
    const [result] = await evaluateFilesInLibreOffice([file]);
    if (!result) throw new Error('LibreOffice gave no answer.');
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ERROR_VALUES = {
  '#DIV/0!': ExcelJS.ErrorValue.DivZero,
  '#N/A': ExcelJS.ErrorValue.NotApplicable,
  '#REF!': ExcelJS.ErrorValue.Ref,
  '#VALUE!': ExcelJS.ErrorValue.Value,
  '#NAME?': ExcelJS.ErrorValue.Name,
  '#NUM!': ExcelJS.ErrorValue.Num,
} as const;

function cellValue(input: Exclude<LibreOfficeInput, null>): ExcelJS.CellValue {
  if (typeof input === 'string' && input.startsWith('=')) return { formula: input.slice(1) };
  if (typeof input === 'object') return { error: ERROR_VALUES[input.error] };
  return input;
}

type Dump = Readonly<
  Record<string, { readonly top: number; readonly left: number; readonly rows: readonly (readonly LibreOfficeValue[])[] }>
>;

/** What a person does in a workbook, with its rows and columns, before it is read. Lines are counted from 0; `to` as they are before. */
export type Rearrangement =
  | { readonly do: `${'insert' | 'delete'}${'Row' | 'Column'}`; readonly sheet: string; readonly at: number }
  | { readonly do: `move${'Row' | 'Column'}`; readonly sheet: string; readonly at: number; readonly to: number }
  | {
      readonly do: 'sort';
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
      /** Column of the area to sort by, from its left. */
      readonly by: number;
      readonly descending: boolean;
    };

/** A file as `evaluateFilesInLibreOffice` takes it, with what is done to it first. */
export function rearrangedFile(file: string, steps: readonly Rearrangement[]): string {
  return `${file}::${JSON.stringify(steps)}`;
}

/** The same for files on disk (.xlsx, .ods …), all in one start. Cached values in the files are not trusted. */
export async function evaluateFilesInLibreOffice(files: readonly string[]): Promise<LibreOfficeResult[]> {
  const [soffice, python] = await Promise.all([findSoffice(), findPython()]);
  const script = join(__dirname, 'libreoffice.py');
  const { stdout } = await run(python, [script, soffice, ...files], { maxBuffer: 512 * 1024 * 1024, timeout: 240_000 });
  const dumps: readonly Dump[] = JSON.parse(stdout) as readonly Dump[];
  return dumps.map((dump) => ({
    sheets: Object.keys(dump),
    at(sheet, row, column) {
      const found = dump[sheet];
      if (!found) throw new Error(`LibreOffice has no sheet "${sheet}", only: ${Object.keys(dump).join(', ')}`);
      return found.rows[row - found.top]?.[column - found.left] ?? null;
    },
  }));
}

/** Documents (.docx) as LibreOffice Writer understands them, as HTML. */
export async function htmlByLibreOffice(files: readonly string[]): Promise<string[]> {
  const made = await convertedByLibreOffice(files, 'html', 'Writer');
  return made.map((bytes) => bytes.toString('utf8'));
}

/** A workbook as LibreOffice Calc has understood it, saved by it again. */
export async function resavedByLibreOffice(file: string): Promise<Uint8Array> {
  const [made] = await convertedByLibreOffice([file], 'xlsx', 'Calc');
  if (!made) throw new Error('LibreOffice gave no answer.');
  return made;
}

/** Documents and texts as LibreOffice Writer saves them again. */
export function documentsByLibreOffice(files: readonly string[], to: 'docx' | 'pdf'): Promise<Buffer[]> {
  return convertedByLibreOffice(files, to, 'Writer');
}

/** One start of LibreOffice for all; a profile of its own each time. */
async function convertedByLibreOffice(files: readonly string[], to: string, part: 'Writer' | 'Calc'): Promise<Buffer[]> {
  const soffice = await findSoffice();
  const folder = await mkdtemp(join(tmpdir(), 'maalstatus-converted-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const { stderr } = await run(soffice, [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files], {
      timeout: 120_000,
    });
    return await Promise.all(
      files.map(async (file) => {
        const made = join(folder, `${basename(file, extname(file))}.${to}`);
        if (!(await exists(made))) {
          const missing = `apt-get install libreoffice-${part.toLowerCase()}`;
          throw new Error(`LibreOffice ${part} could not read ${file} (Debian/Ubuntu: ${missing}). ${stderr}`);
        }
        return readFile(made);
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const SOFFICE_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/opt/libreoffice/program/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** Path of soffice: SOFFICE, the search path, the usual places. */
export async function findSoffice(): Promise<string> {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'soffice.com')]);
  for (const candidate of [process.env.SOFFICE ?? '', ...onPath, ...SOFFICE_PLACES]) {
    if (candidate !== '' && (await exists(candidate))) return candidate;
  }
  throw new Error(
    'LibreOffice (soffice) was not found. Install it (Debian/Ubuntu: apt-get install libreoffice-calc python3-uno) or set SOFFICE to its path.',
  );
}

/** A Python that has the module uno: the system's, or the one LibreOffice brings. */
export async function findPython(): Promise<string> {
  const candidates = [
    process.env.UNO_PYTHON ?? '',
    '/usr/bin/python3',
    'python3',
    '/Applications/LibreOffice.app/Contents/Resources/python',
    'C:\\Program Files\\LibreOffice\\program\\python.exe',
  ];
  for (const candidate of candidates) {
    if (candidate === '') continue;
    try {
      await run(candidate, ['-c', 'import uno']);
      return candidate;
    } catch {
      continue;
    }
  }
  throw new Error(
    'No Python with the module uno was found. Install python3-uno or set UNO_PYTHON to the Python that LibreOffice brings.',
  );
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
