import type { FilesKey } from '../da/files';

/** Files that cannot be read. */
export const filesEn: Record<FilesKey, string> = {
  empty: 'The file "{file}" is empty. Download it again or ask the sender for a new copy.',
  'not-a-zip': 'The file "{file}" is not an Excel workbook, whatever its name says. Open it in Excel and save it as .xlsx.',
  'not-a-workbook': 'The file "{file}" is not an Excel workbook. Choose a file of type .xlsx or .xlsm.',
  corrupt:
    'The file "{file}" is damaged and cannot be read. Open it in Excel, save it under a new name and choose the new file. If Excel cannot open it either, ask the sender for a new copy.',
  encrypted:
    'The file "{file}" is protected by a password or a sensitivity label. Open it in Excel, remove the protection and save a copy.',
  'legacy-xls': 'The file "{file}" is in the old .xls format. Open it in Excel and save it as .xlsx.',
  xlsb: 'The file "{file}" is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
  ods: 'The file "{file}" is an OpenDocument spreadsheet (.ods). Open it and save it as .xlsx.',
  'dtd-not-allowed':
    'The file "{file}" contains a document type, which does not belong in a workbook, and was not read. Open it only if you trust the sender: if you do, save it again from Excel.',
  'no-sheets': 'The file "{file}" has no worksheets, only charts or nothing at all. Choose the file that holds the figures.',
  'too-large-input':
    'The file "{file}" is too large: it takes more than {allowed} MB. Delete pictures and sheets that are not part of the report.',
  'too-large-entry':
    'The file "{file}" has a part that takes more than {allowed} MB unpacked and was not read. Delete sheets, rows and formats that are not needed and save it again.',
  'too-large-total':
    'The file "{file}" takes more than {allowed} MB unpacked and was not read. Delete sheets that are not part of the report and save it again.',
  'too-large-entries':
    'The file "{file}" consists of more than {allowed} parts and was not read. Delete pictures and sheets that are not needed.',
  'too-large-sheets':
    'The file "{file}" has more than {allowed} sheets and was not read. Delete sheets that are not part of the report.',
  'too-large-cells':
    'The file "{file}" has more than {allowed} cells with content or formatting and was not read. Delete empty rows below the table and save it again.',
  'too-large-strings':
    'The file "{file}" has more than {allowed} different texts and was not read. Delete sheets that are not part of the report.',
  'too-large-merges':
    'The file "{file}" has a sheet with more than {allowed} merged areas, or areas on top of each other. Unmerge them and save it again.',
  'too-large-formulas':
    'The file "{file}" has formulas of more than {allowed} characters in all. Replace calculations that are not needed by their values.',
};
