/** A requirement of a draft by its path. */
import { requirementId, type DraftPath, type PlanDraft, type RequirementDraft } from '../../planreading/draft';

export interface DemandAt {
  readonly id: string;
  readonly requirement: RequirementDraft;
}

export function demandsOf(draft: PlanDraft): readonly DemandAt[] {
  return draft.sections.flatMap(({ goals }) =>
    goals.flatMap((goal) =>
      goal.blocks.flatMap(({ requirements }) =>
        requirements.map((requirement) => ({ id: requirementId(goal, requirement), requirement })),
      ),
    ),
  );
}

export function demandAt(draft: PlanDraft, path: DraftPath): DemandAt | undefined {
  return demandsOf(draft).find(({ id }) => path === `requirements.${id}.measure`);
}
