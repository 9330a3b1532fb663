/** A ladder of credit over the measured value: "placering 1-8: = 100% 9-12 = 50% >12: = 0%". Read from the whole text, before clauses. */
import { readNumber } from '../../danish/numbers';
import type { LadderMeasure } from '../measure';

const STEP =
  /(?:(?<label>top|placering|nr\.?)\s*)?(?<sign>[<>]=?|[≤≥])?\s*(?<from>\d+(?:[.,]\d+)?)\s*(?:[-–]\s*(?<to>\d+(?:[.,]\d+)?))?\s*(?:pct\.?|%)?\s*:?\s*=\s*(?<credit>\d{1,3})\s*(?:%|pct\.?|procent)/giu;

type Step = LadderMeasure['steps'][number];

export function ladderIn(text: string):
  | {
      readonly measure: LadderMeasure;
      readonly from: number;
      readonly to: number;
    }
  | undefined {
  if (!text.includes('=')) return undefined;
  const steps: Step[] = [];
  let from = Infinity;
  let to = 0;
  for (const { index, 0: piece, groups = {} } of text.matchAll(STEP)) {
    const low = valueOf(groups['from']);
    const high = valueOf(groups['to']);
    const credit = Number(groups['credit']) / 100;
    if (low === undefined || credit > 1) continue;
    const sign = groups['sign'];
    const best = groups['label'] !== undefined && high === undefined && sign === undefined;
    const lower = sign === '<=' || sign === '≤' || best ? { to: low } : { from: low };
    steps.push({
      ...(sign === '>' ? { above: low } : sign === '<' ? { below: low } : lower),
      ...(high === undefined ? {} : { to: high }),
      credit,
    });
    from = Math.min(from, index);
    to = index + piece.length;
  }
  return steps.length < 2 ? undefined : { measure: { kind: 'ladder', steps, unit: '' }, from, to };
}

/** Two printed ends and nothing between them: what lies between earns nobody knows what. */
export function hasHole({ steps }: LadderMeasure): boolean {
  const [one, two] = steps;
  if (steps.length !== 2 || !one || !two) return false;
  const low = one.below ?? two.below;
  const high = one.above ?? two.above;
  return low !== undefined && high !== undefined && low < high;
}

function valueOf(text: string | undefined): number | undefined {
  const read = text === undefined ? undefined : readNumber(text);
  return read?.is === 'number' ? read.value : undefined;
}
