/** Hjælpen til kommandolinjen (`maalstatus --help`). */
export const commandHelpDa = {
  usage: 'Brug',
  moreHelp: 'Skriv for eksempel maalstatus check --help for at se, hvad én kommando kan. Med --lang en er alt på engelsk.',
  noCommandGiven: 'Skriv, hvad der skal gøres.',
  noSuchCommand: 'Kommandoen "{found}" findes ikke.',

  aboutCheck:
    'Kontrollerer statusfiler mod planen og opgør score, status og lys, som ruden i Excel gør. Filerne selv ændres ikke.',
  aboutConsolidate:
    'Samler mange styrelsers filer i én koncernoversigt og siger, hvem der mangler. Styrelsernes filer ændres ikke.',
  aboutRounds:
    'Viser årets runder: hvad der er ændret, og hvor det bærer hen. Kan låse en runde i en kopi. Filerne selv ændres ikke.',
  aboutDocuments: 'Skriver statusnotat, målrapportering til årsrapporten og udkast til næste års plan. Filerne selv ændres ikke.',
  aboutPlan:
    'Læser planer og krav som tekst. phrases: en tekstfil med ét krav på hver linje. read: teksten af en hel plan, der bliver en planfil, når intet er åbent.',

  aboutTemplate:
    'Laver indberetningsark af planer: et regneark for hver styrelse, klar til at sende ud. Kan også skrives maalstatus plan template.',

  exitCheck:
    'Svarkode: 0 ingen fejl · 1 mindst én fejl · 2 mindst én fil kunne ikke læses, blev ikke genkendt eller kræver en bekræftelse, eller kaldet var forkert.',
  exitConsolidate:
    'Svarkode: 0 alle har afleveret uden fejl · 1 en person skal se på det · 2 mindst én fil kunne ikke bruges, oversigten kunne ikke skrives, eller kaldet var forkert.',
  exitRounds:
    'Svarkode: 0 intet at se på · 1 senere ændringer eller problemer i historikken · 2 ikke læst, ikke genkendt eller ikke låst, eller kaldet var forkert.',
  exitDocuments:
    'Svarkode: 0 gjort · 1 målrapporteringen mangler en analyse · 2 ikke læst, ikke genkendt eller ikke skrevet, eller kaldet var forkert.',
  exitPlan: 'Svarkode: 0 alt er sikkert · 1 en person skal svare på noget · 2 filen kunne ikke læses, eller kaldet var forkert.',

  exitTemplate: 'Svarkode: 0 alle er skrevet · 2 mindst ét regneark kunne ikke laves, eller kaldet var forkert.',

  operandsFiles: 'FIL…',
  operandsFilesOrFolders: 'FIL|MAPPE…',
  operandsPlan: 'phrases FIL | read KILDE',

  operandsPlans: 'PLAN…',
  hintCommand: 'KOMMANDO',
  hintPlan: 'ID|FIL|MAPPE',
  hintRound: 'UO1|UO2|UO3|AR',
  hintDay: '2024-08-31',
  hintSheet: 'ARK',
  hintColumn: 'ROLLE=KOLONNE',
  hintRow: 'NR=RÆKKE',
  hintFile: 'FIL',
  hintFolder: 'MAPPE',
  hintOverview: 'OVERSIGT.xlsx',
  hintPlanFile: 'PLAN.json',
  hintName: 'NAVN',
  hintMoment: '2024-09-05T14:30',
  hintYear: 'ÅR',
  hintLanguage: 'da|en',

  optionPlan:
    'Navnet på en plan, der følger med, en planfil eller en mappe med planfiler. Uden prøves alle planer, der følger med. En fil fra en anden styrelse end planens bedømmes ikke.',
  optionRound: 'Runden, hvis arbejdsbogen ikke selv siger det.',
  optionRoundOfOverview:
    'Oversigtens runde, og runden for arbejdsbøger, der ikke selv siger det. Uden er det den, de fleste filer gælder.',
  optionAsOf: 'Den dag, der ses på. Uden er det rundens egen.',
  optionAsOfOverview: 'Den dag, forsinkelser regnes fra. Uden er det i dag.',
  optionSheet: 'Det ark, målene står på.',
  optionColumn: 'Hvor en oplysning står, for eksempel actual=K; actual=- siger, at der ingen kolonne er.',
  optionRow: 'Hvor et krav står, for eksempel 1.2=17.',
  optionAnswers: 'En JSON-fil med svar: sheet, round, columns og rows.',
  optionFix: 'Retter først det, der er sikkert, og svarer som derefter.',
  optionExplain: 'Siger, hvad der taler for (+) og imod (–) hver tolkning.',
  optionJson: 'Svaret som JSON.',
  optionCopies: 'Skriver en kopi af hver genkendt fil med resultaterne i mappen.',
  optionYearCopies: 'Skriver en kopi med årets ark i mappen.',
  optionTemplates: 'Mappen, regnearkene skrives i. En fil, der allerede er der, bliver ikke skrevet over.',
  optionRoundOfTemplate: 'Runden, der skal indberettes. Ellers den første, hvis frist ikke er overskredet i dag.',
  optionProtect: 'Beskyt alt andet end de gule felter. Beskyttelsen har ingen adgangskode.',
  optionDocuments: 'Mappen, dokumenterne skrives i.',
  optionOverview: 'Oversigten. Findes filen, føres den ajour.',
  optionPlanFile: 'Skriver planen, når intet er åbent.',
  optionEarlier: 'En fil for en tidligere runde, hvor hver runde har sin egen fil.',
  optionFreeze: 'Låser runden i kopien. Kræver --by, --at og --out.',
  optionBy: 'Hvem der låser.',
  optionAt: 'Hvornår der låses.',
  optionStatus: 'Statusnotatet på én side.',
  optionAnnual: 'Målrapporteringen til årsrapporten.',
  optionNext: 'Udkast til næste års plan.',
  optionAgency: 'Styrelsens navn, hvis teksten ikke siger det.',
  optionYear: 'Planens år, hvis teksten ikke siger det.',
  optionLang: 'Sproget, dansk hvis intet andet siges.',
  optionHelp: 'Viser denne hjælp.',
} as const satisfies Record<string, string>;

export type CommandHelpKey = keyof typeof commandHelpDa;
