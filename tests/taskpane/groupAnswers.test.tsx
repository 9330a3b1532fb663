/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { rememberedAnswers } from '../../src/group/layoutAnswers';
import { applyEdits } from '../../src/workbook/apply';
import { MEMORY_SHEET, type Edit } from '../../src/workbook/edits';
import { findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { guessedWorkbook, type Leaves } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';
import { poolHere, fileOf } from './groupFiles';
import { files, openGroup, openRow, overview, PATIENCE, plans, rowOf } from './groupPane';
import { example } from './memoryPort';

jest.setTimeout(60_000);

const [ONE, TWO, THREE] = GROUP;
if (!ONE || !TWO || !THREE) throw new Error('no group');

const made = async (name: string, plan: typeof ONE, leaves: Leaves = { round: true }, layout?: string) =>
  fileOf(name, await guessedWorkbook(plan, 'UO2', leaves, layout));
const answers = () => screen.getByRole('region', { name: 'Svar, der gælder for filer med samme opstilling' });
const counted = (sentence: RegExp) => screen.findByText(sentence, undefined, PATIENCE);

type Pane = Awaited<ReturnType<typeof openGroup>>;

async function answerRound({ user }: Pane, agency = ONE?.agency.name ?? ''): Promise<void> {
  const row = () => rowOf(files(), agency);
  if (!within(row()).queryByRole('button', { name: 'Brug svaret' })) await openRow(user, row());
  await user.selectOptions(within(row()).getByLabelText('Hvilken runde udfyldes?'), 'UO2');
  await user.click(within(row()).getByRole('button', { name: 'Brug svaret' }));
}

async function insert({ user }: Pane): Promise<void> {
  await user.click(within(overview()).getByRole('button', { name: 'Indsæt koncernoversigt' }));
  await counted(/Koncernoversigten står på arket/);
}

const keptIn = (workbook: WorkbookSnapshot) => {
  const kept = rememberedAnswers(workbook);
  return kept.is === 'kept' ? kept.answers.map(({ about, value, file }) => [about, value, file]) : kept.is;
};

/** A workbook into which the overview and one answer have been put. */
async function answeredBefore(): Promise<WorkbookSnapshot> {
  const pane = await openGroup();
  await pane.choose([...plans(), await made('a.xlsx', ONE ?? fail())]);
  await answerRound(pane);
  await counted(/1 fil læst: 1 genkendt/);
  await insert(pane);
  await within(answers()).findByText(/gemt i denne arbejdsbog/, undefined, PATIENCE);
  pane.close();
  return pane.port.workbook();
}

function fail(): never {
  throw new Error('the group has no plans');
}

describe('an answer about one file', () => {
  it('holds for every file made alike, and leaves the rest', async () => {
    const { user, choose } = await openGroup();
    await choose([
      ...plans(),
      await made('a.xlsx', ONE),
      await made('b.xlsx', TWO),
      await made('c.xlsx', THREE, { round: true }, 'flettede-maal'),
    ]);
    expect(screen.getByText(/3 filer læst: 0 genkendt, 3 skal bekræftes/)).toBeTruthy();
    const row = () => rowOf(files(), ONE.agency.name);
    // What is only guessed is not shown as if it were known.
    expect(row().textContent).not.toMatch(/UO I|Udgiftsopfølgning/);
    await openRow(user, row());
    const use = within(row()).getByRole('button', { name: 'Brug svaret' });
    expect(use.getAttribute('aria-disabled')).toBe('true');
    await user.selectOptions(within(row()).getByLabelText('Hvilken runde udfyldes?'), 'UO2');
    await user.click(use);
    await counted(/3 filer læst: 2 genkendt, 1 skal bekræftes/);
    // The question is gone; the keyboard goes on from the row.
    expect(document.activeElement).toBe(row().querySelector('summary'));
    expect(rowOf(files(), TWO.agency.name).textContent).toContain('Genkendt');
    expect(rowOf(files(), THREE.agency.name).textContent).toContain('Skal bekræftes');
    await choose([await made('d.xlsx', ONE)]);
    expect(screen.getByText(/4 filer læst: 3 genkendt/)).toBeTruthy();
  });

  it('is shown with its layout and can be taken back, for all of them, wherever it was given', async () => {
    const pane = await openGroup();
    const { user, choose, port } = pane;
    await choose([...plans(), await made('a.xlsx', ONE), await made('b.xlsx', TWO)]);
    await answerRound(pane);
    await counted(/2 filer læst: 2 genkendt/);
    const row = rowOf(answers(), 'Som i a.xlsx');
    expect(row.textContent).toContain('1 svar · bruges i 2 filer på listen');
    await openRow(user, row);
    expect(row.textContent).toMatch(/Ark: .+Overskrifter: .+Hvilken runde udfyldes\? Udgiftsopfølgning II/);
    expect(answers().textContent).toContain('så længe ruden er åben');
    await user.click(within(row).getByRole('button', { name: /^Tag svaret tilbage: Hvilken runde udfyldes/ }));
    await counted(/2 filer læst: 0 genkendt, 2 skal bekræftes/);
    expect(screen.queryByRole('region', { name: /^Svar, der gælder/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Koncern: flere filer');
    expect(port.writes()).toBe(0);
  });

  it('reaches the files that were waiting for their turn when it was given', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((open) => (go = open));
    const pool = poolHere();
    const start: typeof pool.start = () => {
      const helper = pool.start();
      return {
        ...helper,
        read: async (task, agreed) => {
          const answer = await helper.read(task, agreed);
          // Read with what was agreed before, and told only afterwards.
          if (task.name !== 'a.xlsx') await gate;
          return answer;
        },
      };
    };
    const pane = await openGroup({ ...pool, start, limitMs: 60_000 });
    await pane.user.upload(pane.input(), [
      ...plans(),
      await made('a.xlsx', ONE),
      await made('b.xlsx', TWO),
      await made('e.xlsx', TWO),
    ]);
    await counted(/1 af 3 filer læst/);
    await answerRound(pane);
    go();
    await counted(/3 filer læst: 3 genkendt/);
  });
});

describe('answers kept with the overview', () => {
  it('are written with it, into nothing else, and hold for whoever opens it next', async () => {
    const before = await openGroup();
    await before.choose([...plans(), await made('a.xlsx', ONE)]);
    await answerRound(before);
    await counted(/1 fil læst: 1 genkendt/);
    expect(findSheet(before.port.workbook(), MEMORY_SHEET)).toBeUndefined();
    await insert(before);
    await within(answers()).findByText(/gemt i denne arbejdsbog/, undefined, PATIENCE);
    expect(keptIn(before.port.workbook())).toEqual([['round', 'UO2', 'a.xlsx']]);
    before.close();

    const next = await openGroup(poolHere(), before.port.workbook());
    expect(rowOf(answers(), 'Som i a.xlsx').textContent).toContain('bruges ikke af filerne');
    await next.choose([...plans(), await made('b.xlsx', TWO)]);
    expect(screen.getByText(/1 fil læst: 1 genkendt/)).toBeTruthy();
    // Another layout is asked about, and the answer is written at once: the overview stands here.
    await next.choose([await made('c.xlsx', THREE, { round: true }, 'flettede-maal')]);
    await answerRound(next, THREE.agency.name);
    await within(answers()).findByText('Som i c.xlsx', undefined, PATIENCE);
    await within(answers()).findByText(/gemt i denne arbejdsbog/, undefined, PATIENCE);
    expect(keptIn(next.port.workbook())).toEqual([
      ['round', 'UO2', 'a.xlsx'],
      ['round', 'UO2', 'c.xlsx'],
    ]);
    expect(next.store.state().undo).toEqual([]);
  });

  it('are taken back in the workbook too', async () => {
    const workbook = await answeredBefore();
    const { user, port, choose } = await openGroup(poolHere(), workbook);
    await choose([...plans(), await made('b.xlsx', TWO)]);
    expect(screen.getByText(/1 fil læst: 1 genkendt/)).toBeTruthy();
    const row = rowOf(answers(), 'Som i a.xlsx');
    await openRow(user, row);
    await user.click(within(row).getByRole('button', { name: /^Tag svaret tilbage/ }));
    await counted(/1 fil læst: 0 genkendt, 1 skal bekræftes/);
    expect(keptIn(port.workbook())).toEqual([]);
  });

  it('that are damaged are said to be, and asked for again; the new ones take their place', async () => {
    const area = { top: 1, left: 0, bottom: 1, right: 0 };
    const broken: Edit = { kind: 'setCells', sheet: MEMORY_SHEET, area, rows: [[{ value: ':[' }]] };
    const pane = await openGroup(poolHere(), applyEdits(await answeredBefore(), [broken]));
    expect(answers().textContent).toContain('beskadiget og bruges ikke');
    await pane.choose([...plans(), await made('a.xlsx', ONE)]);
    expect(screen.getByText(/1 fil læst: 0 genkendt, 1 skal bekræftes/)).toBeTruthy();
    await answerRound(pane);
    await within(answers()).findByText(/gemt i denne arbejdsbog/, undefined, PATIENCE);
    expect(answers().textContent).not.toContain('beskadiget');
    expect(keptIn(pane.port.workbook())).toEqual([['round', 'UO2', 'a.xlsx']]);
  });

  it('hold as long as the pane is open where nothing may be written, and that is said', async () => {
    const pane = await openGroup(poolHere(), { ...example('foreign/budget-2024.xlsx'), readOnly: true });
    await pane.choose([...plans(), await made('a.xlsx', ONE)]);
    await answerRound(pane);
    await counted(/1 fil læst: 1 genkendt/);
    expect(answers().textContent).toContain('Der kan ikke skrives i denne arbejdsbog');
    expect(pane.port.writes()).toBe(0);
  });
});
