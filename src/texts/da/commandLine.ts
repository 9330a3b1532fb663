/** Sætninger på kommandolinjen (`npm run check` og `npm run consolidate`). */
export const commandLineDa = {
  usage:
    'Brug: npm run --silent check -- FIL… [--plan ID|FIL|MAPPE] [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--sheet ARK] [--column ROLLE=KOLONNE]… [--row NR=RÆKKE]… [--answers FIL] [--fix] [--explain] [--out MAPPE] [--json] [--lang da|en]',
  usageRounds:
    'Brug: npm run --silent rounds -- FIL… [--earlier FIL]… [--freeze --by NAVN --at 2024-09-05T14:30] [--out MAPPE] [--plan ID|FIL|MAPPE] [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--json] [--lang da|en]',
  lockIncomplete: 'For at låse en runde skal du skrive --by NAVN, --at TIDSPUNKT og --out MAPPE.',
  noFiles: 'Der er ikke angivet nogen fil. Skriv navnet på mindst én .xlsx-fil.',
  unknownOption: 'Valget {option} kendes ikke eller mangler sin værdi. Se vejledningen nedenfor.',
  badRound: 'Runden "{found}" findes ikke. Skriv UO1, UO2, UO3 eller AR.',
  badDay: '"{found}" er ikke en dato. Skriv den som 2024-08-31.',
  badColumn: '"{found}" er ikke en kolonne. Skriv for eksempel --column actual=K, eller actual=- hvis den ikke findes.',
  badRow: '"{found}" er ikke en række. Skriv kravets nummer og rækkens, for eksempel --row 1.2=17.',
  badAnswers: 'Filen {found} med svar kan ikke læses. Den skal være JSON som den, der står i docs/command-line.md.',
  fixed: '  Rettet: {cell}',
  badLanguage: 'Sproget "{found}" findes ikke. Skriv da eller en.',
  noSuchPlan: 'Planen "{plan}" findes ikke. Skriv et af disse navne: {known} – eller stien til en planfil.',
  badPlan: 'Planfilen {file} kan ikke bruges: {problem}',
  noSuchFile: 'Filen {file} findes ikke eller kan ikke læses. Kontrollér stien.',
  outNotWritten: 'Kopien {file} kunne ikke skrives: {problem}',
  outWritten: 'Kopi med resultater: {file}',
  outIsInput: 'Mappen {file} er den, filen selv ligger i. Vælg en anden mappe, så originalen ikke overskrives.',
  notRecognised: '{file}: Ikke genkendt. {reason}',
  unconfirmedPlan: 'Planen er kun gættet. Angiv den med --plan, eller åbn filen i Excel, og bekræft i Målstatus.',
  unconfirmedRound:
    'Filen siger ikke, hvilken runde den gælder. Angiv den med --round UO1, UO2, UO3 eller AR, eller åbn filen i Excel, og svar i Målstatus.',
  unconfirmedSheet:
    'Målene står på flere ark: {options}. Slet eller skjul dem, der ikke gælder, eller åbn filen i Excel, og vælg arket i Målstatus.',
  unconfirmedPart: 'Det er kun gættet, hvad en kolonne eller en række i tabellen er. Åbn filen i Excel, og bekræft i Målstatus.',
  unconfirmedHeader: 'Det er ikke sikkert, hvor tabellens overskrifter står. Åbn filen i Excel, og peg på dem i Målstatus.',
  heading: '{file}: {agency} {year}, {round} pr. {asOf:date}, arket "{sheet}"',
  planBecause: '  Plan: {plan}. {because}',
  score: 'Nået: {reached}. Forventet: {expected}.',
  points: '{percent} pct. ({points} af {counted} point, der kan vurderes)',
  notScored: 'ikke opgjort ({of} point i alt)',
  finding: '  {severity} {code} {cell}: {message} {remedy}',
  dismissed: '  Lagt til side af styrelsen: {code} {cell}: {message} Begrundelse: {reason}',
  ready: '  Markeret klar af {by} {on:date}; {changed#tal ændret#tal ændret} siden.',
  noFindings: '  Ingen fund.',
  error: 'FEJL',
  warning: 'ADVARSEL',
  info: 'OPLYSNING',
  usageConsolidate:
    'Brug: npm run --silent consolidate -- FIL|MAPPE… --out OVERSIGT.xlsx [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--plan ID|FIL|MAPPE] [--json] [--lang da|en]',
  noOverview: 'Skriv med --out, hvilken .xlsx-fil oversigten skal gemmes i.',
  outIsFile: 'Filen {file} er selv en af dem, der skal læses. Vælg et andet navn til oversigten.',
  emptyFolder: 'Der er ingen .xlsx- eller .xlsm-filer i mappen. Kontrollér stien.',
  answersDamaged:
    'De svar, der er gemt i {file}, er beskadiget eller fra en nyere udgave af Målstatus og bruges ikke. Åbn oversigten i Excel, og svar igen i Målstatus.',
  noRound: 'Ingen af filerne siger, hvilken runde de gælder. Angiv den med --round UO1, UO2, UO3 eller AR.',
  overviewWritten: 'Oversigten er gemt i {file}',
  overviewNotWritten: 'Oversigten {file} kunne ikke skrives: {problem}',
  daysLate: '{days#dag#dage} efter fristen {deadline:date}',
  foundInFile: '{errors#fejl#fejl}, {warnings#advarsel#advarsler} i {file}',
  usageDocuments:
    'Brug: npm run --silent documents -- FIL… [--status] [--annual] [--next] --out MAPPE [--plan ID|FIL|MAPPE] [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--lang da|en]',
  noOutFolder: 'Skriv med --out, hvilken mappe dokumenterne skal gemmes i.',
  documentWritten: 'Dokument: {file}',
  sheetsWritten: 'Kopi med dokumenterne som ark: {file}',
  draftWritten: 'Udkast til næste års plan: {file}',
} as const satisfies Record<string, string>;

export type CommandLineKey = keyof typeof commandLineDa;
