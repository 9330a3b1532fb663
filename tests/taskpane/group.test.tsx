/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { strToU8 } from 'fflate';
import { join } from 'node:path';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { guessedWorkbook } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';
import { poolHere, diskFile, fileOf, FOLDER, WORKBOOKS } from './groupFiles';
import { agencies, files, openGroup, openRow, overview, PATIENCE, plans, rowOf, workbook } from './groupPane';

jest.setTimeout(60_000);
const BAKKER = 'Styrelsen for Bakker og Dale';

describe('many files in the pane', () => {
  it('gives each its row, counts who has handed in, and puts in the overview', async () => {
    const { user, choose, port } = await openGroup();
    await choose([...plans(), ...WORKBOOKS.map(workbook)]);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(WORKBOOKS.length);
    expect(rowOf(files(), 'Vandrerutedirektoratet').textContent).toMatch(/Genkendt.*UO II 2024.*4 fejl/);
    const refused = rowOf(files(), 'ekko-og-genlyd-uo2.xlsx');
    await openRow(user, refused);
    expect(refused.textContent).toMatch(/Ikke genkendt.*Styrelsen for Ekko og Genlyd/);
    expect(overview().textContent).toMatch(/6 styrelser: 5 har afleveret, 1 for sent/);
    expect(rowOf(agencies(), 'Sagn og Skrøner').textContent).toContain('11 dage for sent');
    await user.click(within(overview()).getByRole('button', { name: 'Indsæt koncernoversigt' }));
    await screen.findByText('Koncernoversigten står på arket "Koncernoversigt".', undefined, PATIENCE);
    expect(port.went.at(-1)).toEqual({ sheet: 'Koncernoversigt', row: 0, column: 0 });
    const sheet = findSheet(port.workbook(), 'Koncernoversigt');
    const names = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
    expect(names).toEqual(expect.arrayContaining([BAKKER, 'Fyrtårnsstyrelsen']));
    // Nobody has said that the agency of the plan that comes along belongs to the group.
    expect(names).not.toContain('Hjemrejsestyrelsen');
    await user.click(within(overview()).getByRole('button', { name: 'Indsæt koncernoversigt' }));
    await screen.findByText(/allerede ajour/, undefined, PATIENCE);
    await user.click(within(overview()).getByRole('button', { name: 'Fortryd seneste' }));
    await screen.findByText(/taget tilbage/, undefined, PATIENCE);
    expect(findSheet(port.workbook(), 'Koncernoversigt')).toBeUndefined();
  });

  it('says why the overview cannot be put into a workbook that is open read-only', async () => {
    const { choose, store } = await openGroup();
    await choose([...plans(), workbook('bakker-og-dale-uo2.xlsx')]);
    const { checked } = store.state();
    if (!checked) throw new Error('nothing open');
    act(() => store.send({ is: 'checked', checked: { ...checked, workbook: { ...checked.workbook, readOnly: true } } }));
    const button = within(overview()).getByRole('button', { name: 'Indsæt koncernoversigt' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(overview().textContent).toContain('Gem en kopi');
  });

  it('lets a person choose between two of the same agency, and looks up who is missing at another round and day', async () => {
    const { user, choose } = await openGroup();
    await choose([...plans(), ...['bakker-og-dale-uo2.xlsx', 'bakker-og-dale-uo2-rettet.xlsx'].map(workbook)]);
    const choice = () => within(agencies()).getByLabelText<HTMLSelectElement>(`Hvilken fil tæller for ${BAKKER}?`);
    expect(choice().selectedOptions[0]?.textContent).toContain('bakker-og-dale-uo2-rettet.xlsx');
    await user.selectOptions(choice(), within(choice()).getByRole('option', { name: /^bakker-og-dale-uo2\.xlsx/ }));
    expect(choice().selectedOptions[0]?.textContent).toMatch(/^bakker-og-dale-uo2\.xlsx/);
    const row = rowOf(agencies(), BAKKER);
    await openRow(user, row);
    expect(row.textContent).toContain('Fil: bakker-og-dale-uo2.xlsx');
    await user.selectOptions(within(overview()).getByLabelText('Runde'), 'UO1');
    expect(overview().textContent).toMatch(/6 styrelser: 1 i en anden runde, 5 mangler/);
    await user.click(within(rowOf(agencies(), BAKKER)).getByRole('button', { name: `Tag ${BAKKER} af listen` }));
    expect(overview().textContent).toMatch(/5 styrelser: 5 mangler/);
  });

  it('takes an agency off the list though it has handed in, and puts it on again', async () => {
    const { user, choose } = await openGroup();
    await choose([...plans(), workbook('bakker-og-dale-uo2.xlsx')]);
    expect(overview().textContent).toMatch(/6 styrelser: 1 har afleveret, 5 mangler/);
    await openRow(user, rowOf(agencies(), BAKKER));
    await user.click(within(agencies()).getByRole('button', { name: `Tag ${BAKKER} af listen` }));
    expect(overview().textContent).toMatch(/5 styrelser: 5 mangler/);
    await user.click(within(agencies()).getByRole('button', { name: `Sæt ${BAKKER} på listen`, hidden: true }));
    expect(overview().textContent).toMatch(/6 styrelser: 1 har afleveret, 5 mangler/);
  });

  it('asks nothing of the agency whose plan comes along, until a file of its own is read or a person puts it on the list', async () => {
    const { user, choose } = await openGroup();
    await choose([...plans(), workbook('bakker-og-dale-uo2.xlsx')]);
    expect(agencies().textContent).not.toMatch(/Hjemrejsestyrelsen.*Ikke afleveret/);
    await user.click(within(agencies()).getByRole('button', { name: 'Sæt Hjemrejsestyrelsen på listen', hidden: true }));
    expect(overview().textContent).toMatch(/7 styrelser: 1 har afleveret, 6 mangler/);
    await openRow(user, rowOf(agencies(), 'Hjemrejsestyrelsen'));
    await user.click(within(agencies()).getByRole('button', { name: 'Tag Hjemrejsestyrelsen af listen' }));
    expect(overview().textContent).toMatch(/6 styrelser/);
    await choose([diskFile(join(FOLDER, '../status-uo2-2024.xlsx'))]);
    expect(overview().textContent).toMatch(/6 styrelser/);
    await user.click(within(agencies()).getByRole('button', { name: 'Sæt Hjemrejsestyrelsen på listen', hidden: true }));
    expect(overview().textContent).toMatch(/7 styrelser: .*2|7 styrelser: 1 har afleveret, 1 for sent, 5 mangler/);
  });

  it('lists the agency whose plan comes along as soon as a file of its own is read', async () => {
    const { choose } = await openGroup();
    await choose([diskFile(join(FOLDER, '../status-uo2-2024.xlsx'))]);
    expect(overview().textContent).toMatch(/1 styrelse: /);
    expect(rowOf(agencies(), 'Hjemrejsestyrelsen').textContent).toContain('Afleveret');
  });

  it('tells somebody who has chosen no plans that the plans are what is missing', async () => {
    const { choose } = await openGroup();
    await choose([workbook('bakker-og-dale-uo2.xlsx')]);
    expect(overview().textContent).toMatch(/Ingen af filerne passer til en plan.*Vælg også styrelsernes planfiler \(\.json\)/);
    // Nothing to choose a round or a day for, and nothing to insert.
    expect(within(overview()).queryByRole('combobox')).toBeNull();
    expect(within(overview()).queryByRole('button')).toBeNull();
    await choose(plans());
    await screen.findByText(/1 fil læst: 1 genkendt/, undefined, PATIENCE);
    expect(overview().textContent).toMatch(/6 styrelser: 1 har afleveret, 5 mangler/);
  });

  it('reads the same file again in its row, and lets a newer one of the same name take the place of the old', async () => {
    const { choose, pool } = await openGroup();
    const first = workbook('bakker-og-dale-uo2.xlsx');
    await choose([...plans(), first]);
    await choose([first]);
    expect(pool.read).toHaveLength(2);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(1);
    const bytes = await guessedWorkbook(GROUP[0] ?? fail(), 'UO3', {});
    await choose([fileOf('bakker-og-dale-uo2.xlsx', bytes, 2)]);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(1);
    expect(rowOf(files(), BAKKER).textContent).toContain('UO III');
  });

  it('keeps two files of the same name when they are two agencies’', async () => {
    const { choose } = await openGroup();
    const [bakker, broer] = await Promise.all([
      guessedWorkbook(GROUP[0] ?? fail(), 'UO2', {}),
      guessedWorkbook(GROUP[1] ?? fail(), 'UO2', {}),
    ]);
    await choose([...plans(), fileOf('status.xlsx', bakker)]);
    await choose([fileOf('status.xlsx', broer)]);
    expect(within(files()).getAllByRole('listitem')).toHaveLength(2);
    expect(overview().textContent).toMatch(/2 har afleveret/);
  });

  it('goes on when a file breaks its worker or keeps it too long, and says so of that file', async () => {
    const odd = (name: string) =>
      name === 'bakker-og-dale-uo2.xlsx' ? 'breaks' : name === 'fyrtaarnsstyrelsen-uo2.xlsx' ? 'hangs' : undefined;
    const { user, choose } = await openGroup(poolHere(odd));
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
    const pool = poolHere((name) => (name === 'sagn-og-skroener-uo2.xlsx' && pool.read.length < 4 ? 'hangs' : undefined), 30_000);
    const { user, input } = await openGroup(pool);
    await user.upload(input(), [
      ...plans(),
      ...['bakker-og-dale-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx', 'sagn-og-skroener-uo2.xlsx'].map(workbook),
    ]);
    await screen.findByText(/2 af 3 filer læst/, undefined, PATIENCE);
    expect(screen.getByRole('progressbar', { name: 'Læser filer' }).getAttribute('aria-valuenow')).toBe('67');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    const resume = await screen.findByRole('button', { name: 'Læs resten (1)' }, PATIENCE);
    // The button that was pressed is gone, but the keyboard is still where it was.
    expect(document.activeElement?.contains(resume)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    await user.click(resume);
    expect(document.activeElement).not.toBe(document.body);
    await screen.findByText(/3 filer læst: 3 genkendt/, undefined, PATIENCE);
    expect(pool.read).toHaveLength(4);
  });

  it('that is stopped while files are read again under new plans keeps what was known, and offers the rest', async () => {
    const pool = poolHere(
      (name) => (name === 'fyrtaarnsstyrelsen-uo2.xlsx' && pool.read.length === 4 ? 'hangs' : undefined),
      30_000,
    );
    const { user, input, choose } = await openGroup({ ...pool, size: 1 });
    await choose(['bakker-og-dale-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx'].map(workbook));
    expect(screen.getByText(/2 filer læst: 0 genkendt/)).toBeTruthy();
    await user.upload(input(), plans());
    await screen.findByText(/1 af 2 filer læst/, undefined, PATIENCE);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    const resume = await screen.findByRole('button', { name: 'Læs resten (1)' }, PATIENCE);
    expect(rowOf(files(), BAKKER).textContent).toContain('Genkendt');
    expect(rowOf(files(), 'fyrtaarnsstyrelsen-uo2.xlsx').textContent).toContain('Ikke genkendt');
    await user.click(resume);
    await screen.findByText(/2 filer læst: 2 genkendt/, undefined, PATIENCE);
  });

  it('gives back to the agency a mail that can be copied, also where copying is blocked, and a list in the workbook', async () => {
    const { user, choose, port } = await openGroup();
    await choose([...plans(), workbook('vandrerutedirektoratet-uo2.xlsx')]);
    const row = rowOf(files(), 'Vandrerutedirektoratet');
    await openRow(user, row);
    await user.click(await within(row).findByRole('button', { name: 'Skriv til styrelsen …' }, PATIENCE));
    const text = within(row).getByLabelText<HTMLTextAreaElement>('Tekst til mail til Vandrerutedirektoratet');
    expect(text.readOnly).toBe(true);
    expect(text.value).toMatch(/^Kære Vandrerutedirektoratet\n[^]*Skal rettes\n1\. /);
    const clipboard = new Map<string, string>();
    const clipboardData = { setData: (type: string, copied: string) => clipboard.set(type, copied) };
    const copies = () => !document.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData }));
    Object.defineProperty(document, 'execCommand', { value: copies, configurable: true });
    await user.click(within(row).getByRole('button', { name: 'Kopiér teksten' }));
    await within(row).findByText('Teksten er kopieret.');
    expect([...clipboard]).toEqual([['text/plain', text.value]]);
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
    const { choose } = await openGroup();
    await choose([workbook('bakker-og-dale-uo2.xlsx')]);
    expect(screen.getByText(/1 fil læst: 0 genkendt/)).toBeTruthy();
    await choose(plans());
    await screen.findByText(/1 fil læst: 1 genkendt/, undefined, PATIENCE);
  });

  it('says what is wrong with a file that is no plan', async () => {
    const { user, input } = await openGroup();
    await user.upload(input(), [fileOf('expected.json', strToU8('[{"file": 1}]'))]);
    const notes = await screen.findByText('Planfiler: 0 hentet, 1 ikke brugt', undefined, PATIENCE);
    expect(notes.parentElement?.textContent).toMatch(/expected\.json er ikke en plan, der kan bruges: .*\.$/);
  });

  it('removes one file or all of them, and keeps the focus on the page', async () => {
    const { user, choose } = await openGroup();
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
    await choose([workbook('bakker-og-dale-uo2.xlsx')]);
    // Nobody has asked to remove the new ones.
    expect(within(files()).queryByRole('button', { name: 'Ja, fjern alle' })).toBeNull();
    expect(within(files()).getByRole('button', { name: 'Fjern alle filer' })).toBeTruthy();
  });

  it('reads the files again once when several plans come together', async () => {
    const { choose, pool } = await openGroup();
    await choose([workbook('bakker-og-dale-uo2.xlsx')]);
    await choose(plans());
    await screen.findByText(/1 fil læst: 1 genkendt/, undefined, PATIENCE);
    expect(pool.read).toHaveLength(2);
  });

  it('is still there when the open workbook has been looked at in between', async () => {
    const { user, choose, pool } = await openGroup();
    await choose([...plans(), workbook('bakker-og-dale-uo2.xlsx')]);
    await user.click(screen.getByRole('button', { name: 'Denne arbejdsbog' }));
    await user.click(screen.getByRole('button', { name: 'Koncern: flere filer' }));
    expect((await screen.findByText(/1 fil læst: 1 genkendt/, undefined, PATIENCE)).textContent).toBeTruthy();
    expect(pool.read).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('the group has no plans');
}
