/**
 * A measure as a plan file holds it today. What the file format cannot say is named, never bent into something else: "højst 9" is no "mindst 9".
 * This is the only file that knows the difference; when the format grows, branches here disappear.
 */
import type { LeafMeasure as FileLeaf, Measure as FileMeasure } from '../plan/schema';
import type { CountMeasure, LeafMeasure, ReadMeasure } from './measure';

/** What the format has no word for. */
export type Beyond =
  | 'atMost'
  | 'strict'
  | 'zeroTarget'
  | 'unit'
  | 'statistic'
  | 'absoluteChange'
  | 'anyChange'
  | 'external'
  | 'approx'
  | 'kind'
  | 'yearless';

export type Fitted<T> = { readonly fits: true; readonly measure: T } | { readonly fits: false; readonly beyond: Beyond };

const fits = <T>(measure: T): Fitted<T> => ({ fits: true, measure });
const beyond = (what: Beyond): Fitted<never> => ({ fits: false, beyond: what });

export function planMeasure(measure: ReadMeasure, id: string): Fitted<FileMeasure> {
  if (measure.kind !== 'composite') return fileLeaf(measure);
  const parts: Extract<FileMeasure, { kind: 'composite' }>['parts'] = [];
  for (const [index, part] of measure.parts.entries()) {
    const leaf = fileLeaf(part.measure);
    if (!leaf.fits) return leaf;
    parts.push({
      id: `${id}.${index + 1}`,
      label: part.label?.replace(/\)$/, '') ?? labelOf(part.measure) ?? String(index + 1),
      text: part.text,
      measure: leaf.measure,
    });
  }
  return fits({ kind: 'composite', parts });
}

/** Unlabelled deliveries are known by their quarter. */
function labelOf(measure: LeafMeasure): string | undefined {
  const month = measure.kind === 'milestone' ? Number(/^\d{4}-(\d\d)-(?:30|31)$/.exec(measure.due)?.[1] ?? 0) : 0;
  return month > 0 && month % 3 === 0 ? `${month / 3}. kvartal` : undefined;
}

function fileLeaf(measure: LeafMeasure): Fitted<FileLeaf> {
  if ('approx' in measure) return beyond('approx');
  switch (measure.kind) {
    case 'count':
      if (measure.target === 0 && measure.op === 'atLeast') return beyond('zeroTarget');
      return fits({
        kind: 'count',
        target: measure.target,
        ...limitOf(measure),
        unit: [measure.unit || 'antal', measure.per ?? ''].join(' ').trim(),
        // A rate and a stock are no whole numbers that grow over the year.
        whole: measure.per === undefined,
        cumulative: measure.per === undefined && measure.measuredAt === undefined && measure.rolling === undefined,
      });
    case 'share':
      if (measure.target === 0 && measure.op === 'atLeast') return beyond('zeroTarget');
      return fits({
        kind: 'share',
        target: measure.target,
        ...limitOf(measure),
        ...(measure.denominator === undefined ? {} : { denominator: measure.denominator }),
      });
    case 'level':
      if (measure.op === 'atMost') return beyond('atMost');
      if (measure.strict === true) return beyond('strict');
      return measure.target === undefined
        ? fits({
            kind: 'level',
            ...(measure.unit === '' ? {} : { scale: measure.unit }),
          })
        : fits({ kind: 'level', target: measure.target });
    case 'duration':
      if (measure.unit !== 'dage' && measure.unit !== 'uger' && measure.unit !== 'måneder' && measure.unit !== 'timer')
        return beyond('unit');
      if (measure.op === 'atLeast') return beyond('atMost');
      return fits({
        kind: 'duration',
        target: measure.target,
        unit: measure.unit,
        ...(measure.coverage === undefined ? {} : { coverage: measure.coverage }),
        ...(measure.strict === undefined ? {} : { strict: measure.strict }),
      });
    case 'change':
      if (measure.agreed === 0) return beyond('anyChange');
      if (measure.strict === true) return beyond('strict');
      if (measure.agreedUnit !== 'percent') return beyond('absoluteChange');
      return fits({
        kind: 'change',
        direction: measure.direction,
        agreed: measure.agreed,
        unit: measure.unit || 'antal',
        baselineOf: measure.baselineOf ?? 'udgangspunktet',
        ...(measure.baseline === undefined ? {} : { baseline: measure.baseline }),
      });
    case 'range':
      return fits({
        kind: 'range',
        min: measure.min,
        max: measure.max,
        unit: measure.unit || 'antal',
        whole: true,
      });
    case 'milestone':
      if (measure.due.startsWith('--')) return beyond('yearless');
      return fits({
        kind: 'milestone',
        due: measure.due,
        ...(measure.notBefore === undefined ? {} : { notBefore: measure.notBefore }),
      });
    case 'judged':
      return fits({ kind: 'judged' });
    case 'exact':
      return fits({
        kind: 'exact',
        target: measure.target,
        unit: measure.unit || 'antal',
      });
    case 'series':
      return fits({
        kind: 'series',
        targets: { ...measure.targets },
        direction: measure.op,
        unit: measure.unit || 'antal',
      });
    case 'allOf':
      return measure.each === undefined ? fits({ kind: 'allOf', unit: measure.unit || 'sager' }) : beyond('kind');
    case 'growth':
      return measure.direction === 'decrease' || measure.years === undefined || measure.baselineOf === undefined
        ? beyond('kind')
        : fits({
            kind: 'growth',
            rate: measure.rate,
            years: measure.years,
            unit: measure.unit || 'antal',
            baselineOf: measure.baselineOf,
          });
    case 'rank':
    case 'ladder':
      return beyond('kind');
  }
}

/** "Mindst" is what a plan file means without a word. */
function limitOf({ op, strict }: Pick<CountMeasure, 'op' | 'strict'>): { readonly direction?: 'atMost'; readonly strict?: true } {
  return { ...(op === 'atMost' ? { direction: op } : {}), ...(strict === undefined ? {} : { strict }) };
}
