/** Of many plans only some are tried. What is left out must not change what a workbook comes to. */
import { plansOfState } from '../../examples/koncern/manyPlans';
import { plansOfGroup } from '../../examples/koncern/workbooks';
import type { Plan } from '../../src/plan/schema';
import {
  isNearly,
  mostWorth,
  planCandidateOf,
  standsBeside,
  worthOf,
  type PlanCandidate,
} from '../../src/recognition/planCandidate';
import { PlanIndex } from '../../src/recognition/planIndex';
import { planCandidatesIn } from '../../src/recognition/planSearch';
import { WorkbookReading } from '../../src/recognition/workbookReading';
import { finish } from '../../src/workbook/interruptible';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { placed } from '../homemade/place';
import { variantOf } from '../homemade/variants';
import { sample } from '../support/sample';

const GROUP = plansOfGroup();
const PLANS = plansOfState(GROUP, sample(35, 60));
const INDEX = new PlanIndex(PLANS);
const ASKED = { confirmation: undefined, chosen: false, forced: false };

const idsOf = (candidates: readonly PlanCandidate[]): string[] => candidates.map(({ plan }) => plan.id);

/** The best plan and all that are as good or stand beside it, found by trying every one. */
function thatMatter(all: readonly PlanCandidate[]): readonly PlanCandidate[] {
  const found = all.filter(({ accepted }) => accepted.length > 0).sort((one, other) => worthOf(other) - worthOf(one));
  const [first] = found;
  if (!first) return all;
  return found.filter((other) => other === first || isNearly(worthOf(other), worthOf(first)) || standsBeside(other, first));
}

function workbookOf(index: number): WorkbookSnapshot {
  return placed(variantOf(`many plans ${index}`, GROUP).draft).workbook;
}

describe('a workbook held against many plans', () => {
  it('finds what it finds when every plan is tried', () => {
    for (let index = 0; index < sample(10, 80); index++) {
      const reading = new WorkbookReading(workbookOf(index));
      const all = PLANS.map((plan) => planCandidateOf(reading, plan, ASKED));
      const some = finish(planCandidatesIn(reading, PLANS, { ...ASKED, index: INDEX }));
      const expected = thatMatter(all);
      expect(idsOf(thatMatter(some))).toEqual(idsOf(expected));
      expect(JSON.stringify(thatMatter(some).map(({ reasons, statements }) => [reasons, statements]))).toEqual(
        JSON.stringify(expected.map(({ reasons, statements }) => [reasons, statements])),
      );
    }
  });

  it('never has more of a plan than the index says', () => {
    for (let index = 0; index < sample(10, 80); index++) {
      const reading = new WorkbookReading(workbookOf(index));
      for (const { plan, units, worded, withYear, mayBeNamed } of INDEX.atMost(reading, reading.views)) {
        const candidate = planCandidateOf(reading, plan, ASKED);
        const texts = Math.max(0, ...candidate.candidates.map(({ matchScore }) => matchScore.byText));
        expect(texts).toBeLessThanOrEqual(worded);
        expect(worthOf(candidate)).toBeLessThanOrEqual(mostWorth(units, worded, withYear, mayBeNamed));
      }
    }
  });

  it('tries few of them where it finds one', () => {
    const tried = Array.from({ length: 10 }, (_, index) =>
      finish(planCandidatesIn(new WorkbookReading(workbookOf(index)), PLANS, { ...ASKED, index: INDEX })),
    ).filter((some) => some.some(({ accepted }) => accepted.length > 0));
    expect(tried.length).toBeGreaterThan(5);
    expect(tried.reduce((sum, some) => sum + some.length, 0) / tried.length).toBeLessThan(PLANS.length / 2);
  });

  it('tries every plan where none is accepted, so that each can say why', () => {
    const others: readonly Plan[] = PLANS.filter(({ year }) => year !== 2024);
    const workbook: WorkbookSnapshot = {
      ...workbookOf(2),
      sheets: workbookOf(2).sheets.map((sheet) => ({ ...sheet, cells: new Map() })),
    };
    const some = finish(planCandidatesIn(new WorkbookReading(workbook), others, { ...ASKED, index: undefined }));
    expect(some.length).toBe(others.length);
  });
});
