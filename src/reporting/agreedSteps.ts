/** What was agreed and what counts towards it, as steps: one for each kind of measure. */
import type { Settings } from '../plan/schema';
import type { Unit } from '../plan/units';
import { stepOf, type Step } from './accountStep';

/** The demand's own target in its unit, then what else decides what counts. */
export function agreedSteps({ measure }: Unit, settings: Settings, year: number): readonly Step[] {
  switch (measure.kind) {
    case 'count':
      return [
        stepOf('agreed.count', { target: measure.target, unit: measure.unit }),
        ...(measure.cumulative ? [stepOf('counts.cumulative')] : []),
      ];
    case 'exact':
      return [stepOf('agreed.exact', { target: measure.target, unit: measure.unit })];
    case 'range':
      return [
        stepOf('agreed.range', { min: measure.min, max: measure.max, unit: measure.unit }),
        stepOf(`counts.above.${measure.aboveMax ?? settings.aboveMax}`, { max: measure.max }),
      ];
    case 'duration':
      return [
        stepOf('agreed.duration', { target: measure.target, unit: measure.unit }),
        ...(measure.coverage === undefined ? [] : [stepOf('counts.coverage', { share: measure.coverage })]),
      ];
    case 'share':
      return [
        stepOf('agreed.share', { target: measure.target }),
        ...(measure.numerator === undefined || measure.denominator === undefined
          ? []
          : [stepOf('counts.share', { numerator: measure.numerator, denominator: measure.denominator })]),
      ];
    case 'allOf':
      return [
        measure.total === undefined
          ? stepOf('agreed.allOf', { unit: measure.unit })
          : stepOf('agreed.allOfTotal', { total: measure.total, unit: measure.unit }),
      ];
    case 'change': {
      const { direction, agreed, baselineOf, baseline, unit } = measure;
      return [
        stepOf(`agreed.change.${direction}`, { agreed, baselineOf }),
        baseline === undefined ? stepOf('counts.baselineInSheet') : stepOf('counts.baseline', { baseline, unit }),
      ];
    }
    case 'growth': {
      const { rate, years, baselineOf, baseline, unit } = measure;
      return [
        stepOf('agreed.growth', { rate, years, baselineOf }),
        baseline === undefined ? stepOf('counts.baselineInSheet') : stepOf('counts.baseline', { baseline, unit }),
      ];
    }
    case 'series':
      return [
        stepOf(`agreed.series.${measure.direction}`, {
          target: measure.targets[String(year)] ?? 0,
          unit: measure.unit,
          year: String(year),
        }),
      ];
    case 'average': {
      const { direction, target, unit, firstYear, lastYear } = measure;
      return [
        stepOf(`agreed.average.${direction}`, { target, unit, firstYear: String(firstYear), lastYear: String(lastYear) }),
        ...(year < lastYear ? [stepOf('counts.lastYear', { lastYear: String(lastYear) })] : []),
      ];
    }
    case 'level':
      return [
        measure.target === undefined ? stepOf('agreed.levelInSheet') : stepOf('agreed.level', { target: measure.target }),
        ...(measure.scale === undefined ? [] : [stepOf('counts.scale', { scale: measure.scale })]),
      ];
    case 'milestone':
      return [
        stepOf('agreed.milestone', { due: measure.due }),
        ...(measure.notBefore === undefined ? [] : [stepOf('counts.notBefore', { day: measure.notBefore })]),
        stepOf(`counts.late.${measure.late ?? settings.late}`),
      ];
    case 'judged':
      return [stepOf('agreed.judged')];
    case 'composite': {
      const how = measure.rollUp ?? settings.rollUp.parts;
      return [
        stepOf('agreed.composite', { parts: measure.parts.length }),
        stepOf(`counts.${how.mode}`, { ...(how.mode === 'count' && { atLeast: how.atLeast }) }),
      ];
    }
  }
}
