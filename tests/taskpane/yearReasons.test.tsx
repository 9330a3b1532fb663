/** @jest-environment jsdom */
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { a1, keyColumn } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example, memoryPort } from './memoryPort';
import { cellOf, openYear, ROUNDS, withoutMatchMedia } from './yearPane';

jest.setTimeout(90_000);
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
beforeAll(withoutMatchMedia);
afterEach(cleanup);

const NOW_SHEET = 'UO II';
const COMMENTS = 11;

/** The example without its column for comments. */
function withoutComments(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const used = (sheet: string) => findSheet(workbook, sheet)?.used?.bottom ?? 0;
  return applyEdits(
    workbook,
    ['UO I', NOW_SHEET].map((sheet) => ({
      kind: 'setCells' as const,
      sheet,
      area: { top: 5, bottom: used(sheet), left: COMMENTS, right: COMMENTS },
      rows: Array.from({ length: used(sheet) - 4 }, () => [{ clear: true as const }]),
    })),
  );
}

/** Everything may be filled in but the comments. */
function lockedComments(sheet: SheetSnapshot): SheetSnapshot {
  const unlocked = new Set([...sheet.cells.keys()].filter((key) => keyColumn(key) !== COMMENTS));
  return { ...sheet, protection: { allowFormatCells: false, allowFormatColumns: false, unlocked } };
}

describe('a reason for which the table has no cell', () => {
  const late = async (pane: Awaited<ReturnType<typeof openYear>>) => {
    await pane.lock('Anna Holm');
    await screen.findByText(/er låst af Anna Holm/);
    const figure = cellOf(pane, '1.1.a.1', 'actual');
    await act(() => pane.port.type(figure.sheet, a1(figure.row, figure.column), { value: 120 }));
    return waitFor(() => {
      const found = pane.part('Ændret efter låsning');
      expect(found.textContent).toContain('Realiseret: fra 108 til 120');
      return found;
    });
  };

  it('is kept on a sheet of its own with name and day, and can be taken back', async () => {
    const pane = await openYear(memoryPort(withoutComments(example(ROUNDS))));
    const { user, port } = pane;
    const region = await late(pane);
    expect(region.textContent).toContain('Tabellen har ingen celle til forklaringer');
    const table = findSheet(port.workbook(), NOW_SHEET);
    const save = within(region).getByRole('button', { name: 'Gem begrundelsen' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    // Who locked is likely to give the reason too.
    expect(within(region).getByRole<HTMLInputElement>('textbox', { name: 'Navn på den, der begrunder' }).value).toBe('Anna Holm');
    await user.type(within(region).getByRole('textbox', { name: 'Hvorfor er tallet ændret?' }), '12 sager kom for sent');
    await user.click(save);
    await within(region).findByText(/^Begrundelse: 12 sager kom for sent \(skrevet af Anna Holm .* kl\. \d\d\.\d\d\)$/);
    await screen.findByText('Begrundelsen står nu på arket Målstatus begrundelser.');
    expect(findSheet(port.workbook(), NOW_SHEET)).toEqual(table);
    await user.click(screen.getByRole('button', { name: 'Fortryd seneste' }));
    await within(region).findByRole('textbox', { name: 'Hvorfor er tallet ændret?' });
    expect(findSheet(port.workbook(), 'Målstatus begrundelser')).toBeUndefined();
  });

  it('is told to stand elsewhere when the cell for comments is locked, and is not written in a locked workbook', async () => {
    const start = example(ROUNDS);
    const sheets = start.sheets.map((sheet) => (sheet.name === NOW_SHEET ? lockedComments(sheet) : sheet));
    let structureProtected = false;
    const port = memoryPort({ ...start, sheets });
    const pane = await openYear(port, { read: () => Promise.resolve({ ...port.workbook(), structureProtected }) });
    const region = await late(pane);
    const comment = cellOf(pane, '1.1.a.1', 'explanation');
    expect(region.textContent).toContain(`Celle ${comment.sheet} · ${a1(comment.row, comment.column)} kan der ikke skrives i`);
    structureProtected = true;
    await pane.user.type(within(region).getByRole('textbox', { name: 'Hvorfor er tallet ændret?' }), '12 sager kom for sent');
    await pane.user.click(within(region).getByRole('button', { name: 'Gem begrundelsen' }));
    await within(region).findByText(/Begrundelsen er ikke gemt: Arbejdsbogens struktur er låst/);
    expect(findSheet(port.workbook(), 'Målstatus begrundelser')).toBeUndefined();
  });
});
