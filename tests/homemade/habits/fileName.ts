import type { Habit } from '../draft';

/** The file is named by what it holds. */
export const fileName: Habit = {
  name: 'a telling file name',
  person: 'knows',
  apply(draft, dice) {
    const { plan, round } = draft.truth;
    draft.file = dice.oneOf(
      `${plan.agency.name} – status ${round.name}.xlsx`,
      `MRP ${plan.year} ${round.id} endelig.xlsx`,
      `${plan.agency.short ?? ''}_${round.id}_${plan.year}_v3.xlsx`,
    );
  },
};
