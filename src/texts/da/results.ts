/** Hvad man skal vide om det, der blev skrevet i arket, og det, der ikke blev (`src/results/resultNotices.ts`). */
export const resultsDa = {
  resultsUnconfirmed: 'Svar først på spørgsmålene om arbejdsbogen. Målstatus skriver ikke på et gæt.',
  resultsPrecision:
    'Arbejdsbogen regner med tallene, som de vises, så 99,96 pct. bliver til 100 pct. og giver en forkert status. Fjern fluebenet ved Angiv præcisionen som vist under Filer, Indstillinger, Avanceret, Når denne projektmappe beregnes, og prøv igen.',
  resultsReadOnly: 'Arbejdsbogen er åbnet skrivebeskyttet. Gem en kopi, og åbn den.',
  resultsStructureProtected:
    'Arbejdsbogens struktur er låst, så arket Målstatus kan ikke tilføjes. Fjern beskyttelsen under Gennemse, Beskyt projektmappe.',
  resultsSheetProtected: 'Arket "{sheet}" er beskyttet. Fjern beskyttelsen under Gennemse, Fjern arkbeskyttelse, og prøv igen.',
  resultsLocked: '{count#resultat#resultater} står kun på arket Målstatus, fordi cellerne i tabellen er låst.',
  resultsColumnFilled:
    'Kolonnen "{header}" er allerede udfyldt. Målstatus lader den stå og bruger sin egen kolonne ved siden af tabellen.',
  resultsNoFreeColumn: 'Der er ingen fri kolonne ved siden af tabellen, så resultaterne står kun på arket Målstatus.',
  resultsSharedRow: '{unit} og {shown} deler række {row}; rækken viser {shown}.',
  resultsOverwritten: '{cell} er rettet af en bruger og er ikke ændret.',
  resultsOtherSheetName: 'Der er allerede et ark, der hedder Målstatus. Resultaterne står på "{sheet}".',
  resultsMemoryDamaged: 'Det, Målstatus huskede fra sidst, er beskadiget. Se efter, om der står gamle resultater tilbage.',
  resultsMoved: 'Resultaterne er flyttet til arket "{sheet}", som nu er det, der udfyldes.',
} as const satisfies Record<string, string>;

export type ResultsKey = keyof typeof resultsDa;
