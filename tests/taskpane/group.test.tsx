/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strToU8 } from 'fflate';
import { join } from 'node:path';
import { App } from '../../src/taskpane/App';
import { CrewContext } from '../../src/taskpane/group/context';
import { house } from '../../src/taskpane/house';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { guessedWorkbook } from '../koncern/guessed';
import { GROUP } from '../koncern/support';
import { crewHere, diskFile, fileOf, FOLDER, PLAN_FILES, WORKBOOKS, type Watched } from './groupFiles';
import { example, memoryPort } from './memoryPort';

jest.setTimeout(60_000);
const PATIENCE = { timeout: 30_000 };
const BAKKER = 'Styrelsen for Bakker og Dale';

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

async function open(crew: Watched = crewHere(), file = 'foreign/budget-2024.xlsx') {
  const port = memoryPort(example(file));
  const store = createStore(initialState('da', house.plans));
  const session = createSession({ port, house, store, wait: () => Promise.resolve() });
  render(
    <CrewContext value={() => crew}>
      <App session={session} store={store} />
    </CrewContext>,
  );
  const user = userEvent.setup({ applyAccept: false });
  await user.click(await screen.findByRole('button', { name: 'Koncern: flere filer' }, PATIENCE));
  await screen.findByRole('heading', { level: 1, name: 'Koncern: flere filer' }, PATIENCE);
  const input = () => screen.getByLabelText<HTMLInputElement>('Vælg filer …', { selector: 'input' });
  const choose = async (files: readonly File[]) => {
    await user.upload(input(), [...files]);
    await screen.findByText(/fil(er)? læst: /, undefined, PATIENCE);
  };
  return { port, store, session, user, choose, crew, input };
}

