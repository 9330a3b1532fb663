import type { Page } from 'playwright-core';
import { check } from '../../src/check';
import { serialOfIso } from '../../src/calendar/days';
import { readXlsx } from '../../src/xlsx';
import { PLAN_2024, RULES_2024 } from '../validation/support';
import { sample } from '../support/sample';
import { faultsOf, frameOf, narrow } from './appearances';
import { hostOf, keepRunning, openStage, type Stage } from './stage';

jest.setTimeout(180_000);

const SHEET = 'Status UO II';

const running = keepRunning();

interface Figure {
  /** A day is typed in the order of the machine. */
  readonly typed: string | { readonly day: string };
  readonly stands: number;
}
const number = (stands: number, typed = String(stands).replace('.', ',')): Figure => ({ typed, stands });
const day = (iso: string): Figure => ({ typed: { day: iso }, stands: serialOfIso(iso) ?? 0 });

/** In the order in which the pane asks. */
const FIGURES: Readonly<Record<string, Figure>> = {
  K11: number(108),
  M11: number(158),
  H12: number(530),
  K12: number(471),
  M12: number(468),
  K13: number(498),
  // Meant as 760: lower than what is reached already.
  M13: number(76),
  K14: number(2),
  M14: number(3),
  K15: number(0.88, '88 %'),
  K16: number(0.95, '95'),
  K17: number(0.865, '86,5 pct.'),
  K18: number(0.97),
  K19: number(0.82),
  K20: number(0.92),
  K21: number(104),
  K22: number(5.6),
  L24: day('2024-06-20'),
  M25: day('2024-09-27'),
  F27: number(4),
  K27: number(4),
  L29: day('2024-06-28'),
  M30: day('2024-12-20'),
  M31: day('2024-09-25'),
  L33: day('2024-03-27'),
  L34: day('2024-06-26'),
  M35: day('2024-09-30'),
};
const EXPLAINED: Readonly<Record<string, string>> = {
  M13: 'Færre domme med udvisning end ventet. Styrelsen følger udviklingen hver måned.',
  K17: 'Oversættelserne kom for sent i marts. Ny leverandør fra juni.',
};

/** Typed by hand; in the fast lane one of each kind of field, what is explained, and the last. The others stand there already. */
const TYPED = sample(['K11', 'M13', 'K15', 'K17', 'K22', 'L24', 'F27', 'M35'], Object.keys(FIGURES));

/** What has the focus: its name, its value, the region it stands in; in "nothing" when the focus is lost. */
function focusOf(page: Page) {
  return frameOf(page).evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body)
      return { in: document.hasFocus() ? 'nothing' : 'another page', name: '', region: '', value: '' };
    const labels = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const label = [document.querySelector(`label[for="${at.id}"]`)?.textContent ?? '', ...labels].find((text) => text !== '');
    return {
      in: at.matches('input, select, textarea') ? 'field' : 'other',
      name: at.getAttribute('aria-label') ?? label ?? at.textContent,
      region: at.closest('section')?.getAttribute('aria-label') ?? '',
      value: 'value' in at ? String(at.value) : '',
    };
  });
}

/** Presses Tab, as often as it takes, and never loses the focus on the way. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focus = await focusOf(page);
    if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return;
    if (presses > 0 && focus.in === 'nothing') throw new Error(`the focus is lost on the way to ${String(name)}`);
    if (presses > 0 && focus.in === 'another page') throw new Error(`the pane ends before ${String(name)}`);
    await page.keyboard.press(key);
  }
  throw new Error(`${String(name)} cannot be reached with ${key}`);
}

/** A date field takes its parts in the order of the machine it runs on. */
async function orderOfDays(page: Page): Promise<(iso: string) => string> {
  const scratch = await page.context().newPage();
  for (const order of [
    [2, 1, 0],
    [1, 2, 0],
    [0, 1, 2],
  ] as const) {
    const keysOf = (iso: string): string => order.map((part) => iso.split('-')[part]).join('');
    await scratch.setContent('<input type="date" max="9999-12-31">');
    await scratch.focus('input');
    await scratch.keyboard.type(keysOf('2003-02-01'));
    if ((await scratch.inputValue('input')) === '2003-02-01') {
      await scratch.close();
      return keysOf;
    }
  }
  throw new Error('no known order of days');
}

