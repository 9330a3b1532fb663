/** Fejl i en planfil eller regelpakke. `{path}` er stedet i filen; sættes foran af `planProblemText`. */
export const problemsDa = {
  notJson: 'Filen er ikke gyldig JSON. Se linje {line}: der mangler typisk et komma, en parentes eller et anførselstegn.',
  missingField: 'Feltet mangler. Skriv {expected}.',
  unknownField: 'Feltet kendes ikke. Slet det, eller ret stavefejlen.',
  wrongType: 'Her står {found}, men der skal stå {expected}.',
  notAllowed: 'Her står {found}. Tilladt er {expected}.',
  notADay: '{found} er ikke en rigtig dato. Skriv den som "2024-08-31".',
  notPositive: 'Her står {found}, men tallet skal være større end 0.',
  notAShare: 'Her står {found}, men en andel skal være større end 0 og højst 1. Skriv 85 pct. som 0.85.',
  notBetween: 'Her står {found}, men tallet skal være større end 0 og mindre end 1. Skriv 90 pct. som 0.90.',
  tooSmall: 'Her står {found}. Mindst tilladt er {expected}.',
  tooLarge: 'Her står {found}. Højst tilladt er {expected}.',
  empty: 'Feltet er tomt eller for kort. Udfyld det.',
  wrongForm: 'Værdien {found} har ikke den rigtige form. Forventet: {expected}.',
  duplicateId: 'Nummeret "{id}" bruges to gange. Hvert mål, krav og delmål skal have sit eget nummer.',
  unknownRequirement: 'Ændringen gælder "{id}", som ikke findes i planen. Ret nummeret.',
  unknownBlock: 'Ændringen gælder vægtblokken "{id}", som ikke findes i planen. Ret nummeret.',
  daysReversed: 'Datoerne står i forkert rækkefølge: {second:date} ligger før {first:date}.',
  outsidePeriod: '{day:date} ligger uden for planens periode fra {from:date} til {to:date}.',
  limitOutOfReach:
    'Grænsen {target} kan ikke bruges: et krav om mindst 0 er altid opfyldt, og intet er under 0 eller over helheden.',
  rangeReversed: 'Grænserne er byttet om: {max} er mindre end {min}.',
  stepsNotAscending: 'Trinene skal stå i stigende orden, for eksempel 0, 0.25, 0.5, 0.75, 1.',
  yearWithoutTarget: 'Der mangler et måltal for planens år, {year}.',
  weightMissing: 'Vægten mangler. Den er nødvendig, når delmålene regnes sammen efter vægt.',
  wrongYear: 'Regelpakken gælder {found}, men planen gælder {expected}.',
  yearOutsidePeriod: 'Planens år er {year}, men perioden går fra {from:date} til {to:date}. Ret det ene.',
  place: '{path}: {problem}',
  wholeFile: 'Filen: {problem}',
} as const satisfies Record<string, string>;

export type ProblemsKey = keyof typeof problemsDa;
