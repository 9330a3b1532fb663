/** @jest-environment jsdom */
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axe } from 'jest-axe';
import { ExcelFailure } from '../../src/excel/problems';
import { lockEdits } from '../../src/rounds/lockEdits';
import { loadPlan } from '../../src/plan/load';
import { engine } from '../../src/taskpane/engine';
import type { WorkbookPort } from '../../src/taskpane/port';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { a1 } from '../../src/workbook/address';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { DANISH } from '../rounds/support/words';
import { example, memoryPort } from './memoryPort';
import { cellOf, NOW, openYear, ROUNDS, valueAt, withoutMatchMedia } from './yearPane';

jest.setTimeout(90_000);
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

const HISTORY = 'Målstatus historik';

beforeAll(withoutMatchMedia);

afterEach(cleanup);

describe('the rounds of the year', () => {
  it('stand with day and deadline, the shown one marked in words, without accessibility faults', async () => {
    const { part, container } = await openYear();
    const items = within(part('Årets runder')).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Udgiftsopfølgning IVisOpgøres 30\.4\.2024 · Fristen var 15\.5\.2024Ikke låst$/),
      expect.stringMatching(/^Udgiftsopfølgning IIVises nuOpgøres 31\.8\.2024 /),
      expect.stringMatching(/^Udgiftsopfølgning III/),
      expect.stringMatching(/^Årsrapport/),
    ]);
    expect(part('Årets runder').textContent).toMatch(
      /1\.1 f\): skal indberettes hver måned, men der er ikke fundet tal for januar, /,
    );
    const scores = within(part('Årets runder')).getByRole('table', { name: 'Målopfyldelse over runderne' });
    expect(within(scores).getAllByRole('row')).toHaveLength(3);
    expect((await axe(container)).violations.map(({ id }) => id)).toEqual([]);
  });

  it('are changed by a press', async () => {
    const { part, user, store } = await openYear();
    await user.click(within(part('Årets runder')).getByRole('button', { name: 'Vis Udgiftsopfølgning I' }));
    await waitFor(() => {
      expect(store.state().checked?.result.recognition).toMatchObject({ round: { value: { id: 'UO1' } } });
    });
  });
});

