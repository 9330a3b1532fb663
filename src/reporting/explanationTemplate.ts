import type { UnitAssessment } from '../assessment/types';
import { leafKind } from '../measures';
import type { Topic } from '../measures/kind';
import type { Unit } from '../plan/units';

export type TemplateKey = `template.${Topic}.${'behind' | 'unmet'}`;

/** The template that helps to explain this unit, as a key of `texts/reporting`; undefined where nothing asks for an explanation. */
export function templateOf(
  { measure }: Unit,
  { light, reached, expected }: UnitAssessment,
  final: boolean,
): TemplateKey | undefined {
  const missed = ({ status }: UnitAssessment['reached']): boolean => status === 'partly' || status === 'notFulfilled';
  if (final) return missed(reached) ? `template.${topicOf(measure)}.unmet` : undefined;
  const behind = light.color === 'red' || light.color === 'yellow' || missed(expected);
  return behind ? `template.${topicOf(measure)}.behind` : undefined;
}

function topicOf(measure: Unit['measure']): Topic {
  return measure.kind === 'composite' ? 'judged' : leafKind(measure).topic;
}
