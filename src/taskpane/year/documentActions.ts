/** The documents of the open workbook: as data, as a sheet, as a file. */
import {
  annualReport,
  documentHistory,
  documentHtml,
  documentSheet,
  documentText,
  statusPage,
  type DocumentData,
  type DocumentWords,
} from '../../documents';
import type { PastRound } from '../../rounds/types';
import type { Plan } from '../../plan/schema';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import type { Inserted } from '../insertion';
import type { Clip } from '../copyOut';
import { download } from '../download';
import { planOf, written, type OpenYear } from './openYear';

export type Paper = DocumentData['kind'];

const FILE_ENDS = { status: 'status', annual: 'maalrapportering' } as const satisfies Record<Paper, string>;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface PaperSource {
  readonly workbook: WorkbookSnapshot;
  readonly result: CheckedResult;
  readonly plan: Plan;
  readonly others: readonly PastRound[];
}

export function paperOf(paper: Paper, { workbook, result, plan, others }: PaperSource, words: DocumentWords): DocumentData {
  const history = documentHistory(workbook, result, plan, others);
  const request = { checked: result, history, plan, words };
  return paper === 'status' ? statusPage(request) : annualReport(request);
}

export function paperSheet(
  paper: Paper,
  workbook: WorkbookSnapshot,
  result: CheckedResult,
  { plan: filed, others }: OpenYear,
  words: DocumentWords,
): Inserted {
  const plan = planOf(workbook, result, [filed]);
  return written(workbook, documentSheet(paperOf(paper, { workbook, result, plan, others }, words), workbook, words));
}

/** "Status UO II.xlsx" → "Status UO II-maalrapportering.docx". */
export function paperFile(paper: Paper, { workbook, plan }: Pick<OpenYear, 'workbook' | 'plan'>): string {
  const stem = workbook.file.replace(/\.[^.]*$/, '');
  return `${stem === '' ? plan.id : stem}-${FILE_ENDS[paper]}.docx`;
}

/** The same to be copied, where no file can be fetched. */
export function paperClip(paper: Paper, here: OpenYear, words: DocumentWords): Required<Clip> {
  const data = paperOf(paper, here, words);
  return { text: documentText(data, words), html: documentHtml(data, words) };
}

/** The library that writes .docx is large and is fetched with the first document. */
export async function downloadPaper(paper: Paper, here: OpenYear, words: DocumentWords): Promise<void> {
  const { documentFile } = await import('../../documents/documentFile');
  const bytes = await documentFile(paperOf(paper, here, words), words);
  download(new Uint8Array(bytes), paperFile(paper, here), WORD);
}
