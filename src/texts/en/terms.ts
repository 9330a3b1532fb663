/** Words and terms, explained in the pane. */
import type { TermsKey } from '../da/terms';

export const termsEn: Record<TermsKey, string> = {
  'goal.name': 'Goal',
  'goal.text': 'A numbered row of the plan, for example 1.1. A goal has one or more requirements.',
  'requirement.name': 'Requirement',
  'requirement.text':
    'What must be shown for the goal to be met: a number, a share, a deadline or a delivery. In the plan they are called a), b), c).',
  'subGoal.name': 'Sub-goal',
  'subGoal.text': 'A part of a requirement with its own target and status.',
  'target.name': 'Target',
  'target.text': 'The number that agency and department have agreed on.',
  'degree.name': 'Fulfilment',
  'degree.text':
    'What is reached, held against the target. 132 of 150 is 88 %. Where low is good, for example days per case, it is turned round: 120 days against at most 110 is 92 %.',
  'status.name': 'Status',
  'status.text':
    'Fulfilled is 100 % and more. Partly is at least {partlyFrom:percent}. Not fulfilled is less than that. Not assessed means that figures are missing. Withdrawn means that the demand no longer applies. It is the exact number that counts, not the rounded one.',
  'light.name': 'Traffic light',
  'light.text':
    'Shows whether a requirement is on course right now. What is reached is held against where you should be on the reporting date, not against the whole year’s target. In the annual report the light follows the status.',
  'green.name': 'Green',
  'green.text': 'On course: at least where you should be now.',
  'yellow.name': 'Yellow',
  'yellow.text': 'Close: at least {yellowFrom:percent} of where you should be now.',
  'red.name': 'Red',
  'red.text': 'Behind: below {yellowFrom:percent} of where you should be now.',
  'grey.name': 'Grey',
  'grey.text': 'No colour yet: the figure is missing, the requirement is not due, or it is withdrawn.',
  'weight.name': 'Weight',
  'weight.text': 'Says how much a goal counts in the score. The weights need not add to 100.',
  'points.name': 'Points',
  'points.text':
    'What a requirement gives to the score. Fulfilled gives all its points. What partly fulfilled gives stands under "How it is calculated".',
  'score.name': 'Score',
  'score.text':
    'One number for the whole plan: points reached of the points that can be assessed. 100 % means that all is fulfilled.',
  'reached.name': 'Reached so far',
  'reached.text': 'The score if the year ended on the reporting date.',
  'expected.name': 'Expected for the year',
  'expected.text':
    'The score as it is expected at the end of the year, from what you have written yourselves under expected result for the year.',
  'forecast.name': 'Expected result for the year',
  'forecast.text': 'Your own estimate of where the requirement ends: a number, a date or a word such as "Forventes opfyldt".',
  'projection.name': 'Projection',
  'projection.text':
    'Where the figure ends if the rest of the year goes as it has so far, computed by Målstatus. It stands beside your expectation and does not count in the score.',
  'round.name': 'Round',
  'round.text':
    'A time when the department asks for figures: expenditure follow-up I, II and III (UO I–III) during the year and the annual report at the end.',
  'asOf.name': 'Reporting date',
  'asOf.text': 'The day the figures are to be true for. What has happened later belongs to the next round.',
  'deadline.name': 'Deadline',
  'deadline.text': 'The last day for the department to have the report.',
  'due.name': 'Due',
  'due.text':
    'A requirement is due when you must be able to show a figure on the reporting date. A delivery due in December is not due in August.',
  'baseline.name': 'Baseline',
  'baseline.text': 'The number that a rise or a fall is counted from, for example the number at the end of the year before.',
  'ready.name': 'Ready to hand in',
  'ready.text':
    'A mark in the workbook with name and date. It can be set only when there are no errors. When a figure is changed afterwards the mark shows it, to the department too.',
  'locked.name': 'Locked round',
  'locked.text':
    'The figures of the round are kept as they were when handed in. When one is changed later, everybody can see what stood and what stands now.',
  'setAside.name': 'Set aside',
  'setAside.text':
    'A finding that you have called not relevant, with your reason. It stays in the workbook, and the department can read it.',
};