describe('locking the round', () => {
  it('is written into the history, told on the status line and can be taken back', async () => {
    const { part, lock, port, session } = await openYear();
    const before = port.workbook();
    await lock('Anna Holm');
    await screen.findByText(`${NOW} er låst af Anna Holm (udgave 1).`);
    expect(findSheet(port.workbook(), HISTORY)).toBeDefined();
    expect(part('Årets runder').textContent).toMatch(/Låst .* af Anna Holm.*Da runden blev låst: nået [\d,]+ pct/);
    await act(() => session.undo());
    expect(findSheet(port.workbook(), HISTORY)).toBeUndefined();
    expect(port.workbook().sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(part('Årets runder').textContent).not.toContain('Anna Holm');
  });

  it('warns when errors stand, and waits for a name', async () => {
    const { part, port, user } = await openYear('status-uo2-2024.xlsx');
    const form = part('Lås runden');
    expect(form.textContent).toMatch(/Der er \d+ fejl, som ikke er rettet/);
    const button = within(form).getByRole('button', { name: `Lås ${NOW} trods fejl` });
    await user.click(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(port.writes()).toBe(0);
  });

  it('remembers the name while the pane is open', async () => {
    const { part, lock, user } = await openYear();
    await lock('Anna Holm');
    await screen.findByText(/er låst af Anna Holm/);
    await user.click(screen.getByRole('tab', { name: 'Mål' }));
    await user.click(screen.getByRole('tab', { name: 'Året' }));
    await screen.findByRole('region', { name: 'Lås runden' });
    expect(within(part('Lås runden')).getByRole('textbox')).toHaveProperty('value', 'Anna Holm');
  });

  it('stops when somebody else has locked the round meanwhile, and goes on when pressed again', async () => {
    const first = await openYear();
    const other = createStore(initialState('da', engine.plans));
    const colleague = createSession({ port: first.port, engine, store: other, wait: () => Promise.resolve() });
    await colleague.check();
    const { lockRound, readOpenYear } = await import('../../src/taskpane/year/openYear');
    const { DANISH } = await import('../rounds/support/words');
    await colleague.insert({
      busy: 'inserting',
      sheets: () => [],
      make: (workbook, result) => {
        if (result.state !== 'checked') throw new Error(result.state);
        const seen = readOpenYear(workbook, result, engine.plans, []);
        return lockRound(workbook, result, { by: 'Bo Lund', seen, words: DANISH, refused: () => undefined });
      },
      done: { key: 'noticeLocked', values: {} },
    });
    await first.lock('Anna Holm');
    await screen.findByText(/Bo Lund låste Udgiftsopfølgning II .* Din låsning er ikke skrevet/);
    expect(first.port.writes()).toBe(1);
    await first.lock('Anna Holm');
    await screen.findByText(`${NOW} er låst af Anna Holm (udgave 2).`);
    expect(screen.getByText(/er låst af to personer: Bo Lund/)).toBeTruthy();
  });

  it('tells at once when somebody who locked in the very same moment has written over it', async () => {
    const port = memoryPort(example(ROUNDS));
    const theirs = (seen: WorkbookSnapshot) => {
      const { plans } = initialState('da', engine.plans);
      const result = engine.check({ workbook: seen, plans, rulePacks: engine.rulePacks });
      const [plan] = plans;
      if (result.state !== 'checked' || !plan) throw new Error(result.state);
      return lockEdits({ workbook: seen, ...result, plan, by: 'Bo Lund', at: '2024-09-05T14:30', words: DANISH }, { lock: true });
    };
    // Both have seen the same empty place; theirs comes to the file after ours.
    const apply: WorkbookPort['apply'] = async (edits, seen, onChanged) => {
      const applied = await port.apply(edits, seen, onChanged);
      await port.apply(theirs(seen).edits, seen, onChanged);
      return applied;
    };
    const { lock, part } = await openYear(port, { apply });
    await lock('Anna Holm');
    await screen.findByText(/^Din låsning af Udgiftsopfølgning II står ikke i historikken/);
    expect(screen.queryByText(/er låst af Anna Holm/)).toBeNull();
    expect(part('Årets runder').textContent).toContain('af Bo Lund');
    await screen.findByText(/^En låsning af Udgiftsopfølgning II står ikke længere i historikken/);
  });

  it('says so when Excel refuses because the history was written in at the same moment', async () => {
    const port = memoryPort(example(ROUNDS));
    const { lock } = await openYear(port, {
      apply: () => Promise.reject(new ExcelFailure({ code: 'changedMeanwhile', sheet: HISTORY, cells: [] })),
    });
    await lock('Anna Holm');
    await screen.findByText(/En anden skrev i historikken på samme tid/);
    expect(port.writes()).toBe(0);
  });

  it('never rewrites a history that was edited by hand, and says what is wrong', async () => {
    const { lock, port, part } = await openYear();
    await lock('Anna Holm');
    await screen.findByText(/er låst af Anna Holm/);
    const sheet = findSheet(port.workbook(), HISTORY);
    const row = [...Array(60).keys()].find((candidate) => sheet && cellAt(sheet, candidate, 5).value === '1.1.a.1') ?? -1;
    const edited = { sheet: HISTORY, row, column: 8 };
    expect(valueAt(port.workbook(), edited)).toBe(108);
    await act(() => port.type(HISTORY, a1(row, 8), { value: 999 }));
    await screen.findByText(/Historikken er ikke, som Målstatus skrev den/);
    expect(screen.getByText(/Rækken for Udgiftsopfølgning II \(nr\. 1\.1\.a\.1, låst .*\) er rettet/)).toBeTruthy();
    await lock('Bo Lund');
    await screen.findByText(`${NOW} er låst af Bo Lund (udgave 2).`);
    expect(valueAt(port.workbook(), edited)).toBe(999);
    expect(part('Årets runder').textContent).toContain('(udgave 2)');
    expect(screen.getByText(/er rettet, efter at runden blev låst/)).toBeTruthy();
  });
});

describe('a figure changed after locking', () => {
  it('stands with before and after, is gone to, and its reason is kept in the workbook', async () => {
    const pane = await openYear();
    const { lock, port, user, part } = pane;
    await lock('Anna Holm');
    await screen.findByText(/er låst af Anna Holm/);
    const [figure, comment] = [cellOf(pane, '1.1.a.1', 'actual'), cellOf(pane, '1.1.a.1', 'explanation')];
    await act(() => port.type(figure.sheet, a1(figure.row, figure.column), { value: 120 }));
    const late = await waitFor(() => {
      const found = part('Ændret efter låsning');
      expect(found.textContent).toContain('Realiseret: fra 108 til 120');
      return found;
    });
    await user.click(
      within(late).getByRole('button', { name: `Gå til celle ${figure.sheet} · ${a1(figure.row, figure.column)}` }),
    );
    expect(port.went).toEqual([figure]);
    expect(late.textContent).toContain('Forklaringen er den samme som før ændringen');
    const field = within(late).getByRole('textbox', { name: 'Hvorfor er tallet ændret?' });
    await user.clear(field);
    await user.type(field, '=12 sager blev registreret for sent');
    await user.click(within(late).getByRole('button', { name: 'Gem begrundelsen' }));
    await within(late).findByText('Begrundelse: =12 sager blev registreret for sent');
    expect(valueAt(port.workbook(), comment)).toBe('=12 sager blev registreret for sent');
    const kept = findSheet(port.workbook(), comment.sheet);
    expect(kept && cellAt(kept, comment.row, comment.column).formula).toBeUndefined();
  });
});

describe('what has changed', () => {
  it('is told by requirement in words and signs, and written on a sheet', async () => {
    const { unfold, user, port } = await openYear();
    const since = await unfold('Siden sidste runde');
    expect(since.textContent).toMatch(/som tabellen står nu/);
    const [first] = within(since)
      .getAllByRole('listitem')
      .filter((item) => item.textContent.includes('1.1 a) Delmål 1'));
    expect(first?.textContent).toMatch(/Talfra 51 til 108 ▲ højere.*Opfyldelsefra 34 pct\. til 72 pct\. ▲ bedre/);
    expect(within(since).getAllByRole('img', { name: /^Opfyldelse over runderne: Udgiftsopfølgning I / }).length).toBeGreaterThan(
      0,
    );
    await user.click(within(since).getByRole('button', { name: 'Skriv udviklingen på et ark' }));
    await screen.findByText('Arket Målstatus udvikling er skrevet.');
    expect(findSheet(port.workbook(), 'Målstatus udvikling')).toBeDefined();
    await user.click(within(since).getByRole('button', { name: 'Skriv udviklingen på et ark' }));
    await screen.findByText('Arket står der allerede. Intet er ændret.');
  });

  it('is compared with a file of an earlier round; files that do not fit are told', async () => {
    const { unfold, user } = await openYear('aarsrapport-2024.xlsx');
    const since = await unfold('Siden sidste runde');
    expect(since.textContent).toContain('kender ingen tidligere runde');
    // jsdom's files cannot be read as bytes.
    const file = (name: string, bytes: Uint8Array): File =>
      Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes) });
    const exampleFile = (path: string) =>
      file(path.split('/').at(-1) ?? path, new Uint8Array(readFileSync(join(__dirname, '../../examples', path))));
    await user.upload(within(since).getByLabelText('Vælg filer fra tidligere runder', { selector: 'input' }), [
      exampleFile(ROUNDS),
      exampleFile('foreign/budget-2024.xlsx'),
      file('noter.xlsx', new Uint8Array([105, 107, 107, 101])),
      Object.assign(new File([], 'væk.xlsx'), { arrayBuffer: () => Promise.reject(new Error('gone')) }),
    ]);
    await within(since).findByText(/^ark-per-runde\.xlsx: /);
    expect(since.textContent).toMatch(/budget-2024\.xlsx er ikke en udfyldt arbejdsbog for planen/);
    expect(since.textContent).toMatch(/"noter\.xlsx" er ikke en Excel-arbejdsbog/);
    expect(since.textContent).toContain('væk.xlsx kunne ikke læses');
    await within(since).findByText(/Sammenlignet med Udgiftsopfølgning II/);
  });
});

