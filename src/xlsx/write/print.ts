/** How a sheet of ours is printed: A4, its columns on one page's width, the headings on top of every page. */
import { columnName } from '../../workbook/address';
import type { PagePrint } from '../../workbook/edits';
import { elementLike, ensureChild, removeElement, setText, childOf, type Element } from './dom';
import { SHEET_ORDER } from './sheetParts';
import type { WorkbookPartEditor } from './workbook';

const A4 = '9';
/** One centimetre in inches: every printer can do that. Top, bottom, header and footer are Excel's own. */
const MARGINS = { left: '0.39', right: '0.39', top: '0.75', bottom: '0.75', header: '0.3', footer: '0.3' };

export function setPrint(root: Element, workbook: WorkbookPartEditor, sheet: string, print: PagePrint): void {
  const properties = ensureChild(root, 'sheetPr', SHEET_ORDER);
  ensureChild(properties, 'pageSetUpPr', ['tabColor', 'outlinePr', 'pageSetUpPr']).setAttribute('fitToPage', '1');
  const margins = ensureChild(root, 'pageMargins', SHEET_ORDER);
  for (const [name, value] of Object.entries(MARGINS)) {
    if (name === 'left' || name === 'right' || !margins.hasAttribute(name)) margins.setAttribute(name, value);
  }
  const setup = ensureChild(root, 'pageSetup', SHEET_ORDER);
  for (const [name, value] of Object.entries({
    paperSize: A4,
    orientation: print.orientation,
    fitToWidth: '1',
    fitToHeight: '0',
  })) {
    setup.setAttribute(name, value);
  }
  const texts = ensureChild(root, 'headerFooter', SHEET_ORDER);
  const old = childOf(texts, 'oddFooter');
  if (old) removeElement(old);
  const footer = elementLike(texts, 'oddFooter');
  setText(footer, `&L&F&R${print.pageOf}`);
  texts.appendChild(footer);
  const row = print.headingRow + 1;
  workbook.setSheetName(sheet, '_xlnm.Print_Area', printArea(print));
  workbook.setSheetName(sheet, '_xlnm.Print_Titles', `$${row}:$${row}`);
}

function printArea({ lastColumn, lastRow }: PagePrint): string {
  const right = columnName(lastColumn);
  return lastRow === undefined ? `$A:$${right}` : `$A$1:$${right}$${lastRow + 1}`;
}