const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${String.fromCharCode(65 + column)}${String(row + 1)}`;

/** What the department reads from the saved file, without the pane. */
async function savedReport(page: Page) {
  const read = readXlsx(Uint8Array.from(await page.evaluate(() => window.maalstatusHost.save())), 'gemt.xlsx');
  if (!read.ok) throw new Error('the saved file cannot be read');
  const result = check({ workbook: read.workbook, plans: [PLAN_2024], rulePacks: [RULES_2024] });
  if (result.state !== 'checked') throw new Error(result.state);
  return result;
}

async function until(is: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

it('a whole report is filled in, mended and marked as ready by keyboard alone', async () => {
  const { page, pane, faults } = await openStage(running, 'status-uo2-2024-tom.xlsx');
  const host = hostOf(page);
  for (const [cell, { stands }] of Object.entries(FIGURES)) if (!TYPED.includes(cell)) await host('setCell', SHEET, cell, stands);
  const missing = (await savedReport(page)).findings.filter(({ code }) => code === 'MRP201').length;
  await pane.getByText(`Et tal mangler (${String(missing)})`).waitFor();
  const keysOfDay = await orderOfDays(page);
  await page.bringToFront();
  const { keyboard } = page;
  const selected = async (cell: string): Promise<boolean> => addressOf(await host('selection')) === cell;

  // From the sheet into the pane, and to the one thing to do next.
  await page.locator('iframe').focus();
  await tabTo(page, 'Næste manglende felt');
  await keyboard.press('Enter');

  // Field after field: type, Enter.
  for (const [cell, { typed }] of Object.entries(FIGURES)) {
    if (!TYPED.includes(cell)) continue;
    await until(async () => (await selected(cell)) && (await focusOf(page)).in === 'field', cell);
    await keyboard.type(typeof typed === 'string' ? typed : keysOfDay(typed.day));
    const explanation = EXPLAINED[cell];
    if (explanation !== undefined) {
      await tabTo(page, 'Forklaring');
      await keyboard.type(explanation);
    }
    await keyboard.press(explanation === undefined ? 'Enter' : 'Control+Enter');
  }
  await pane.getByText('Der mangler ingen felter').waitFor();
  expect(await focusOf(page)).toMatchObject({ in: 'field', region: '2.4 3. kvartal' });

  // The mistake is found among the errors, and mended where it stands.
  await tabTo(page, 'Gå til første fejl');
  await pane.getByText('Der er 1 fejl tilbage').waitFor();
  await keyboard.press('Enter');
  await until(async () => (await focusOf(page)).name.includes('Forventningen er lavere end det, der er nået'), 'the error');
  await tabTo(page, 'Gå til celle Status UO II · M13');
  await keyboard.press('Enter');
  await until(() => selected('M13'), 'M13');
  await tabTo(page, /^Tjek(?! igen)/, 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  expect((await focusOf(page)).name).toBe('Udfyld');
  await pane.getByRole('region', { name: '1.1 a) Delmål 3', exact: true }).waitFor();
  await tabTo(page, 'Forventet årsresultat (personer)');
  expect(await focusOf(page)).toMatchObject({ region: '1.1 a) Delmål 3', value: '76' });
  await keyboard.press('Control+A');
  await keyboard.type('760');
  await keyboard.press('Enter');
  await pane.getByRole('textbox', { name: 'Dit navn' }).waitFor();
  expect(await focusOf(page)).toMatchObject({ in: 'field', region: '1.1 a) Delmål 3', value: '760' });

  // Ready.
  await tabTo(page, 'Dit navn');
  await keyboard.type('Ida Holm');
  await keyboard.press('Enter');
  await until(async () => (await focusOf(page)).name.startsWith('Markeret klar af Ida Holm'), 'what was marked');

  for (const [cell, { stands }] of Object.entries({ ...FIGURES, M13: number(760) })) {
    expect([cell, await host('getCell', SHEET, cell)]).toEqual([cell, stands]);
  }
  const handedIn = await savedReport(page);
  const severe = handedIn.findings.filter(({ severity, code }) => severity === 'error' || code === 'MRP305');
  expect(severe).toEqual([]);
  expect(handedIn.readiness).toMatchObject({ is: 'ready', mark: { by: 'Ida Holm', round: 'UO2' } });

  await host('setCell', SHEET, 'K21', 118);
  await pane.getByText('1 oplysning er ændret siden: K21').waitFor({ timeout: 60_000 });
  expect((await savedReport(page)).readiness).toMatchObject({ is: 'changed', cells: [{ unit: '1.2', role: 'actual' }] });
  expect((await focusOf(page)).in).toBe('other');
  expect(faults).toEqual([]);
  await page.context().close();
});

/** A cell in the row of each, and the region that shows it. */
const FORMS = [
  ['K12', '1.1 a) Delmål 2'],
  ['L24', '1.4 2. kvartal'],
  ['K27', '2.1'],
] as const;

describe('the form at 320 pixels', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(running, 'status-uo2-2024.xlsx');
    await narrow(stage.page);
    await stage.pane.getByRole('tab', { name: 'Udfyld' }).click();
  });
  afterAll(() => stage.page.context().close());

  it.each(FORMS)('of %s, %s, has no accessibility fault and needs no scrolling sideways', async (cell, region) => {
    const { page, pane } = stage;
    await hostOf(page)('select', SHEET, cell);
    const shown = pane.getByRole('region', { name: region, exact: true });
    await shown.getByRole('button', { name: 'Sådan er det regnet ud' }).press('Enter');
    await shown.getByRole('form').getByRole('textbox').first().fill('mange');
    await shown.getByText(/Det vil give/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
