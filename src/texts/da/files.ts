/** Filer, der ikke kan læses. Nøglen er `problemKey` i `src/xlsx`. `{file}` er filens navn, `{allowed}` grænsen (`problemValues`). */
export const filesDa = {
  empty: 'Filen "{file}" er tom. Hent den igen, eller bed afsenderen sende den på ny.',
  'not-a-zip': 'Filen "{file}" er ikke en Excel-arbejdsbog, selv om navnet siger det. Åbn den i Excel, og gem den som .xlsx.',
  'not-a-workbook': 'Filen "{file}" er ikke en Excel-arbejdsbog. Vælg en fil af typen .xlsx eller .xlsm.',
  corrupt:
    'Filen "{file}" er beskadiget og kan ikke læses. Åbn den i Excel, gem den under et nyt navn, og vælg den nye fil. Kan Excel heller ikke åbne den, så bed afsenderen sende den igen.',
  encrypted:
    'Filen "{file}" er beskyttet med adgangskode eller en følsomhedsmærkat. Åbn den i Excel, fjern beskyttelsen, og gem en kopi.',
  'legacy-xls': 'Filen "{file}" er i det gamle format .xls. Åbn den i Excel, og gem den som .xlsx.',
  xlsb: 'Filen "{file}" er en binær arbejdsbog (.xlsb). Åbn den i Excel, og gem den som .xlsx.',
  ods: 'Filen "{file}" er et OpenDocument-regneark (.ods). Åbn den, og gem den som .xlsx.',
  'dtd-not-allowed':
    'Filen "{file}" indeholder en dokumenttype, som ikke hører hjemme i en arbejdsbog, og er derfor ikke læst. Åbn den kun, hvis du stoler på afsenderen: gem den i så fald på ny fra Excel.',
  'no-sheets': 'Filen "{file}" har ingen regneark, kun diagrammer eller ingenting. Vælg den fil, som tallene står i.',
  'too-large-input':
    'Filen "{file}" er for stor: den fylder mere end {allowed} MB. Slet billeder og ark, som ikke hører til indberetningen.',
  'too-large-entry':
    'Filen "{file}" har en del, der pakket ud fylder mere end {allowed} MB, og er derfor ikke læst. Slet overflødige ark, rækker og formater, og gem den igen.',
  'too-large-total':
    'Filen "{file}" fylder pakket ud mere end {allowed} MB og er derfor ikke læst. Slet ark, som ikke hører til indberetningen, og gem den igen.',
  'too-large-entries':
    'Filen "{file}" består af mere end {allowed} dele og er derfor ikke læst. Slet billeder og ark, som ikke hører til.',
  'too-large-sheets':
    'Filen "{file}" har mere end {allowed} ark og er derfor ikke læst. Slet ark, som ikke hører til indberetningen.',
  'too-large-cells':
    'Filen "{file}" har mere end {allowed} celler med indhold eller format og er derfor ikke læst. Slet tomme rækker under tabellen, og gem den igen.',
  'too-large-strings':
    'Filen "{file}" har mere end {allowed} forskellige tekster og er derfor ikke læst. Slet ark, som ikke hører til indberetningen.',
  'too-large-merges':
    'Filen "{file}" har et ark med mere end {allowed} flettede områder eller områder oven på hinanden. Ophæv fletningerne, og gem den igen.',
  'too-large-formulas':
    'Filen "{file}" har formler på tilsammen mere end {allowed} tegn. Erstat beregninger, som ikke hører til, med deres værdier.',
} as const satisfies Record<string, string>;

export type FilesKey = keyof typeof filesDa;
