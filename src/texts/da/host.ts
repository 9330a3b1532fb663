/** Sætninger på siden, hvor Målstatus prøves uden Excel (`npm start`). */
export const hostDa = {
  title: 'Målstatus – prøv uden Excel',
  notExcel: 'Regneark i stedet for Excel',
  notExcelWhy: 'Siden efterligner kun det i Excel, som Målstatus bruger. Prøv altid også i Excel.',
  example: 'Eksempel',
  ownFile: '(din egen fil)',
  openFile: 'Åbn fil …',
  save: 'Gem',
  saveWhy: 'Gem en kopi af arbejdsbogen som .xlsx',
  dark: 'Mørkt',
  moods: 'Som i Excel',
  editing: 'En celle er under redigering',
  readOnly: 'Arbejdsbogen er skrivebeskyttet',
  protectSheet: 'Arket er beskyttet',
  protectStructure: 'Arbejdsbogens struktur er beskyttet',
  pane: 'Opgaverude: Målstatus',
  sheet: 'Regneark',
  splitter: 'Rudens bredde',
  opening: 'Åbner {file} …',
  opened: '{file} er åbnet.',
  saved: '{file} er gemt i mappen med hentede filer.',
  locked: 'Cellen {cell} er låst, fordi arket er beskyttet. Vælg en celle, der kan skrives i.',
  noSuchExample: 'Eksemplet {file} findes ikke længere. Vælg et andet.',
  encrypted:
    '{file} kan ikke åbnes: Den har adgangskode eller er i det gamle format .xls. Gem den i Excel som .xlsx uden adgangskode.',
  notXlsx: '{file} er ikke en Excel-arbejdsbog (.xlsx). Vælg en anden fil.',
  corrupt: '{file} er beskadiget og kan ikke åbnes. Hent den igen, eller gem den på ny i Excel.',
  tooLarge: '{file} er for stor til denne side. Åbn den i Excel.',
  notBuilt: 'Målstatus er ikke bygget endnu. Kør kommandoen npm run build, og genindlæs siden.',
} as const satisfies Record<string, string>;

export type HostKey = keyof typeof hostDa;