const plans = () => PLAN_FILES.map(diskFile);
const workbook = (name: string) => diskFile(join(FOLDER, name));
const files = () => screen.getByRole('region', { name: /^Filer \(/ });
const agencies = () => screen.getByRole('region', { name: 'Styrelser' });
const overview = () => screen.getByRole('region', { name: 'Hvem har afleveret?' });

function rowOf(region: HTMLElement, text: string): HTMLElement {
  const [row] = within(region)
    .getAllByRole('listitem')
    .filter((item) => item.textContent.includes(text));
  if (!row) throw new Error(`no row with ${text}`);
  return row;
}

async function openRow(user: ReturnType<typeof userEvent.setup>, row: HTMLElement): Promise<void> {
  const summary = row.querySelector('summary');
  if (summary) await user.click(summary);
}

describe('many files in the pane', () => {
  it('gives each its row, counts who has handed in, and puts in the overview', async () => {
    const { user, choose, port } = await open();
    await choose([...plans(), ...WORKBOOKS.map(workbook)]);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(WORKBOOKS.length);
    expect(rowOf(files(), 'Vandrerutedirektoratet').textContent).toMatch(/Genkendt.*UO II 2024.*4 fejl/);
    const refused = rowOf(files(), 'ekko-og-genlyd-uo2.xlsx');
    await openRow(user, refused);
    expect(refused.textContent).toMatch(/Ikke genkendt.*Styrelsen for Ekko og Genlyd/);
    expect(overview().textContent).toMatch(/7 styrelser: 5 har afleveret, 1 for sent, 1 mangler/);
    expect(rowOf(agencies(), 'Sagn og Skrøner').textContent).toContain('11 dage for sent');
    await user.click(within(overview()).getByRole('button', { name: 'Indsæt koncernoversigt' }));
    await screen.findByText('Koncernoversigten står på arket "Koncernoversigt".', undefined, PATIENCE);
    expect(port.went.at(-1)).toEqual({ sheet: 'Koncernoversigt', row: 0, column: 0 });
    const sheet = findSheet(port.workbook(), 'Koncernoversigt');
    const names = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
    expect(names).toEqual(expect.arrayContaining([BAKKER, 'Fyrtårnsstyrelsen', 'Hjemrejsestyrelsen']));
    await user.click(within(overview()).getByRole('button', { name: 'Indsæt koncernoversigt' }));
    await screen.findByText(/allerede ajour/, undefined, PATIENCE);
    await user.click(within(overview()).getByRole('button', { name: 'Fortryd seneste' }));
    await screen.findByText(/taget tilbage/, undefined, PATIENCE);
    expect(findSheet(port.workbook(), 'Koncernoversigt')).toBeUndefined();
  });

  it('says why the overview cannot be put into a workbook that is open read-only', async () => {
    const { choose, store } = await open();
    await choose([...plans(), workbook('bakker-og-dale-uo2.xlsx')]);
    const { checked } = store.state();
    if (!checked) throw new Error('nothing open');
    act(() => store.send({ is: 'checked', checked: { ...checked, workbook: { ...checked.workbook, readOnly: true } } }));
    const button = within(overview()).getByRole('button', { name: 'Indsæt koncernoversigt' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(overview().textContent).toContain('Gem en kopi');
  });

  it('lets a person choose between two of the same agency, and looks up who is missing at another round and day', async () => {
    const { user, choose } = await open();
    await choose([...plans(), ...['bakker-og-dale-uo2.xlsx', 'bakker-og-dale-uo2-rettet.xlsx'].map(workbook)]);
    const choice = () => within(agencies()).getByLabelText<HTMLSelectElement>(`Hvilken fil tæller for ${BAKKER}?`);
    expect(choice().selectedOptions[0]?.textContent).toContain('bakker-og-dale-uo2-rettet.xlsx');
    await user.selectOptions(choice(), within(choice()).getByRole('option', { name: /^bakker-og-dale-uo2\.xlsx/ }));
    expect(choice().selectedOptions[0]?.textContent).toMatch(/^bakker-og-dale-uo2\.xlsx/);
    const row = rowOf(agencies(), BAKKER);
    await openRow(user, row);
    expect(row.textContent).toContain('Fil: bakker-og-dale-uo2.xlsx');
    await user.selectOptions(within(overview()).getByLabelText('Runde'), 'UO1');
    expect(overview().textContent).toMatch(/7 styrelser: 1 i en anden runde, 6 mangler/);
    await user.click(within(rowOf(agencies(), BAKKER)).getByRole('button', { name: `Tag ${BAKKER} af listen` }));
    expect(overview().textContent).toMatch(/6 styrelser: 6 mangler/);
  });

  it('reads the same file again in its row, and lets a newer one of the same name take the place of the old', async () => {
    const { choose, crew } = await open();
    const first = workbook('bakker-og-dale-uo2.xlsx');
    await choose([...plans(), first]);
    await choose([first]);
    expect(crew.read).toHaveLength(2);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(1);
    const bytes = await guessedWorkbook(GROUP[0] ?? fail(), 'UO3', {});
    await choose([fileOf('bakker-og-dale-uo2.xlsx', bytes, 2)]);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(1);
    expect(rowOf(files(), BAKKER).textContent).toContain('UO III');
  });

  it('keeps two files of the same name when they are two agencies’', async () => {
    const { choose } = await open();
    const [bakker, broer] = await Promise.all([
      guessedWorkbook(GROUP[0] ?? fail(), 'UO2', {}),
      guessedWorkbook(GROUP[1] ?? fail(), 'UO2', {}),
    ]);
    await choose([...plans(), fileOf('status.xlsx', bakker)]);
    await choose([fileOf('status.xlsx', broer)]);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(2);
    expect(overview().textContent).toMatch(/2 har afleveret/);
  });

  it('takes an answer for every file made alike, and leaves the rest', async () => {
    const { user, choose } = await open();
    const [one, two, three] = GROUP;
    if (!one || !two || !three) throw new Error('no group');
    const made = async (name: string, plan: typeof one, layout?: string) =>
      fileOf(name, await guessedWorkbook(plan, 'UO2', { round: true }, layout));
    await choose([
      ...plans(),
      await made('a.xlsx', one),
      await made('b.xlsx', two),
      await made('c.xlsx', three, 'flettede-maal'),
    ]);
    expect(screen.getByText(/3 filer læst: 0 genkendt, 3 skal bekræftes/)).toBeTruthy();
    const row = () => rowOf(files(), one.agency.name);
    await openRow(user, row());
    const use = within(row()).getByRole('button', { name: 'Brug svaret' });
    expect(use.getAttribute('aria-disabled')).toBe('true');
    await user.selectOptions(within(row()).getByLabelText('Hvilken runde udfyldes?'), 'UO2');
    await user.click(use);
    await screen.findByText(/3 filer læst: 2 genkendt, 1 skal bekræftes/, undefined, PATIENCE);
    expect(rowOf(files(), two.agency.name).textContent).toContain('Genkendt');
    expect(rowOf(files(), three.agency.name).textContent).toContain('Skal bekræftes');
    await choose([await made('d.xlsx', one)]);
    expect(screen.getByText(/4 filer læst: 3 genkendt/)).toBeTruthy();
  });

  it('goes on when a file breaks its worker or keeps it too long, and says so of that file', async () => {
    const odd = (name: string) =>
      name === 'bakker-og-dale-uo2.xlsx' ? 'breaks' : name === 'fyrtaarnsstyrelsen-uo2.xlsx' ? 'hangs' : undefined;
    const { user, choose } = await open(crewHere(odd));
    await choose([
      ...plans(),
      ...['bakker-og-dale-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx', 'sagn-og-skroener-uo2.xlsx'].map(workbook),
    ]);
    expect(screen.getByText(/3 filer læst: 1 genkendt, 0 skal bekræftes, 2 kan ikke bruges/)).toBeTruthy();
    const broken = rowOf(files(), 'bakker-og-dale-uo2.xlsx');
    await openRow(user, broken);
    expect(broken.textContent).toMatch(/fik læsningen til at gå i stå.*Gem den på ny/);
    const slow = rowOf(files(), 'fyrtaarnsstyrelsen-uo2.xlsx');
    await openRow(user, slow);
    expect(slow.textContent).toMatch(/tog mere end 2 sekunder/);
  });

  it('stops when told to, keeps what is done, and reads the rest later', async () => {
    const crew = crewHere((name) => (name === 'sagn-og-skroener-uo2.xlsx' && crew.read.length < 4 ? 'hangs' : undefined), 30_000);
    const { user, input } = await open(crew);
    await user.upload(input(), [
      ...plans(),
      ...['bakker-og-dale-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx', 'sagn-og-skroener-uo2.xlsx'].map(workbook),
    ]);
    await screen.findByText(/2 af 3 filer læst/, undefined, PATIENCE);
    expect(screen.getByRole('progressbar', { name: 'Læser filer' }).getAttribute('aria-valuenow')).toBe('67');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await user.click(await screen.findByRole('button', { name: 'Læs resten (1)' }, PATIENCE));
    await screen.findByText(/3 filer læst: 3 genkendt/, undefined, PATIENCE);
    expect(crew.read).toHaveLength(4);
  });

  it('gives back to the agency a mail that can be copied, also where copying is blocked, and a list in the workbook', async () => {
    const { user, choose, port } = await open();
    await choose([...plans(), workbook('vandrerutedirektoratet-uo2.xlsx')]);
    const row = rowOf(files(), 'Vandrerutedirektoratet');
    await openRow(user, row);
    await user.click(await within(row).findByRole('button', { name: 'Skriv til styrelsen …' }, PATIENCE));
    const text = within(row).getByLabelText<HTMLTextAreaElement>('Tekst til mail til Vandrerutedirektoratet');
    expect(text.readOnly).toBe(true);
    expect(text.value).toMatch(/^Kære Vandrerutedirektoratet\n[^]*Skal rettes\n1\. /);
    await user.click(within(row).getByRole('button', { name: 'Kopiér teksten' }));
    await within(row).findByText('Teksten er kopieret.');
    await expect(navigator.clipboard.readText()).resolves.toBe(text.value);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));
    Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
    await user.click(within(row).getByRole('button', { name: 'Kopiér teksten' }));
    await within(row).findByText(/Teksten er markeret/);
    expect(text.selectionEnd - text.selectionStart).toBe(text.value.length);
    await user.click(within(row).getByRole('button', { name: 'Indsæt som ark' }));
    await screen.findByText('Listen er indsat på arket Bemærkninger.', undefined, PATIENCE);
    const sheet = findSheet(port.workbook(), 'Bemærkninger');
    expect(sheet && cellAt(sheet, 1, 0).value).toBe('Skal rettes');
  });

  it('reads everything again under a plan that comes later', async () => {
    const { choose } = await open();
    await choose([workbook('bakker-og-dale-uo2.xlsx')]);
    expect(screen.getByText(/1 fil læst: 0 genkendt/)).toBeTruthy();
    await choose(plans());
    await screen.findByText(/1 fil læst: 1 genkendt/, undefined, PATIENCE);
  });

  it('says what is wrong with a file that is no plan', async () => {
    const { user, input } = await open();
    await user.upload(input(), [fileOf('expected.json', strToU8('[{"file": 1}]'))]);
    const notes = await screen.findByText('Planfiler: 0 hentet, 1 ikke brugt', undefined, PATIENCE);
    expect(notes.parentElement?.textContent).toContain('expected.json er ikke en plan, der kan bruges');
  });

  it('removes one file or all of them, and keeps the focus on the page', async () => {
    const { user, choose } = await open();
    await choose([...plans(), ...['bakker-og-dale-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx'].map(workbook)]);
    const row = rowOf(files(), BAKKER);
    await openRow(user, row);
    await user.click(within(row).getByRole('button', { name: 'Fjern bakker-og-dale-uo2.xlsx fra listen' }));
    expect(within(files()).getAllByRole('listitem')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Filer (1)');
    await user.click(within(files()).getByRole('button', { name: 'Fjern alle filer' }));
    expect(document.activeElement?.textContent).toBe('Behold dem');
    await user.click(within(files()).getByRole('button', { name: 'Ja, fjern alle' }));
    expect(screen.queryByRole('region', { name: /^Filer \(/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Koncern: flere filer');
  });

  it('reads the files again once when several plans come together', async () => {
    const { choose, crew } = await open();
    await choose([workbook('bakker-og-dale-uo2.xlsx')]);
    await choose(plans());
    await screen.findByText(/1 fil læst: 1 genkendt/, undefined, PATIENCE);
    expect(crew.read).toHaveLength(2);
  });

  it('is still there when the open workbook has been looked at in between', async () => {
    const { user, choose, crew } = await open();
    await choose([...plans(), workbook('bakker-og-dale-uo2.xlsx')]);
    await user.click(screen.getByRole('button', { name: 'Denne arbejdsbog' }));
    await user.click(screen.getByRole('button', { name: 'Koncern: flere filer' }));
    expect((await screen.findByText(/1 fil læst: 1 genkendt/, undefined, PATIENCE)).textContent).toBeTruthy();
    expect(crew.read).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('the group has no plans');
}
