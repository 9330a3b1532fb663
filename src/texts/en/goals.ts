import type { GoalsKey } from '../da/goals';

export const goalsEn: Record<GoalsKey, string> = {
  lightGreenMeans: 'on course',
  lightYellowMeans: 'close',
  lightRedMeans: 'behind',

  goalWeight: '{n} points',
  goalReached: 'Reached',
  goalExpected: 'Expected',
  goalShow: 'Show requirements',
  goalHide: 'Hide requirements',
  goalExpand: 'Show requirements of goal {id}',
  goalCollapse: 'Hide requirements of goal {id}',
  degree: 'Fulfilment {degree:percent}',
  degreeNone: 'Fulfilment cannot be computed',
  pointsExpected: ' (expected {points})',
  pointsOf: '{points} of {of} points',
  overridden: 'The status was changed by a person',
};
