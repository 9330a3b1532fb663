/** A sheet of texts as an .xlsx file of its own: just what Excel and LibreOffice need to open it, and not more. Nothing in it is a formula. */
import { strToU8, zipSync } from 'fflate';
import { a1, keyColumn, keyRow } from '../../workbook/address';
import { applyEdits } from '../../workbook/apply';
import type { Edit } from '../../workbook/edits';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What a browser calls such a file. */
export const LIST_TYPE = `${TYPE}.sheet`;

const EMPTY: WorkbookSnapshot = {
  file: '',
  sheets: [],
  names: [],
  date1904: false,
  structureProtected: false,
  readOnly: false,
};

/** Cell styles by place: plain, head, text that wraps. */
const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** Points of a column in characters, as files count widths. */
const POINTS_OF_A_CHARACTER = 5.25;

/** `edits` make the one sheet of a workbook that is empty before. */
export function listFile(edits: readonly Edit[]): Uint8Array {
  const [sheet] = applyEdits(EMPTY, edits).sheets;
  if (!sheet) throw new Error('a list without a sheet');
  const relation = (type: string, target: string) => `<Relationship Id="${type}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const relations = (...list: string[]) => `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
  const override = (part: string, type: string) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `${override('workbook', 'sheet.main')}${override('sheet', 'worksheet')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('worksheet', 'sheet.xml'), relation('styles', 'styles.xml')),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`,
    'xl/sheet.xml': `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns(sheet)}<sheetData>${rows(sheet)}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(XML + xml)])));
}

function columns({ columnWidths }: SheetSnapshot): string {
  const widths = [...(columnWidths ?? [])].sort(([first], [second]) => first - second);
  if (widths.length === 0) return '';
  const column = ([index, points]: readonly [number, number]) =>
    `<col min="${index + 1}" max="${index + 1}" width="${(points / POINTS_OF_A_CHARACTER).toFixed(2)}" customWidth="1"/>`;
  return `<cols>${widths.map(column).join('')}</cols>`;
}

function rows({ cells }: SheetSnapshot): string {
  const byRow = new Map<number, string[]>();
  for (const [key, { type, value }] of [...cells].sort(([first], [second]) => first - second)) {
    if (type !== 'text') continue;
    const row = keyRow(key);
    const style = row === 0 ? 1 : 2;
    const cell = `<c r="${a1(row, keyColumn(key))}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  return [...byRow].map(([row, own]) => `<row r="${row + 1}">${own.join('')}</row>`).join('');
}

/** Signs that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
