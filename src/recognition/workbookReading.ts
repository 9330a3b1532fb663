/** What a workbook says to every plan alike, found once: its sheets as seen, their possible headers, and the texts of its rows. */
import { HISTORY_SHEET, MEMORY_SHEET, REASONS_SHEET, RESULT_SHEET, SHEET_NAMES } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { LAST_TITLE_ROW, LONGEST_TITLE } from './agency';
import { headersOf, ofYear, type Header } from './header';
import { labelIn } from './labels';
import { possibleLabelColumns, wordingIn } from './rows';
import type { Wording } from './similarity';
import { textIn, viewOf, type SheetView } from './view';
import { fold } from './words';

export class WorkbookReading {
  /** The sheets that may be looked at: ours never are. */
  readonly views: readonly SheetView[];
  private readonly headers = new Map<SheetView, Map<number, readonly Header[]>>();

  constructor(readonly workbook: WorkbookSnapshot) {
    const ownNames = new Set(
      workbook.names
        .filter(({ name, sheet }) => name.startsWith(SHEET_NAMES) && sheet !== undefined)
        .map(({ sheet }) => sheet?.toLowerCase()),
    );
    const ours = new Set([MEMORY_SHEET, RESULT_SHEET, HISTORY_SHEET, REASONS_SHEET]);
    this.views = workbook.sheets.filter(({ name }) => !ours.has(name) && !ownNames.has(name.toLowerCase())).map(viewOf);
  }

  /** Possible headers of a sheet, best first. Days without a year are of the given one. */
  headersOf(view: SheetView, year: number): readonly Header[] {
    const known = this.headers.get(view) ?? new Map<number, readonly Header[]>();
    this.headers.set(view, known);
    const found = known.get(year);
    if (found) return found;
    const [other] = known.values();
    const made = other ? other.map((header) => ofYear(header, year)) : headersOf(view, year);
    known.set(year, made);
    return made;
  }

  /** Different wordings in every column that can hold texts of requirements under any of the possible headers, the same for every year. */
  wordingsOn(views: readonly SheetView[], year: number): readonly Wording[] {
    const found = new Map<string, Wording>();
    for (const view of views) {
      for (const [column, bottom] of this.labelColumns(view, year)) {
        for (const row of view.rows) {
          const text = row > bottom ? textIn(view.seen(row, column)) : '';
          const rest = text === '' ? '' : labelIn(text).rest;
          if (rest !== '' && !found.has(rest)) found.set(rest, wordingIn(rest));
        }
      }
    }
    return [...found.values()];
  }

  /** With the lowest row that is a header's last. */
  private labelColumns(view: SheetView, year: number): ReadonlyMap<number, number> {
    const columns = new Map<number, number>();
    for (const header of this.headersOf(view, year)) {
      for (const column of possibleLabelColumns(view, header)) {
        columns.set(column, Math.min(columns.get(column) ?? Infinity, header.bottom));
      }
    }
    return columns;
  }

  /** Runs of letters in everything that can name an agency: the tops of the sheets, their names and the file's. */
  namingWords(): ReadonlySet<string> {
    const runs = new Set<string>();
    const add = (text: string): void => {
      for (const run of fold(text).match(/[a-z]+/g) ?? []) runs.add(run);
      // What is joined as one hyphenated word may as well be two.
      if (/-\s/.test(text)) for (const run of fold(text.replaceAll('-', '|')).match(/[a-z]+/g) ?? []) runs.add(run);
    };
    add(this.workbook.file.replaceAll('_', ' '));
    for (const view of this.views) {
      add(view.sheet.name);
      for (const row of view.rows) {
        if (row > LAST_TITLE_ROW) break;
        for (const column of view.columnsOf(row)) {
          const text = textIn(view.seen(row, column));
          if (text.length <= LONGEST_TITLE) add(text);
        }
      }
    }
    return runs;
  }
}
