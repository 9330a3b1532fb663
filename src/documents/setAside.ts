/** What the agency has called irrelevant, each with its reason: whoever reads the figures sees that it was there. */
import { showAddress } from '../workbook/address';
import type { Block, CheckedReport, DocumentTable, SetAside } from './types';
import { quoted, say, text, type DocumentWords } from './documentWords';

/** More would not leave the page one page. */
const MOST_ON_PAGE = 2;
const GRAVEST_FIRST = ['error', 'warning', 'info'] as const;

/** For the page to the permanent secretary: nothing where nothing is set aside. */
export function setAsideList({ dismissed }: CheckedReport, words: DocumentWords): readonly Block[] {
  if (dismissed.length === 0) return [];
  const ordered = GRAVEST_FIRST.flatMap((severity) => dismissed.filter(({ finding }) => finding.severity === severity));
  const shown = ordered.slice(0, MOST_ON_PAGE).map((one) => {
    const values = { title: titleOf(one, words), place: cellNameOf(one), reason: quoted(one.reason) };
    return say(words, values.place === '' ? 'setAsideItem' : 'setAsideItemAt', values);
  });
  const rest = dismissed.length - shown.length;
  return [
    { is: 'heading', level: 2, text: say(words, 'setAsideTitle') },
    { is: 'paragraph', tone: 'plain', text: say(words, 'setAsideCount', { n: dismissed.length }) },
    { is: 'list', items: [...shown, ...(rest === 0 ? [] : [say(words, 'setAsideRest', { n: rest })])] },
  ];
}

/** All of them, for the annual report. */
export function setAsideTable({ dismissed }: CheckedReport, words: DocumentWords): readonly Block[] {
  if (dismissed.length === 0) return [];
  const left = (header: string, width: number) => ({ header, width, align: 'left' as const });
  const table: DocumentTable = {
    title: say(words, 'setAsideTitle'),
    summary: say(words, 'setAsideSummary'),
    from: 0,
    columns: [left(say(words, 'columnCode'), 0.15), left(say(words, 'columnRemark'), 0.5), left(say(words, 'columnPlace'), 0.35)],
    rows: dismissed.map((one) => ({
      cells: [text(one.finding.code), text(titleOf(one, words)), text(cellNameOf(one))],
      note: `${say(words, 'columnReason')}: »${quoted(one.reason)}«`,
    })),
  };
  return [
    { is: 'heading', level: 2, text: table.title },
    { is: 'paragraph', tone: 'plain', text: say(words, 'setAsideCount', { n: dismissed.length }) },
    { is: 'table', table },
  ];
}

function titleOf({ finding }: SetAside, { findings }: DocumentWords): string {
  return findings[`${finding.code}.title`] ?? finding.code;
}

function cellNameOf({ finding }: SetAside): string {
  return finding.cell ? showAddress(finding.cell) : '';
}
