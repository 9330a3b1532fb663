import type { Plan } from '../../../src/plan/schema';

/** What must be the same, demand by demand. The names of units and the words of a share are the encoder's own. */
export function encoded({ sections }: Pick<Plan, 'sections'>) {
  const measureOf = (measure: Plan['sections'][number]['goals'][number]['blocks'][number]['requirements'][number]['measure']) => {
    if (measure.kind === 'composite') return measure.kind;
    const { kind } = measure;
    if (kind === 'count') return { kind, target: measure.target };
    if (kind === 'share') return { kind, target: measure.target };
    if (kind === 'change') return { kind, agreed: measure.agreed, direction: measure.direction, baselineOf: measure.baselineOf };
    if (kind === 'range') return { kind, min: measure.min, max: measure.max };
    return measure;
  };
  return sections.map(({ id, title, shared, goals }) => ({
    id,
    title,
    shared,
    goals: goals.map((goal) => ({
      id: goal.id,
      area: goal.area,
      blocks: goal.blocks.map((block) => ({
        id: block.id,
        weight: block.weight,
        requirements: block.requirements.map(({ id: own, label, reported, measure }) => ({
          id: own,
          label,
          reported,
          measure: measureOf(measure),
          parts:
            measure.kind === 'composite'
              ? measure.parts.map((part) => ({ id: part.id, label: part.label, measure: measureOf(part.measure) }))
              : [],
        })),
      })),
    })),
  }));
}
