/** Ord om scoren, som er de samme i rude, ark, oversigt, dokumenter og på kommandolinjen. */
export const headlineDa = {
  provisional: 'foreløbig: {filled} af {due} tal',
  provisionalExpectation: '{n} forventning mangler',
  provisionalExpectations: '{n} forventninger mangler',
  pointsFixed: '{points} af {counted} point',
  pointsRange: '{points}–{upTo} af {counted} point',
} as const satisfies Record<string, string>;

export type HeadlineKey = keyof typeof headlineDa;
