/** Når Excel ikke kan gøre det, der bliver bedt om. Nøglen er `problemKey` i `src/excel`, værdierne `problemValues`. */
export const excelDa = {
  editMode: 'Excel venter på, at du afslutter redigeringen af en celle. Tryk på Enter eller Esc i arket, og prøv igen.',
  waiting: 'Afslut redigeringen af cellen (tryk på Enter eller Esc). Så fortsætter Målstatus af sig selv.',
  accessDenied:
    'Arket "{sheet}" er beskyttet, så der kan ikke skrives i {cells}. Der er ikke ændret noget. Bed den, der har lavet arket, om at låse cellerne op.',
  accessDeniedSheet:
    'Arket "{sheet}" er beskyttet mod den ændring. Der er ikke ændret noget. Bed den, der har lavet arket, om at fjerne beskyttelsen eller tillade formatering.',
  sheetGone:
    'Arket "{sheet}" findes ikke længere i arbejdsbogen. Der er ikke ændret noget. Tryk på Tjek igen, så læses arbejdsbogen på ny.',
  sheetHidden: 'Arket "{sheet}" er skjult, så cellen kan ikke vises. Højreklik på en arkfane, vælg Vis, og prøv igen.',
  readOnly:
    'Arbejdsbogen er åbnet skrivebeskyttet, så der er ikke skrevet noget. Gem en kopi, og åbn den, eller vælg Aktivér redigering.',
  structureProtected:
    'Arbejdsbogens struktur er låst, så der kan ikke tilføjes eller fjernes ark. Der er ikke ændret noget. Fjern beskyttelsen under Gennemse, Beskyt projektmappe, og prøv igen.',
  tooLarge:
    'Arbejdsbogen er for stor til at blive læst eller skrevet på én gang. Der er ikke ændret noget. Slet ark og tomme, formaterede rækker, som ikke hører til indberetningen, og prøv igen.',
  officeBlocked:
    'Målstatus kan ikke få forbindelse med Excel. Åbn ruden fra båndet i Excel. Hjælper det ikke, så bed it-afdelingen om at tillade adgang til appsforoffice.microsoft.com.',
  unsupportedVersion:
    'Denne udgave af Excel er for gammel til Målstatus: {needed} mangler. Brug Excel 2021 eller nyere, Microsoft 365 eller Excel på nettet.',
  changedMeanwhile:
    'Nogen har ændret {cells} i arket "{sheet}", siden det blev læst. Der er ikke skrevet noget. Tryk på Tjek igen, og prøv så en gang til.',
  changedMeanwhileSheet:
    'Arket "{sheet}" er blevet ændret, siden det blev læst. Der er ikke skrevet noget. Tryk på Tjek igen, og prøv så en gang til.',
  refused:
    'Målstatus prøvede at skrive noget, som Excel ikke tillader ({detail}). Der er ikke ændret noget. Send teksten til dem, der vedligeholder Målstatus.',
  unknown:
    'Excel svarede med en fejl, som Målstatus ikke kender ({detail}). Der er ikke ændret noget. Prøv igen, og send teksten til dem, der vedligeholder Målstatus, hvis det sker en gang til.',
  halfWritten:
    'Excel stoppede midt i skrivningen ({detail}), og det, der nåede at blive skrevet, kunne ikke tages tilbage. Luk arbejdsbogen uden at gemme, og åbn den igen.',
  notTaken:
    'Excel har ikke gemt alt det, der blev skrevet: {cells} i arket "{sheet}". Tryk på Tjek igen, og se, om tallene passer.',
  spared: '{cells} i arket "{sheet}" er ændret af andre siden og er ladt i fred.',
  partlyRead: 'Arket "{sheet}" er så stort, at kun de første {rows} rækker er læst. Flyt andre tal til en anden arbejdsbog.',
} as const satisfies Record<string, string>;

export type ExcelKey = keyof typeof excelDa;
