import { rosterOf, usualRound, type RosterEntry, type Submission } from '../../src/group';
import { handedIn, planOf, type Handed } from './support/agencies';

const AGENCY = { name: 'Styrelsen for Prøver' };
const PLAN = planOf(AGENCY);
const DEADLINE = PLAN.rounds.find(({ id }) => id === 'UO2')?.due ?? '';

function entryOf(submissions: readonly Submission[], today = '2024-09-01', chosen: Record<string, string> = {}): RosterEntry {
  const { entries } = rosterOf([PLAN], submissions, { round: 'UO2', today, chosen });
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  if (!entry) throw new Error('no entry');
  return entry;
}

function saved(savedOn: string, more: Partial<Handed> = {}): Submission {
  return handedIn({ ...AGENCY, savedOn, ...more });
}

describe('The list of who is missing', () => {
  it('tells that nothing has come, and how long ago the deadline was', () => {
    expect(entryOf([], DEADLINE)).toMatchObject({ state: 'notHandedIn', daysLate: 0, submission: null });
    const later = entryOf([], '2099-01-01');
    expect(later.state).toBe('notHandedIn');
    expect(later.daysLate).toBeGreaterThan(20_000);
  });

  it('tells a report in time from a late one by the day the file was saved', () => {
    expect(entryOf([saved(DEADLINE)])).toMatchObject({ state: 'handedIn', daysLate: 0, submission: 0 });
    expect(entryOf([saved('2099-01-01')])).toMatchObject({ state: 'late', submission: 0 });
    expect(entryOf([handedIn(AGENCY)])).toMatchObject({ state: 'handedIn', daysLate: 0 });
  });

  it('knows a report for another round and for another year', () => {
    const { entries } = rosterOf([PLAN], [saved('2024-05-01')], { round: 'UO3', today: '2024-11-01' });
    expect(entries[0]).toMatchObject({ state: 'wrongRound', submission: null, elsewhere: [0] });
    expect(entryOf([saved('2024-05-01', { year: 2023 })])).toMatchObject({ state: 'wrongYear', elsewhere: [0] });
    const reason = { code: 'otherYear' as const, values: { agency: AGENCY.name, found: '2023', year: '2024', sheet: 'Ark1' } };
    expect(entryOf([{ file: 'x.xlsx', savedOn: null, state: 'notRecognised', reason }])).toMatchObject({ state: 'wrongYear' });
  });

  it('waits for a person where a file is only guessed', () => {
    const sure = handedIn(AGENCY);
    if (sure.state !== 'checked') throw new Error(sure.state);
    const { file, savedOn, location } = sure;
    expect(entryOf([{ file, savedOn, state: 'guessed', location, questions: [] }])).toMatchObject({ state: 'unconfirmed' });
  });

  it('proposes the newest of several files, and takes the one a person chooses', () => {
    const files = [
      saved('2024-09-01', { file: 'a.xlsx' }),
      saved('2024-09-03', { file: 'b.xlsx' }),
      saved('2024-09-02', { file: 'c.xlsx' }),
    ];
    expect(entryOf(files)).toMatchObject({ submission: 1, others: [2, 0] });
    expect(entryOf(files, '2024-09-05', { [PLAN.id]: 'a.xlsx' })).toMatchObject({ submission: 0, others: [1, 2] });
    expect(entryOf(files, '2024-09-05', { [PLAN.id]: 'gone.xlsx' })).toMatchObject({ submission: 1 });
  });

  it('proposes the same file whatever order they come in', () => {
    const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((file) => saved('2024-09-01', { file }));
    const proposed = [files, files.toReversed()].map((order) => order[entryOf(order).submission ?? -1]?.file);
    expect(new Set(proposed).size).toBe(1);
  });

  it('lists an agency whose plan only its own workbook carries, and files that are nobody’s', () => {
    const nobody: Submission = { file: 'x.xlsx', savedOn: null, state: 'notRecognised', reason: { code: 'noTable', values: {} } };
    const submissions = [handedIn({ name: 'Direktoratet for Ukendte Planer' }), nobody];
    const { entries, unplaced } = rosterOf([PLAN], submissions, { round: 'UO2', today: '2024-09-01' });
    expect(entries.map(({ agency, state }) => [agency, state])).toEqual([
      ['Styrelsen for Prøver', 'notHandedIn'],
      ['Direktoratet for Ukendte Planer', 'handedIn'],
    ]);
    expect(unplaced).toEqual([1]);
  });

  it('expects nothing of a plan that nobody has chosen, until a file of its agency comes', () => {
    const example = planOf({ name: 'Styrelsen for Eksempler' });
    const states = (submissions: readonly Submission[]) =>
      rosterOf([PLAN, example], submissions, { round: 'UO2', today: '2024-09-01', unasked: new Set([example.id]) }).entries.map(
        ({ agency, state }) => [agency, state],
      );
    const missing = ['Styrelsen for Prøver', 'notHandedIn'];
    expect(states([])).toEqual([missing]);
    expect(states([handedIn({ name: 'Styrelsen for Eksempler' })])).toEqual([missing, ['Styrelsen for Eksempler', 'handedIn']]);
    const earlier = handedIn({ name: 'Styrelsen for Eksempler', year: 2023 });
    expect(states([earlier])).toEqual([missing, ['Styrelsen for Eksempler', 'wrongYear']]);
  });

  it('does not take its year from a plan that nobody has chosen', () => {
    const later = { ...planOf({ name: 'Styrelsen for Eksempler', year: 2025 }) };
    const request = { round: 'UO2', today: '2024-09-10', unasked: new Set([later.id]) } as const;
    expect(rosterOf([PLAN, later], [], request).year).toBe(2024);
    expect(rosterOf([later], [], request)).toMatchObject({ entries: [], unplaced: [] });
  });

  it('leaves out whom a person takes off it, whatever has come, by a plan at hand or by one of their own', () => {
    const submissions = [handedIn(AGENCY), handedIn({ name: 'Direktoratet for Medbragte Planer' })];
    const places = submissions.flatMap((submission) => ('location' in submission ? [submission.location.plan] : []));
    const request = { round: 'UO2', today: '2024-09-01' } as const;
    expect(rosterOf([PLAN], submissions, request).entries).toHaveLength(2);
    for (const plan of places) {
      const roster = rosterOf([PLAN], submissions, { ...request, leftOut: new Set([plan]) });
      expect(roster.entries).toHaveLength(1);
      expect(roster.unplaced).toHaveLength(1);
    }
  });

  it('asks for the plans of the newest year whose round has been', () => {
    const plans = [2023, 2024, 2025].map((year) => planOf({ ...AGENCY, year }));
    expect(rosterOf(plans, [], { round: 'UO2', today: '2024-09-10' }).year).toBe(2025);
    const dated = plans.map((plan) => ({
      ...plan,
      rounds: plan.rounds.map((round) => ({ ...round, asOf: `${plan.year}${round.asOf.slice(4)}` })),
    }));
    expect(rosterOf(dated, [], { round: 'UO2', today: '2024-09-10' }).year).toBe(2024);
  });

  it('takes the round that most files are for', () => {
    expect(usualRound([handedIn(AGENCY), handedIn(AGENCY)])).toBe('UO2');
    expect(usualRound([])).toBeUndefined();
  });
});
