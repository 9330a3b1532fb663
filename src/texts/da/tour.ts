/** Rundvisningen første gang: tre trin. */
export const tourDa = {
  label: 'Rundvisning',
  step: '{at} af {of}',
  'fill.title': 'Udfyld',
  'fill.text':
    'Markér en række i arket, så viser fanen Udfyld kravet med de felter, der hører til. Næste manglende felt fører dig fra felt til felt.',
  'fix.title': 'Ret',
  'fix.text': 'Fanen Tjek viser, hvad der ikke passer, og hvorfor. Meget kan rettes med ét tryk, og alt kan fortrydes.',
  'handIn.title': 'Aflevér',
  'handIn.text':
    'Når der ikke er flere fejl, markerer du rapporten som klar. Målstatus sender ikke noget: du sender filen, som I plejer.',
  next: 'Næste trin',
  skip: 'Spring over',
  done: 'Kom i gang',
} as const satisfies Record<string, string>;

export type TourKey = keyof typeof tourDa;
