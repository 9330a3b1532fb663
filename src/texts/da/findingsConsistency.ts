/** Fund om sammenhæng (MRP301–310) og om sikkerhed (MRP401–403). Nøgler: kode, del og eventuel variant. */
export const findingsConsistencyDa = {
  'MRP301.title': 'Tallet er lavere end før',
  'MRP301.what': '{unit} er {now}, men var {then} i {round}. Et tal, der lægges sammen over året, kan ikke falde.',
  'MRP301.remedy': 'Tjek begge tal. Er det gamle rettet, så skriv hvorfor i forklaringen.',

  'MRP302.title': 'Jeres status passer ikke med tallene',
  'MRP302.what.round': 'I {unit} står "{found}", men tallene giver "{reached}" nu og "{expected}" for hele året.',
  'MRP302.what.final': 'I {unit} står "{found}", men tallene giver "{reached}".',
  'MRP302.what.withdrawn': 'I {unit} står "{found}", men planen er ikke ændret, så kravet tæller stadig med.',
  'MRP302.remedy.round':
    'Ret status eller tallene. Skal status afvige, så angiv begrundelse, navn og dato i kolonnerne til ændret status.',
  'MRP302.remedy.final':
    'Ret status eller tallene. Skal status afvige, så angiv begrundelse, navn og dato i kolonnerne til ændret status.',
  'MRP302.remedy.withdrawn': 'Ret status, eller få ændringen aftalt med departementet og skrevet ind i planen.',

  'MRP303.title': 'Forventningen er lavere end det, der er nået',
  'MRP303.what.number': 'I {unit} ventes {expected} for hele året, men der er allerede nået {reached}.',
  'MRP303.what.word': 'I {unit} står "{found}" som forventning, men målet er allerede nået med {reached}.',
  'MRP303.remedy': 'Skriv forventningen til hele året, ikke til resten af året.',

  'MRP304.title': 'Forventning og tempo peger hver sin vej',
  'MRP304.what.hopeful':
    '{unit} er langt efter det forventede tempo, men ventes opfyldt ("{found}"), og der er ingen forklaring.',
  'MRP304.what.gloomy': '{unit} er på rette vej, men ventes ikke opfyldt ("{found}"), og der er ingen forklaring.',
  'MRP304.remedy': 'Skriv i forklaringen, hvad der sker i resten af året, eller ret forventningen.',

  'MRP305.title': 'Forklaringen mangler',
  'MRP305.what.red': '{unit} har rødt lys, men ingen forklaring.',
  'MRP305.what.yellow': '{unit} har gult lys, men ingen forklaring.',
  'MRP305.what.expected': '{unit} ventes ikke helt opfyldt, men har ingen forklaring.',
  'MRP305.what.partly': '{unit} er kun delvist opfyldt, men har ingen forklaring.',
  'MRP305.what.notFulfilled': '{unit} er ikke opfyldt, men har ingen forklaring.',
  'MRP305.what.noColumn':
    'Tabellen har ingen kolonne til forklaringer, men {count#krav skal have#krav skal have} en{count?:?, blandt andre} {unit}.',
  'MRP305.remedy': 'Skriv kort, hvad årsagen er, og hvad I gør ved det.',
  'MRP305.remedy.noColumn': 'Indsæt en kolonne med overskriften "Forklaring", og skriv årsagen ud for kravene.',

  'MRP306.title': 'Afrundingen skjuler, at målet ikke er nået',
  'MRP306.what.percent': '{unit} vises som {found} og ser ud til at nå målet, men er præcist {exact:percent}.',
  'MRP306.what.number': '{unit} vises afrundet og ser ud til at nå målet, men er præcist {exact}.',
  'MRP306.remedy': 'Vis flere decimaler i cellen, så det fremgår, at målet ikke er nået.',

  'MRP307.title': 'Andelen passer ikke med tæller og nævner',
  'MRP307.what': 'I {unit} står {share:percent}, men {numerator} af {denominator} er {computed:percent}.',
  'MRP307.remedy': 'Ret andelen eller de to tal. Målstatus regner med tæller og nævner.',

  'MRP308.title': 'Leveret uden dato',
  'MRP308.what': 'I {unit} står "{found}", men ikke hvornår. Fristen var {due:date}.',
  'MRP308.remedy': 'Skriv datoen for leveringen i stedet for ordet.',

  'MRP309.title': 'Ændret status er ikke fuldt begrundet',
  'MRP309.what.overrideStatus': 'I {unit} er en ændret status begrundet, men selve statussen mangler.',
  'MRP309.what.overrideReason': 'I {unit} er status ændret til "{found}" uden en begrundelse. Ændringen tæller ikke.',
  'MRP309.what.overrideBy': 'I {unit} er status ændret til "{found}", men der står ikke af hvem. Ændringen tæller ikke.',
  'MRP309.what.overrideOn': 'I {unit} er status ændret til "{found}" uden en dato. Ændringen tæller ikke.',
  'MRP309.remedy.overrideStatus': 'Skriv den ændrede status, eller slet begrundelse, navn og dato.',
  'MRP309.remedy.overrideReason': 'Skriv begrundelsen, eller slet den ændrede status.',
  'MRP309.remedy.overrideBy': 'Skriv navnet på den, der har besluttet ændringen.',
  'MRP309.remedy.overrideOn': 'Skriv datoen for beslutningen.',

  'MRP311.title': 'Teksten er ikke skrevet færdig',
  'MRP311.what': 'I {unit} står der stadig "{placeholder}".',
  'MRP311.remedy': 'Skriv det, der skal stå i stedet for "{placeholder}".',

  'MRP310.title': 'Kilde eller udtræksdato mangler',
  'MRP310.what.source': '{unit} har et tal, men ingen kilde.',
  'MRP310.what.extractedOn': '{unit} har et tal, men ingen dato for udtrækket.',
  'MRP310.what.noColumns': 'Tabellen har hverken en kolonne til kilde eller til udtræksdato. {count#tal er#tal er} uden kilde.',
  'MRP310.remedy.source': 'Skriv, hvor tallet kommer fra, for eksempel navnet på systemet.',
  'MRP310.remedy.extractedOn': 'Skriv, hvilken dag tallet blev hentet.',
  'MRP310.remedy.noColumns': 'Indsæt gerne to kolonner med overskrifterne "Kilde" og "Udtræksdato".',

  'MRP401.title': 'Noget ligner et CPR-nummer',
  'MRP401.what': 'Cellen indeholder noget, der ligner et CPR-nummer: "{found}".',
  'MRP401.remedy': 'Slet nummeret, før du sender arbejdsbogen. Er det et sagsnummer, så skriv det på en anden måde.',

  'MRP402.title': 'Teksten ligner en formel',
  'MRP402.what': 'I {unit} begynder teksten i kolonnen "{column}" med "{sign}": "{found}".',
  'MRP402.remedy': 'Begynd teksten med et bogstav eller et tal.',

  'MRP403.title': 'Cellen henter tal fra en anden fil',
  'MRP403.what': 'I {unit} henter kolonnen "{column}" sin værdi fra en anden fil: {formula}.',
  'MRP403.remedy': 'Kopiér cellen, og sæt den ind som værdi.',

  'value.error.#DIV/0!': '#DIVISION/0! (der divideres med 0)',
  'value.error.#REF!': '#REFERENCE! (en celle, formlen brugte, er slettet)',
  'value.error.#NAME?': '#NAVN? (et navn eller en funktion findes ikke)',
  'value.error.#VALUE!': '#VÆRDI! (formlen regner på tekst)',
  'value.error.#N/A': '#I/T (værdien findes ikke)',
  'value.error.#NUM!': '#NUM! (tallet kan ikke regnes ud)',
  'value.error.#NULL!': '#NUL! (områderne har ingen celler fælles)',
  'value.error.#SPILL!': '#OVERLØB! (der er ikke plads til resultatet)',
  'value.role.resultDegree': 'Opfyldelse',
  'value.role.resultStatus': 'Status',
  'value.role.resultLight': 'Trafiklys',
  'value.role.resultPoints': 'Point',
  'value.reached.fulfilled': 'opfyldt',
  'value.reached.partly': 'delvist opfyldt',
  'value.reached.notFulfilled': 'ikke opfyldt',
  'value.reached.notAssessed': 'ikke vurderet',
  'value.reached.withdrawn': 'udgået',
  'value.expected.fulfilled': 'opfyldt',
  'value.expected.partly': 'delvist opfyldt',
  'value.expected.notFulfilled': 'ikke opfyldt',
  'value.expected.notAssessed': 'ikke vurderet',
  'value.expected.withdrawn': 'udgået',
} as const satisfies Record<string, string>;