describe('documents', () => {
  it('say what is missing before they are made, go into the workbook and out as files', async () => {
    const made: { name: string; size: number }[] = [];
    const blobs = new Map<string, Blob>();
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        blobs.set(`blob:${String(blobs.size)}`, blob);
        return `blob:${String(blobs.size - 1)}`;
      },
      revokeObjectURL: () => undefined,
    });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      made.push({ name: this.download, size: blobs.get(this.href)?.size ?? 0 });
    });
    const { part, user, port } = await openYear('aarsrapport-2024.xlsx');
    const papers = part('Dokumenter');
    expect(papers.textContent).toMatch(/Mangler, før målrapporteringen kan afleveres:FEJL: 1\.3 mangler en analyse/);
    await user.click(within(papers).getByRole('button', { name: 'Indsæt Målrapportering til årsrapporten som ark' }));
    await screen.findByText('Arket Målrapportering til årsrapport er skrevet.');
    expect(findSheet(port.workbook(), 'Målrapportering til årsrapport')).toBeDefined();
    await user.click(within(papers).getByRole('button', { name: 'Hent Målrapportering til årsrapporten som Word-fil' }));
    await within(papers).findByText(/^aarsrapport-2024-maalrapportering\.docx er lavet/);
    await user.click(within(papers).getByRole('button', { name: 'Hent udkast til 2025' }));
    await within(papers).findByText(/^hjemrejsestyrelsen-2025\.json er lavet/);
    expect(made.map(({ name }) => name)).toEqual(['aarsrapport-2024-maalrapportering.docx', 'hjemrejsestyrelsen-2025.json']);
    expect(made.every(({ size }) => size > 5_000)).toBe(true);
    click.mockRestore();
    // Where the file does not come: the same to be copied, and marked where the pane may not copy, as here.
    await user.click(within(papers).getByRole('button', { name: 'Kom filen ikke?' }));
    const field = within(papers).getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Indholdet af hjemrejsestyrelsen-2025.json',
    });
    expect(loadPlan(field.value)).toMatchObject({ ok: true, value: { id: 'hjemrejsestyrelsen-2025' } });
    await user.click(within(papers).getByRole('button', { name: 'Kopiér' }));
    await within(papers).findByText(/^Ruden må ikke kopiere, men teksten er markeret\./);
    expect([document.activeElement, field.selectionStart, field.selectionEnd]).toEqual([field, 0, field.value.length]);
    expect(await axe(papers)).toMatchObject({ violations: [] });
  });
});
