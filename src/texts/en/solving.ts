/** Getting findings out of the world: filtering, walking through, mending many at a time. */
import type { SolvingKey } from '../da/solving';

export const solvingEn: Record<SolvingKey, string> = {
  filtersLabel: 'Filter and sort',
  filterSeverity: 'How serious',
  filterGoal: 'Goal',
  filterAll: 'All',
  filterOffice: 'My office',
  filterOfficeChoose: 'Choose your office …',
  filterMine: 'Only show what {office} answers for',
  filtersOff: 'Show all again',
  order: 'Order',
  orderSeverity: 'The worst first',
  orderRow: 'As in the sheet',
  orderGoal: 'Goal by goal',
  option: '{word} ({n})',

  manyTitle: 'Mend {n} at once: {title}',
  manyHelp: 'Look it through before anything is written. Take the tick away from what is not to be mended.',
  manyCell: 'Cell',
  manyBefore: 'Now',
  manyAfter: 'Becomes',
  manyEmpty: '(empty)',
  manyChoose: 'Mend {cell}',
  manyWrite: 'Mend {n#cell#cells}',
  manyNone: 'Tick at least one.',
  manyCancel: 'Cancel',

  cprTitle: 'Looks like a CPR number',
  cprText:
    '{n#place in the sheet looks#places in the sheet look} like a CPR number. Delete it before the workbook leaves the house.',
  cprGoTo: 'Go to {cell}',
};
