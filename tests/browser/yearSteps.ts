/** One agency's year in the pane, step by step: what the test of the whole year plays. */
import { serialOfIso } from '../../src/calendar/days';
import { readHistory } from '../../src/rounds/readHistory';
import { PLAN } from '../recognition/layouts';
import { AMENDED, cellOf, SHEETS } from '../support/year';
import { PATIENCE, readBack, type Player } from './yearPlayer';

/** Whose figure is registered late. */
const LATE = '1.1.a.1';

/** It begins with the first round, locked by keyboard. */
export async function theFirstRound(player: Player): Promise<void> {
  const { page, pane, part, unfold } = player;
  const name = part('Lås runden').getByRole('textbox', { name: 'Navn på den, der låser' });
  await name.focus();
  await page.keyboard.type('Anna Holm');
  await page.keyboard.press('Enter');
  await pane.getByText('Udgiftsopfølgning I er låst af Anna Holm (udgave 1).').waitFor(PATIENCE);
  await part('Årets runder')
    .getByText(/^Låst .* af Anna Holm$/)
    .waitFor(PATIENCE);
  await unfold('Siden sidste runde');
  await part('Siden sidste runde').getByText('Arbejdsbogen kender ingen tidligere runde.').waitFor(PATIENCE);
}

/** It goes on with the second, told what has changed since the first as it was locked. */
export async function theSecondRound(player: Player): Promise<void> {
  const { fillIn, show, lock, part } = player;
  await fillIn('UO2');
  await show('UO2');
  const since = part('Siden sidste runde');
  await since.getByText(/Sammenlignet med Udgiftsopfølgning I, .* som den blev låst/).waitFor(PATIENCE);
  await since
    .getByText(/▲ højere/)
    .first()
    .waitFor();
  await lock('UO2', 'Anna Holm');
}

/** It finds a late registration, and keeps its reason in the workbook. */
export async function aLateRegistration(player: Player): Promise<void> {
  const { host, part, pane } = player;
  const cell = cellOf('actual', LATE);
  const before = Number(await host('getCell', SHEETS.UO2, cell));
  await host('setCell', SHEETS.UO2, cell, before + 12);
  const late = part('Ændret efter låsning');
  await late.getByText(`Realiseret: fra ${String(before)} til ${String(before + 12)}`).waitFor(PATIENCE);
  await late.getByRole('textbox', { name: 'Hvorfor er tallet ændret?' }).fill('12 sager fra august blev registreret for sent');
  await late.getByRole('button', { name: 'Gem begrundelsen' }).click();
  await late.getByText('Begrundelse: 12 sager fra august blev registreret for sent').waitFor(PATIENCE);
  await expect(host('getCell', SHEETS.UO2, cellOf('comment', LATE))).resolves.toBe(
    '12 sager fra august blev registreret for sent',
  );
  await late.getByRole('button', { name: `Gå til celle ${SHEETS.UO2} · ${cell}` }).click();
  await pane.getByText(`Markeringen er flyttet til ${SHEETS.UO2} · ${cell}`).waitFor(PATIENCE);
}

/** It judges the third round by the plan as it was renegotiated, and the first two as they were agreed. */
export async function aRenegotiatedPlan(player: Player): Promise<void> {
  const { pane, fillIn, show, lock, part, unfold, saved } = player;
  await pane.getByRole('tab', { name: 'Arbejdsbog' }).click();
  const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(AMENDED)) };
  await pane.locator('input[accept*=json]').setInputFiles(file);
  await pane.getByText(/^Planen .* er hentet og bruges nu/).waitFor(PATIENCE);
  await pane.getByRole('tab', { name: 'Året' }).click();
  await fillIn('UO3');
  await show('UO3');
  await unfold('Ændringer i planen');
  const amendments = part('Ændringer i planen').getByRole('listitem');
  await amendments.first().waitFor(PATIENCE);
  await expect(amendments.allTextContents()).resolves.toEqual([
    expect.stringMatching(/^2\.1 udgået.*Fra 1\.10\.2024\. Gælder ved Udgiftsopfølgning III, Årsrapport\. Ny siden sidste runde/),
    expect.stringMatching(/^1\.2 ny vægt: 15 \(før: 10\).*Aftalt i: Brev af 20\. september 2024$/),
  ]);
  // The late case is in; the second round is locked again and its first version stays.
  await show('UO2');
  await lock('UO2', 'Anna Holm', 2);
  await unfold('Ændret efter låsning');
  const late = part('Ændret efter låsning');
  await late.getByText('Intet er ændret i de låste runder.').waitFor(PATIENCE);
  await late.getByText('Udgiftsopfølgning II er låst igen. Siden den forrige udgave er ændret:').waitFor(PATIENCE);
  await late.getByText('Begrundelse: 12 sager fra august blev registreret for sent').waitFor(PATIENCE);
  await show('UO3');
  await lock('UO3', 'Bo Lund');
  expect(readHistory(readBack(await saved()), PLAN).lockedRounds.map(({ round, version, by }) => [round, version, by])).toEqual([
    ['UO1', 1, 'Anna Holm'],
    ['UO2', 1, 'Anna Holm'],
    ['UO2', 2, 'Anna Holm'],
    ['UO3', 1, 'Bo Lund'],
  ]);
}

/** It ends with a status changed by a manager, and analyses of what was not reached. */
export async function theAnnualReport(player: Player): Promise<void> {
  const { host, fillIn, show, lock, part, unfold } = player;
  await fillIn('AR');
  const verdict = { override: 'Opfyldt', reason: 'Overgik til en ny definition i juni', by: 'Direktøren' } as const;
  for (const column of ['override', 'reason', 'by'] as const) {
    await host('setCell', SHEETS.AR, cellOf(column, '1.3'), verdict[column]);
  }
  await host('setCell', SHEETS.AR, cellOf('on', '1.3'), serialOfIso('2025-02-20') ?? 0);
  await show('AR');
  await unfold('Dokumenter');
  const papers = part('Dokumenter');
  const missing = papers.getByRole('button', { name: `Gå til celle ${SHEETS.AR} · ` });
  await missing.first().waitFor(PATIENCE);
  await expect(papers.getByText(/^FEJL: .* mangler en analyse/).count()).resolves.toBe(await missing.count());
  const labels = await missing.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  for (const label of labels) {
    await host(
      'setCell',
      SHEETS.AR,
      label.split(' · ')[1] ?? '',
      'Sagerne tog længere tid end ventet, og der er sat flere folk på.',
    );
  }
  await papers
    .getByText(/^FEJL: /)
    .first()
    .waitFor({ state: 'detached', ...PATIENCE });
  await lock('AR', 'Anna Holm');
}
