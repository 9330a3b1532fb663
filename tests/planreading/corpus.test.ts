import { isRight, readCorpus, surroundingsOf } from '../../bench/phrases/corpus';
import { readDemand } from '../../src/planreading/readDemand';

const READ = readCorpus().flatMap((plan) =>
  plan.requirements.map(({ text, expected }) => {
    const read = readDemand(text, surroundingsOf(plan));
    return { text, expected, read, right: isRight(expected, read.measure) };
  }),
);

describe('the demands of real plans', () => {
  it('is never sure of a wrong measure', () => {
    expect(READ.filter(({ read, right }) => read.confidence === 'sure' && !right).map(({ text }) => text)).toEqual([]);
  });

  it('reads at least 85 per cent of those that have a kind', () => {
    const kind = READ.filter(({ expected }) => expected.confidence !== 'person' && expected.kind !== 'judged');
    expect(kind.length).toBeGreaterThan(150);
    expect(kind.filter(({ right }) => right).length / kind.length).toBeGreaterThanOrEqual(0.85);
  });

  it('is never sure of what the plan leaves to a person', () => {
    expect(
      READ.filter(({ read, expected }) => read.confidence === 'sure' && expected.confidence === 'person').map(({ text }) => text),
    ).toEqual([]);
  });
});
