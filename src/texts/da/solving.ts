/** At få fund ud af verden: filtrere, gå igennem og rette flere på én gang. */
export const solvingDa = {
  filtersLabel: 'Filtrér og sortér',
  filterSeverity: 'Type',
  filterGoal: 'Mål',
  filterAll: 'Alle',
  filterOffice: 'Mit kontor',
  filterOfficeChoose: 'Vælg dit kontor …',
  filterMine: 'Vis kun det, {office} har ansvar for',
  filtersOff: 'Vis alle igen',
  order: 'Rækkefølge',
  orderSeverity: 'Vigtigste først',
  orderRow: 'Som i arket',
  orderGoal: 'Mål for mål',
  option: '{word} ({n})',

  manyTitle: 'Ret {n} på én gang: {title}',
  manyHelp: 'Gennemgå rettelserne, før de skrives i arket. Fjern fluebenet ved det, du ikke vil rette.',
  manyCell: 'Celle',
  manyBefore: 'Står nu',
  manyAfter: 'Bliver til',
  manyEmpty: '(tom)',
  manyChoose: 'Ret {cell}',
  manyWrite: 'Ret {n#celle#celler}',
  manyNone: 'Vælg mindst én.',
  manyCancel: 'Annullér',

  cprTitle: 'Ligner et CPR-nummer',
  cprText: '{n#sted i arket ligner#steder i arket ligner} et CPR-nummer. Slet det, før du sender filen.',
  cprGoTo: 'Gå til {cell}',
} as const satisfies Record<string, string>;

export type SolvingKey = keyof typeof solvingDa;
