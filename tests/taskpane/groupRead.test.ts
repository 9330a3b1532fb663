import { readFileSync } from 'node:fs';
import { keyOf, layoutQuestion } from '../../src/group/layoutAnswers';
import { parseRulePack } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import type { Confirmation } from '../../src/recognition/types';
import { readingOf, type Reading } from '../../src/taskpane/group/readingOf';
import { guessedWorkbook } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';

const rules = parseRulePack(JSON.parse(readFileSync('plans/rules-2024.json', 'utf8')));
if (!rules.ok) throw new Error('the rules are broken');
const rulePacks = [rules.value];
const planOf = (id: string): Plan => {
  const plan = GROUP.find((candidate) => candidate.id === id);
  if (!plan) throw new Error(id);
  return plan;
};
const BROER = planOf('broer-og-bolvaerker-2024');
const FYR = planOf('fyrtaarnsstyrelsen-2024');
const BAKKER = planOf('bakker-og-dale-2024');

function read(
  bytes: Uint8Array,
  { own = {}, answers = new Map() }: { own?: Confirmation; answers?: ReadonlyMap<string, string> } = {},
) {
  return readingOf(bytes, 'indberetning.xlsx', own, { plans: GROUP, rulePacks, answers });
}

/** What a person's choice in this file is kept under. */
function kept(reading: Reading, value: string): ReadonlyMap<string, string> {
  const { submission, asked, layout } = reading;
  const [one] = asked;
  if (!one || layout === undefined || !('location' in submission)) throw new Error(submission.state);
  const question = layoutQuestion(layout.key, one, submission.location.round);
  if (!question) throw new Error('not kept');
  return new Map([[keyOf(question), value]]);
}

describe('a file read for the list', () => {
  it('is plain data that a worker can send, and says of what could not be read why', () => {
    const reading = read(new TextEncoder().encode('nonsense'));
    expect(reading).toMatchObject({ submission: { state: 'unreadable', problem: { code: 'not-a-zip' } }, asked: [] });
    expect(structuredClone(reading)).toEqual(reading);
  });

  it('asks which round it is for, and counts for nothing until that is answered', async () => {
    const bytes = await guessedWorkbook(BROER, 'UO2', { round: true });
    const reading = read(bytes);
    expect(reading.submission.state).toBe('guessed');
    expect(reading.asked.map(({ question }) => question.about)).toEqual(['round']);
    expect(structuredClone(reading)).toEqual(reading);
    expect(read(bytes, { own: { round: 'UO2' } }).submission).toMatchObject({ state: 'checked', location: { round: 'UO2' } });
  });

  it('counts for nothing either while the column with the figures is guessed', async () => {
    const bytes = await guessedWorkbook(BROER, 'UO2', { column: true });
    const reading = read(bytes);
    expect(reading.submission.state).toBe('guessed');
    expect(reading.asked).toMatchObject([{ question: { about: 'column', subject: 'actual' }, labels: ['Tal fra os'] }]);
    const value = reading.asked[0]?.question.options[0]?.value ?? '';
    const answered = read(bytes, { answers: kept(reading, value) });
    expect(answered.submission).toMatchObject({ state: 'checked' });
    expect(answered.asked).toEqual([]);
    if (answered.submission.state === 'checked') expect(answered.submission.outcome.filled).toBeGreaterThan(10);
  });

  it('asks one thing after the other, each answer holding for another agency’s file of the same layout', async () => {
    const leaves = { round: true, column: true };
    const [mine, theirs] = await Promise.all([guessedWorkbook(BROER, 'UO2', leaves), guessedWorkbook(BAKKER, 'UO2', leaves)]);
    const first = read(mine);
    const round = kept(first, 'UO2');
    const second = read(mine, { answers: round });
    expect(second.asked.map(({ question }) => question.about)).toEqual(['column']);
    const answers = new Map([...round, ...kept(second, second.asked[0]?.question.options[0]?.value ?? '')]);
    expect(read(mine, { answers }).submission).toMatchObject({ state: 'checked', location: { plan: BROER.id } });
    expect(read(theirs, { answers }).submission).toMatchObject({ state: 'checked', location: { plan: BAKKER.id, round: 'UO2' } });
  });

  it('is not touched by an answer about another layout', async () => {
    const other = await guessedWorkbook(FYR, 'UO2', { round: true }, 'flettede-maal');
    const answers = kept(read(await guessedWorkbook(BROER, 'UO2', { round: true })), 'UO2');
    expect(read(other, { answers }).submission.state).toBe('guessed');
  });

  it('keeps the round that it says itself, whatever was answered about others', async () => {
    const answers = kept(read(await guessedWorkbook(BROER, 'UO2', { round: true })), 'UO2');
    const clear = await guessedWorkbook(FYR, 'UO3', {});
    expect(read(clear, { answers }).submission).toMatchObject({ state: 'checked', location: { round: 'UO3' } });
  });

  it('that holds no column by a known name lets a person say which it is, by its heading', async () => {
    const bytes = await guessedWorkbook(FYR, 'UO2', { round: true, column: true });
    const reading = read(bytes);
    expect(reading).toMatchObject({ submission: { state: 'notRecognised' }, layout: undefined });
    const [one] = reading.asked;
    const value = one?.question.options[one.labels.indexOf('Tal fra os')]?.value;
    expect(read(bytes, { own: { columns: { actual: Number(value) } } }).asked.map(({ question }) => question.about)).toEqual([
      'round',
    ]);
  });
});
