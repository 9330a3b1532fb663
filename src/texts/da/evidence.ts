/**
 * Hvorfor Målstatus tror, hvad den tror om en arbejdsbog, og hvorfor en arbejdsbog ikke kunne genkendes. Kolonner og rækker nævnes ved
 * overskrift og nummer; panelet viser cellen.
 */
export const evidenceDa = {
  // Ikke genkendt
  roundInNoPlan: 'Ingen plan har runden "{round}". Skriv rundens id, som det står i planfilen.',
  noPlans: 'Der er ingen plan at holde arbejdsbogen op mod. Hent en planfil først.',
  emptyWorkbook: 'Arbejdsbogen er tom. Åbn den arbejdsbog, du indberetter i.',
  noTable:
    'Ingen af arkene har en tabel med overskrifter som nr., resultatkrav, måltal og realiseret. Åbn indberetningen, eller peg på rækken med overskrifter.',
  agencyOnly:
    'Arbejdsbogen nævner {agency}, men indeholder ingen tabel med kravene i planen for {year}. Åbn indberetningen, eller peg på rækken med overskrifter.',
  tableWithoutRequirements:
    'Arket "{sheet}" ligner en tabel, men ingen af planens krav findes i den. Åbn indberetningen, eller peg på den rigtige tabel.',
  tooFewRequirements:
    'Arket "{sheet}" har kun {found} af de {of} krav i planen for {agency} {year}. Se efter, om det er den rigtige arbejdsbog, eller vælg planen selv.',
  numbersOnly:
    'Numrene på arket "{sheet}" passer til planen for {agency} {year}, men hverken krav eller styrelse er nævnt. Vælg planen selv, hvis det er den.',
  otherAgency:
    'Arbejdsbogen ser ud til at gælde {found} og ikke {agency}. Hent den plan, den gælder, eller vælg planen selv, hvis navnet er forkert.',
  otherAgencyThanNamed:
    'Arbejdsbogen ser ud til at gælde {found}, men du har bedt om planen for {agency}. Den er ikke vurderet. Vælg planen for {found}, eller ret navnet i arbejdsbogen, hvis det er forkert.',
  agencyOfNoPlan:
    'Arbejdsbogen ser ud til at gælde {found}, og ingen af de {plans} planer gælder den. Hent planen for {found}, eller vælg planen selv, hvis navnet er forkert.',
  otherYear:
    'Arket "{sheet}" gælder {found}, men planen gælder {year}. Hent planen for {found}, eller åbn arbejdsbogen for {year}.',
  tablePerRequirement:
    'Arket "{sheet}" har en lille tabel for hvert krav. Målstatus læser kun tabeller med en række for hvert krav. Saml tallene i sådan en tabel, eller åbn en arbejdsbog, der har den.',
  planOnSeveralSheets:
    'Planens krav er delt mellem arket "{sheet}" og {others}, men det er ikke sikkert, at de hører sammen: De siger ikke det samme om styrelse, år, runde eller dag, eller flere af dem har de samme krav. En score af den ene del ville se ud som hele planens. Ret det, der er forskelligt, eller flyt rækkerne ind under tabellen på arket "{sheet}".',
  headerChanges:
    'Kolonnerne skifter midt i tabellen på arket "{sheet}": I {cell} står overskriften "{header}", men øverst i række {row} er kolonnerne anderledes. Målstatus ville læse forkerte tal. Brug de samme kolonner i hele tabellen, eller sæt delene på hvert sit ark.',
  actualMissing:
    'Planens krav står på arket "{sheet}", men der er ingen kolonne med realiserede tal. Peg på den kolonne, tallene skrives i.',

  // Plan
  planChosen: 'Du har valgt planen for {agency} {year}.',
  planAgencyNamed: 'Arbejdsbogen nævner {agency}.',
  planYearNamed: 'Arbejdsbogen nævner {year}.',
  planRequirementsFound: 'Den har {found} af planens {of} krav; {texts#række#rækker} har planens egen ordlyd.',

  // Runde og dato
  roundGiven: 'Du har valgt {round}.',
  roundOnSheet: 'Der står {round} på arket.',
  roundInSheetName: 'Arkets navn siger {round}.',
  roundOnFrontPage: 'Der står {round} et andet sted i arbejdsbogen.',
  roundInFileName: 'Der står {round} i filens navn.',
  roundByDay: 'Tallene er opgjort {day:date}, som er dagen for {round}.',
  roundByGivenDay: '{round} er den seneste runde {day:date}.',
  roundLast: '{round} er den sidste runde i arbejdsbogen, og den har tal.',
  roundLastFilled: '{round} er den sidste runde, der har tal. Arbejdsbogen siger ikke selv, hvilken runde den gælder.',
  roundUnknown: 'Arbejdsbogen siger ikke, hvilken runde den gælder. {round} er et forslag.',
  roundPossible: '{round} opgøres {day:date}.',
  asOfGiven: 'Du har valgt {day:date}.',
  asOfOnSheet: 'Datoen {day:date} står på arket.',
  asOfOfRound: '{day:date} er planens dato for {round}.',

  // Ark og overskrifter
  sheetRows: 'Arket "{sheet}" har {rows#række#rækker} fra planen.',
  confirmedSheetGone: 'Arket "{sheet}", som du har bekræftet, findes ikke længere.',
  headerAt: 'Tabellen har sine overskrifter i række {row}.',
  headerUnder: 'Over den står "{said}".',
  headerExact: 'Overskriften er "{header}".',
  headerPartly: 'Overskriften er "{header}".',
  headerSlip: 'Overskriften er "{header}", som ligner en stavefejl.',
  columnPossible: 'Overskriften er "{header}".',
  columnOfRound: 'Overskriften nævner {round}.',
  columnOtherRound: 'Overskriften nævner {found}, men tabellen gælder {round}.',
  columnOtherDay: 'Overskriften nævner {day:date}, som ikke er dagen for {round}.',
  columnOtherYear: 'Overskriften nævner {found} og ikke {year}.',
  columnEarlier: 'Overskriften siger "{word}": tallene er fra et andet tidspunkt.',
  columnPeriod: 'Overskriften siger "{word}": tallene gælder en del af året og ikke året til dato.',
  columnPlan: 'Overskriften siger "{word}": det er det aftalte eller forventede og ikke resultatet.',
  columnDegree: 'Overskriften siger "{word}": det er en grad eller forskel og ikke tallet selv.',
  columnScale: 'Overskriften siger "{word}": tallene står i en anden størrelse, end planen regner i.',
  columnPart: 'Overskriften siger "{word}": det er kun en del, eller noget større end styrelsen.',
  columnUnknownWords: 'I overskriften står også "{words}", som Målstatus ikke kender.',
  columnDueDays: 'Alle datoer i kolonnen er de aftalte frister.',
  columnTargets: 'Alle tal i kolonnen er planens måltal.',
  columnCorrects: 'Kolonnen "{header}" ser ud til at rette tallene.',
  columnAlike: 'Kolonnen "{header}" har tal af samme slags, og overskriften siger ikke, hvad de er.',
  columnGrows: 'Tallene i kolonnen "{header}" er større, og de kan kun vokse i løbet af året.',
  columnBelowEarlier: 'Tallene er mindre end dem fra en tidligere runde, men de kan kun vokse i løbet af året.',
  columnSumOfParts: '"{header}" er summen af {parts} kolonner med dele af året.',
  columnNamesRound: 'Kolonnen "{header}" er også om denne runde.',
  columnHidden: 'Kolonnen er skjult.',
  contentsTexts: 'I {count#række#rækker} står planens ordlyd i kolonnen.',
  contentsNumbers: 'I {count#række#rækker} står planens numre i kolonnen.',
  contentsParts: 'I {count#række#rækker} står planens delmål i kolonnen.',
  contentsFigures: 'Der står tal ud for planens krav under "{header}", men overskriften kendes ikke.',
  contentsDays: 'Der står datoer ud for planens krav under "{header}", men overskriften kendes ikke.',
  ownColumn: 'Målstatus har selv skrevet kolonnen.',
  confirmed: 'Du har bekræftet det.',

  // Rækker
  rowNumber: 'Nummeret {id} står i rækken.',
  rowNumberAndText: 'Nummer og ordlyd passer til {id}.',
  rowText: 'Ordlyden passer til {id} ({agreement:percent}).',
  rowTextDiffers: 'Nummeret er {id}, men ordlyden er en anden end planens.',
  rowConflict: 'Ordlyden passer til {id}, men nummeret er {number}.',

  // Hukommelse og regelpakke
  memoryDamaged: 'Det, Målstatus huskede i arbejdsbogen, er beskadiget og bruges ikke. Bekræft dine valg igen.',
  memoryPlanUnusable: 'Planen, der lå i arbejdsbogen, kan ikke læses og bruges ikke. Hent planfilen igen.',
  memoryPlanDiffers:
    'Arbejdsbogens egen udgave af planen ({plan}) er en anden end den, Målstatus har. Arbejdsbogens udgave bruges.',
  resultsPointElsewhere:
    'Rækkerne i arket "{sheet}" er flyttet, siden der blev beregnet. Derfor viser arket "{results}" tal fra forkerte rækker. Tryk på Beregn i arket.',
  rulePackOfOtherYear: 'Der er ingen regelpakke for {year}. Regelpakken for {used} bruges.',
} as const satisfies Record<string, string>;

export type EvidenceKey = keyof typeof evidenceDa;
