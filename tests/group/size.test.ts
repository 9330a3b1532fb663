/** A whole ministry group: 200 agencies of 40 requirements, every one of them red and explained at length. */
import { overviewEdits, rosterOf, type Submission } from '../../src/group';
import { grouped } from '../../src/excel/blocks';
import { cutEdits, weightOf, WRITE_LIMIT } from '../../src/excel/size';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { cellAt } from '../../src/workbook/snapshot';
import { DEVIATIONS, FRESH, handedIn, OVERVIEW, sheetIn, WORDS, HEADER } from './support/agencies';

const LIMIT = 5_000_000;

function agency(index: number): Submission {
  const one = handedIn({ name: `Styrelse ${index}`, reached: 1, expected: 1, explanation: 'x'.repeat(1_500) });
  if (one.state !== 'checked') throw new Error(one.state);
  const unit = one.outcome.units.find(({ id }) => id === '1.2');
  const goal = one.outcome.goals.find(({ shared }) => shared);
  if (!unit || !goal) throw new Error('no unit');
  const text = 'Styrelsen skal sikre, at sagerne behandles inden for den aftalte frist i hele perioden og uden fejl. '.repeat(2);
  const units = Array.from({ length: 40 }, (_, at) => ({ ...unit, id: `1.${at + 1}`, requirement: `1.${at + 1}`, text }));
  const goals = ['2.1', '2.2', '2.3', '2.4'].map((id) => ({ ...goal, id, text, explanation: 'y'.repeat(1_500) }));
  return {
    ...one,
    file: `Status UO II styrelse nummer ${index} endelig version.xlsx`,
    location: { ...one.location, plan: `styrelse-nummer-${index}-2024`, agency: `Styrelsen for opgave nummer ${index}` },
    outcome: { ...one.outcome, units, goals },
  };
}

describe('200 agencies of 40 requirements', () => {
  const submissions = Array.from({ length: 200 }, (_, index) => agency(index));
  const roster = rosterOf([], submissions, { round: 'UO2', today: '2024-09-10', year: 2024 });
  const { edits, notes } = overviewEdits({ workbook: FRESH, submissions, roster, words: WORDS });
  const first = needed(FRESH, edits);

  it('fit in two requests, each under the limit of Excel on the web', () => {
    const requests = grouped(cutEdits(first), weightOf, WRITE_LIMIT);
    const sizes = requests.map((request) => JSON.stringify(request).length);
    expect(requests.length).toBeLessThanOrEqual(2);
    for (const size of sizes) expect(size).toBeLessThan(LIMIT);
  });

  it('are all there, with the cell of what had to be shortened', () => {
    const workbook = applyEdits(FRESH, first);
    const list = sheetIn(workbook, DEVIATIONS);
    expect((list.used?.bottom ?? 0) - 6).toBe(200 * 40);
    expect(notes.map(({ code }) => code)).toEqual(['consolidationShortened']);
    expect(String(cellAt(list, 7, 9).value)).toMatch(/^x{20,}…$/);
    expect(cellAt(list, 7, 16).value).toBe('E8');
    expect(cellAt(sheetIn(workbook, OVERVIEW), HEADER + 200, 0).type).toBe('text');
  });
});
