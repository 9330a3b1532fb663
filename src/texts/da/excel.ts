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
    'Excel stoppede midt i skrivningen ({detail}), og det, der nåede at blive skrevet, kunne ikke tages tilbage. Halvt skrevet står: {left}. Tryk på det samme igen, så skrives resten. Eller luk arbejdsbogen uden at gemme, og åbn den igen.',
  halfWrittenSaved:
    'Excel stoppede midt i skrivningen ({detail}), og det, der nåede at blive skrevet, kunne ikke tages tilbage. Halvt skrevet står: {left}. Excel gemmer automatisk, så det er allerede gemt. Tryk på det samme igen, så skrives resten. Eller hent den tidligere udgave under Filer, Oplysninger, Versionshistorik.',
  otherWorkbook:
    'Excel kan kun gøre det i den arbejdsbog, der er fremme, og lige nu er det en anden. Der er ikke ændret noget. Klik i et ark i denne arbejdsbog, og prøv igen.',
  noAccess:
    'Excel lader ikke Målstatus læse eller skrive i arbejdsbogen. Der er ikke ændret noget. Det sker, når den er markeret som endelig, er åbnet til visning, er beskyttet med rettigheder eller en følsomhedsmærkat, eller når et antivirusprogram spærrer. Vælg Rediger alligevel eller Rediger projektmappe øverst i Excel, og prøv igen. Hjælper det ikke, så spørg it-afdelingen.',
  oldFormat:
    'Filen {file} har et format, der ikke kan gemme det, Målstatus skriver. Der er ikke skrevet noget. Vælg Filer, Gem som, og gem den som Excel-projektmappe (.xlsx). Åbn den nye fil, og prøv igen.',
  notSetUp:
    'Udskriften af {sheets} kunne ikke sættes op. Resten er skrevet. Det sker på en computer uden printer. Vælg liggende format og A4 under Sidelayout, før du udskriver.',
  manualCalculation:
    'Arbejdsbogen regner kun om, når du beder om det, så tal fra formler kan være gamle. Tryk på F9, eller vælg Formler, Beregningsindstillinger, Automatisk.',
  precisionNow:
    'Arbejdsbogen regner med tallene, som de vises, så en status kan blive forkert. Fjern fluebenet ved Angiv præcisionen som vist under Filer, Indstillinger, Avanceret, Når denne projektmappe beregnes.',
  oldFormatNow:
    'Filen har et format, der ikke kan gemme det, Målstatus beregner. Tallene kan kontrolleres her. Gem filen som Excel-projektmappe (.xlsx), før du beregner i arket.',
  notTaken:
    'Excel har ikke gemt alt det, der blev skrevet: {cells} i arket "{sheet}". Tryk på Tjek igen, og se, om tallene passer.',
  spared: '{cells} i arket "{sheet}" er ændret af andre siden og er ladt i fred.',
  partlyRead: 'Arket "{sheet}" er så stort, at kun de første {rows} rækker er læst. Flyt andre tal til en anden arbejdsbog.',
} as const satisfies Record<string, string>;

export type ExcelKey = keyof typeof excelDa;
