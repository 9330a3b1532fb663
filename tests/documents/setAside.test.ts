import { annualReport, documentSheet, statusPage } from '../../src/documents';
import { dismissEdits } from '../../src/reporting/dismissed';
import { resultEdits } from '../../src/results';
import { sheetDa } from '../../src/texts/da/sheet';
import { applyEdits } from '../../src/workbook/apply';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { checkedBook, exampleBook, PLAN, tableOf, textsOf, WORDS } from './support';

const REASON = 'Vægtene er aftalt sådan. Sag 170588-0000';
const TITLE = 'Lagt til side af styrelsen';

/** The workbook with everything set aside that may be. */
function setAside(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const first = checkedBook(workbook);
  const { edits } = resultEdits({ workbook, ...first, words: { language: 'da', texts: sheetDa } });
  const computed = applyEdits(workbook, edits);
  return checkedBook(computed)
    .findings.filter(({ severity }) => severity !== 'error')
    .reduce((book, finding) => applyEdits(book, dismissEdits(book, finding, REASON)), computed);
}

const aside = setAside(exampleBook('status-uo2-2024'));
const checked = checkedBook(aside);
const { length } = checked.dismissed;

describe('What the agency has set aside', () => {
  it('is counted and named on the page to the permanent secretary, and no more than the page has room for', () => {
    const texts = textsOf(statusPage({ checked, plan: PLAN, words: WORDS }));
    expect(length).toBeGreaterThan(5);
    expect(texts).toContain(`Styrelsen har lagt ${length} bemærkninger fra kontrollen til side med en begrundelse.`);
    expect(texts).toContain(`Og ${length - 2} til. Alle står i arbejdsbogen.`);
    const items = texts.filter((line) => line.includes('Begrundelse: »Vægtene er aftalt sådan.'));
    expect(items).toHaveLength(2);
    expect(items.join()).not.toContain('170588-0000');
  });

  it('stands in full in the annual report, and as a number among the facts', () => {
    const report = annualReport({ checked, plan: PLAN, words: WORDS });
    const { rows } = tableOf(report, TITLE);
    expect(rows).toHaveLength(length);
    expect(rows[0]?.cells.map((cell) => ('text' in cell ? cell.text : ''))).toEqual([
      checked.dismissed[0]?.finding.code,
      expect.stringMatching(/^[A-ZÆØÅ].+/),
      expect.stringContaining('!'),
    ]);
    expect(rows.every(({ note }) => note?.startsWith('Begrundelse: »') && !note.includes('170588-0000'))).toBe(true);
    const facts = tableOf(report, 'Oplysninger til brug for direktørens resultatløn').rows;
    expect(facts.at(-1)?.cells).toEqual([
      { is: 'text', text: 'Bemærkninger, som styrelsen har lagt til side' },
      { is: 'number', value: length, shows: 'whole' },
    ]);
  });

  it('is not mentioned where nothing was set aside', () => {
    const none = checkedBook(exampleBook('status-uo2-2024'));
    for (const make of [statusPage, annualReport]) {
      expect(textsOf(make({ checked: none, plan: PLAN, words: WORDS }))).not.toContain(TITLE);
    }
  });
});

describe('A document as a sheet', () => {
  const page = statusPage({ checked, plan: PLAN, words: WORDS });

  it('is set up for A4 upright, its title on every page, when it is new, and left as people have it afterwards', () => {
    const edits = documentSheet(page, aside, WORDS);
    const print = {
      kind: 'setPrint',
      sheet: 'Statusside',
      orientation: 'portrait',
      headingRow: 0,
      lastColumn: 5,
      pageOf: 'Side &P af &N',
    };
    expect(edits.filter(({ kind }) => kind === 'setPrint')).toEqual([print]);
    const after = applyEdits(aside, edits);
    expect(documentSheet(page, after, WORDS).map(({ kind }) => kind)).not.toContain('setPrint');
  });
});
