/**
 * Workbooks as people make them, thousands of them: nothing may be wrong without a word. What each comes to is reckoned beside, from the
 * figures it was made of.
 */
import { choosePlans, type Agreed } from '../../cli/plans';
import { ownIo } from '../support/commandLine';
import { sample } from '../support/sample';
import { HABITS } from './habits';
import { judged, type Judged } from './verdicts';
import { LAYOUTS } from './layouts';
import { TRAPS } from './traps';
import { variantOf, type Variant } from './variants';

const [OURS, GROUP] = [agreed('plans'), agreed('examples/koncern/plans')];
const PLANS = [...OURS.plans, ...GROUP.plans];
const RULES = { plans: PLANS, rulePacks: OURS.rulePacks };

function agreed(folder: string): Agreed {
  const choice = choosePlans({ ...ownIo, plans: folder }, undefined);
  if (!choice.ok) throw new Error(choice.key);
  return choice.agreed;
}

function told({ seed, made }: Variant, because: readonly string[]): string {
  return `${seed}: ${made.join('; ')}: ${because.slice(0, 4).join(', ')}`;
}

describe('workbooks as people make them', () => {
  const runs: { readonly variant: Variant; readonly judged: Judged }[] = [];

  beforeAll(() => {
    for (let index = 0; index < sample(300, 10_000); index++) {
      const variant = variantOf(`workbook ${index}`, PLANS);
      runs.push({ variant, judged: judged(variant.draft, RULES) });
    }
  }, 1_800_000);

  it('are never wrong without a word', () => {
    const silent = runs.filter(({ judged: { verdict } }) => verdict === 'silent');
    expect(silent.map(({ variant, judged: { because } }) => told(variant, because))).toEqual([]);
  });

  it('are right without a question where nobody would need to ask', () => {
    const plain = runs.filter(({ variant }) => variant.person === 'knows');
    const right = plain.filter(({ judged: { verdict } }) => verdict === 'right');
    expect(right.length / plain.length).toBeGreaterThan(0.85);
  });

  it('ask little, and with the true answer among the choices', () => {
    const asking = runs.filter(({ judged: { questions } }) => questions > 0);
    const bad = asking.filter(({ judged: { askedBadly } }) => askedBadly.length > 0);
    expect(bad.map(({ variant, judged: { askedBadly } }) => told(variant, askedBadly))).toEqual([]);
    expect(asking.reduce((sum, { judged: { questions } }) => sum + questions, 0) / asking.length).toBeLessThanOrEqual(1.2);
  });
});

describe('every layout, habit and trap by itself', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    for (const round of ['UO1', 'UO2', 'AR'] as const) {
      const variant = variantOf(`${layout.name} ${round}`, PLANS, { layout, round, habits: [] });
      const { verdict, because } = judged(variant.draft, RULES);
      if (layout.person === 'knows') expect({ verdict, because }).toEqual({ verdict: 'right', because: [] });
      else expect({ verdict, because }).not.toMatchObject({ verdict: 'silent' });
    }
  });

  it.each([...HABITS, ...TRAPS].map((habit) => [habit.name, habit] as const))('%s', (_, habit) => {
    for (const layout of LAYOUTS.slice(0, sample(3, LAYOUTS.length))) {
      const variant = variantOf(`${habit.name} ${layout.name}`, PLANS, { layout, round: 'UO2', habits: [habit] });
      const { verdict, because } = judged(variant.draft, RULES);
      expect({ verdict, because }).not.toMatchObject({ verdict: 'silent' });
    }
  });
});
