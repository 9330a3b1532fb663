import type { UnitAssessment } from '../assessment/types';
import type { Unit } from '../plan/units';

type Topic = 'figure' | 'share' | 'duration' | 'milestone' | 'judged';
export type TemplateKey = `template.${Topic}.${'behind' | 'unmet'}`;

/** The template that helps to explain this unit, as a key of `texts/reporting`; undefined where nothing asks for an explanation. */
export function templateOf(
  { measure }: Unit,
  { light, reached, expected }: UnitAssessment,
  final: boolean,
): TemplateKey | undefined {
  const missed = ({ status }: UnitAssessment['reached']): boolean => status === 'partly' || status === 'notFulfilled';
  if (final) return missed(reached) ? `template.${topicOf(measure.kind)}.unmet` : undefined;
  const behind = light.color === 'red' || light.color === 'yellow' || missed(expected);
  return behind ? `template.${topicOf(measure.kind)}.behind` : undefined;
}

function topicOf(kind: Unit['measure']['kind']): Topic {
  switch (kind) {
    case 'share':
    case 'allOf':
      return 'share';
    case 'duration':
      return 'duration';
    case 'milestone':
      return 'milestone';
    case 'judged':
    case 'composite':
      return 'judged';
    case 'average':
    case 'change':
    case 'count':
    case 'exact':
    case 'growth':
    case 'level':
    case 'range':
    case 'series':
      return 'figure';
  }
}
