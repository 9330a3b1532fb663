/** Koncernoversigten: alt, hvad der står på dens ark, og det, der sendes tilbage til styrelsen. */
export const consolidationDa = {
  // Ark
  sheetAgencies: 'Koncernoversigt',
  sheetGoals: 'Koncern fælles mål',
  sheetDeviations: 'Koncern afvigelser',

  // Hoved
  titleAgencies: 'Koncernoversigt {year}',
  titleGoals: 'Fælles mål, styrelse for styrelse',
  titleDeviations: 'Krav, der er røde eller ikke opfyldt',
  about:
    'Arket er lavet af Målstatus ud fra styrelsernes filer. Skriv dine egne bemærkninger til højre for tabellen: de følger deres række, når du indsætter oversigten igen. Det, du skriver i selve tabellen, bliver erstattet.',
  round: 'Runde',
  madeOn: 'Opgjort den',
  agencies: 'Styrelser',
  included: 'Med i oversigten',
  strongest: 'Højest score',
  weakest: 'Lavest score',
  scoreIs: 'Forventet score for året',
  scoreIsFinal: 'Score',
  from: '{file}, {sheet}!{cells}',
  total: 'I alt, gennemsnit for score',
  listed: 'Krav på listen',
  redNow: 'Røde nu',

  // Kolonner
  agency: 'Styrelse',
  handedIn: 'Aflevering',
  asOf: 'Opgjort pr.',
  scoreExpected: 'Score, forventet',
  bar: 'Søjle',
  scoreReached: 'Score, nået',
  pointsExpected: 'Point, forventet',
  pointsReached: 'Point, nået',
  pointsOf: 'Point, aftalt',
  fulfilled: 'Mål opfyldt',
  partly: 'Mål delvist opfyldt',
  notFulfilled: 'Mål ikke opfyldt',
  notAssessed: 'Mål ikke vurderet',
  lightCount: 'Krav {light}',
  deviations: 'Afvigelser',
  filled: 'Tal udfyldt',
  due: 'Tal, der skal udfyldes nu',
  errors: 'Fejl',
  warnings: 'Advarsler',
  changed: 'Ændret siden sidst',
  file: 'Fil',
  sheet: 'Ark',
  cell: 'Celle',
  cellActual: 'Celle, realiseret',
  cellForecast: 'Celle, forventet',
  cellExplanation: 'Celle, forklaring',
  plan: 'Plan',
  number: 'Nr.',
  goal: 'Mål',
  demand: 'Krav',
  weight: 'Vægt',
  lightNow: 'Trafiklys nu',
  lightYear: 'Trafiklys for året',
  statusReached: 'Status, nået',
  statusExpected: 'Status, forventet',
  actual: 'Realiseret',
  forecast: 'Forventet',
  explanation: 'Styrelsens forklaring',
  counts: 'Tæller med',

  // Aflevering
  state_handedIn: 'Afleveret',
  state_late: 'Afleveret for sent',
  state_unconfirmed: 'Skal bekræftes',
  state_wrongRound: 'Forkert runde',
  state_wrongYear: 'Forkert år',
  state_notHandedIn: 'Ikke afleveret',
  state_gone: 'Ikke med denne gang',
  several: '{state} ({count} filer)',

  // Ændringer
  changedNew: 'Ny',
  changedFrom: '{column}: {before} → {now}',
  changedOther: 'Ændret: {columns}',
  nothing: 'intet',
  percentValue: '{value:percent}',
  plainValue: '{value}',

  // Kan ikke skrives
  consolidationReadOnly: 'Arbejdsbogen er åbnet skrivebeskyttet. Gem en kopi, og indsæt koncernoversigten der.',
  consolidationStructureProtected:
    'Arbejdsbogens ark er låst, så oversigten kan ikke tilføjes. Fjern beskyttelsen under Gennemse, Beskyt projektmappe.',
  consolidationSheetProtected:
    'Arket "{sheet}" er beskyttet. Fjern beskyttelsen under Gennemse, Fjern arkbeskyttelse, og prøv igen.',
  consolidationShortened:
    'Forklaringerne er så mange, at hver højst viser {count#tegn#tegn}. Resten står i styrelsens fil; cellen er nævnt.',

  // Tilbage til styrelsen
  mailSubject: 'Mål- og resultatplan {year}, {round}: bemærkninger til jeres indberetning',
  mailGreeting: 'Kære {agency}',
  mailNoFindings: 'Vi har gennemgået jeres indberetning i filen "{file}" og har ingen bemærkninger.',
  mailIntro:
    'Vi har gennemgået jeres indberetning i filen "{file}" (opgjort {asOf:date}) og har {count#bemærkning#bemærkninger}, heraf {errors} som skal rettes. Numrene i parentes henviser til Målstatus’ regler.',
  mailErrors: 'Skal rettes',
  mailWarnings: 'Se efter, om det er rigtigt',
  mailInfos: 'Til oplysning',
  mailFinding: '{number}. {cell}: {what} {remedy} ({code})',
  mailEnd: 'Ret i filen, gem den, og send den til os igen.',
  wholeFile: 'Hele filen',
  sheetFindings: 'Bemærkninger',
  severity: 'Alvor',
  severity_error: 'Skal rettes',
  severity_warning: 'Se efter',
  severity_info: 'Oplysning',
  code: 'Regel',
  finding: 'Hvad er der galt',
  remedy: 'Hvad skal du gøre',
  answer: 'Jeres svar',
} as const satisfies Record<string, string>;

export type ConsolidationKey = keyof typeof consolidationDa;
