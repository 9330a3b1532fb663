/** Which sentence belongs to which value of the domain. */
import type { Light, LightColor } from '../../assessment/types';
import type { Severity } from '../../plan/schema';
import type { Status } from '../../report/types';
import type { PaneKey } from '../../texts/da/pane';

export const LIGHT_WORD: Record<LightColor, PaneKey> = {
  green: 'lightGreen',
  yellow: 'lightYellow',
  red: 'lightRed',
  grey: 'lightGrey',
};

const GREY_WORD = { missing: 'greyMissing', notDue: 'greyNotDue', withdrawn: 'greyWithdrawn' } as const satisfies Record<
  string,
  PaneKey
>;

export function lightWord(light: Light): PaneKey {
  return light.color === 'grey' ? GREY_WORD[light.because] : LIGHT_WORD[light.color];
}

export const STATUS_WORD: Record<Status, PaneKey> = {
  fulfilled: 'statusFulfilled',
  partly: 'statusPartly',
  notFulfilled: 'statusNotFulfilled',
  notAssessed: 'statusNotAssessed',
  withdrawn: 'statusWithdrawn',
};

/** What is reached so far beside the light of now: green is on course for a target that is not met yet. At the final round no light says that. */
export function reachedWord(light: Light, status: Status): PaneKey {
  const unmet = status === 'partly' || status === 'notFulfilled';
  return light.color === 'green' && unmet ? 'statusOnCourse' : STATUS_WORD[status];
}

export const SEVERITY_WORD: Record<Severity, PaneKey> = {
  error: 'severityError',
  warning: 'severityWarning',
  info: 'severityInfo',
};

/** Of a single finding. */
export const SEVERITY_ONE: Record<Severity, PaneKey> = {
  error: 'severityOneError',
  warning: 'severityOneWarning',
  info: 'severityOneInfo',
};

export const SEVERITY_HELP: Record<Severity, PaneKey> = {
  error: 'severityErrorHelp',
  warning: 'severityWarningHelp',
  info: 'severityInfoHelp',
};
