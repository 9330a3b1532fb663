/** Fanen Mål. */
export const goalsDa = {
  lightGreenMeans: 'på sporet',
  lightYellowMeans: 'tæt på',
  lightRedMeans: 'bagud',

  goalWeight: '{n} point',
  goalReached: 'Nået',
  goalExpected: 'Forventet',
  goalShow: 'Vis resultatkrav',
  goalHide: 'Skjul resultatkrav',
  goalExpand: 'Vis resultatkrav i mål {id}',
  goalCollapse: 'Skjul resultatkrav i mål {id}',
  degree: 'Opfyldelse {degree:percent}',
  degreeNone: 'Opfyldelse kan ikke beregnes',
  pointsExpected: ' (forventet {points})',
  pointsOf: '{points} af {of} point',
  overridden: 'Status er ændret af en person',
} as const satisfies Record<string, string>;

export type GoalsKey = keyof typeof goalsDa;
