/** Ord og begreber, forklaret i ruden. Hvert ord har et navn og en forklaring. */
export const termsDa = {
  'goal.name': 'Mål',
  'goal.text': 'En nummereret linje i planen, for eksempel 1.1. Et mål har et eller flere resultatkrav.',
  'requirement.name': 'Resultatkrav',
  'requirement.text':
    'Det, der skal vise, at målet er nået: et antal, en andel, en frist eller en leverance. Kaldes også blot et krav og skrives a), b), c) i planen.',
  'subGoal.name': 'Delmål',
  'subGoal.text': 'En del af et resultatkrav med sit eget måltal og sin egen status.',
  'target.name': 'Måltal',
  'target.text': 'Det tal, styrelsen og departementet har aftalt.',
  'degree.name': 'Opfyldelse',
  'degree.text':
    'Det nåede holdt op mod måltallet. 132 af 150 er 88 pct. Skal tallet være lavt, for eksempel en sagstid, vendes det om: 120 dage mod højst 110 er 92 pct.',
  'status.name': 'Status',
  'status.text':
    'Opfyldt er 100 pct. og derover. Delvist opfyldt er mindst {partlyFrom:percent}. Ikke opfyldt er mindre end det. Ikke vurderet betyder, at der mangler tal. Udgået betyder, at kravet ikke gælder mere. Det er det præcise tal, der tæller, ikke det afrundede.',
  'light.name': 'Trafiklys',
  'light.text':
    'Viser, om et krav er på sporet lige nu. Lyset holder det nåede op mod, hvor langt I skulle være på opgørelsesdatoen, ikke mod hele årets mål. I årsrapporten følger lyset status.',
  'green.name': 'Grøn',
  'green.text': 'På sporet: mindst så langt, som I skulle være nu.',
  'yellow.name': 'Gul',
  'yellow.text': 'Tæt på: mindst {yellowFrom:percent} af det, I skulle have nået nu.',
  'red.name': 'Rød',
  'red.text': 'Bagud: under {yellowFrom:percent} af det, I skulle have nået nu.',
  'grey.name': 'Grå',
  'grey.text': 'Ingen farve endnu: tallet mangler, kravet er ikke forfaldent, eller det er udgået.',
  'weight.name': 'Vægt',
  'weight.text': 'Siger, hvor meget et mål tæller i målopfyldelsen. Vægtene behøver ikke at give 100 tilsammen.',
  'points.name': 'Point',
  'points.text':
    'Det, et krav giver til målopfyldelsen. Opfyldt giver alle kravets point. Hvad delvist opfyldt giver, står under "Sådan er der regnet".',
  'score.name': 'Målopfyldelse',
  'score.text':
    'Ét tal for hele planen: de point, der er nået, ud af de point, der kan vurderes. 100 pct. betyder, at alt er opfyldt. Kaldes også scoren.',
  'reached.name': 'Nået til nu',
  'reached.text': 'Målopfyldelsen, hvis året sluttede på opgørelsesdatoen.',
  'expected.name': 'Forventet for året',
  'expected.text':
    'Målopfyldelsen, som den ventes at blive ved årets udgang. Den bygger på det, I selv har skrevet under forventet årsresultat.',
  'forecast.name': 'Forventet årsresultat',
  'forecast.text': 'Jeres eget bud på, hvor kravet ender ved årets udgang: et tal, en dato eller et ord som "Forventes opfyldt".',
  'projection.name': 'Fremskrivning',
  'projection.text':
    'Også kaldt en prognose: hvor tallet ender, hvis resten af året går som hidtil. Målstatus regner den ud. Den står ved siden af jeres forventning og tæller ikke med i målopfyldelsen.',
  'round.name': 'Runde',
  'round.text':
    'Et tidspunkt, hvor departementet beder om tal: udgiftsopfølgning I, II og III (UO I–III) i løbet af året og årsrapporten til sidst.',
  'asOf.name': 'Opgørelsesdato',
  'asOf.text': 'Den dag, tallene skal gælde for. Det, der er sket senere, hører til i næste runde.',
  'deadline.name': 'Frist',
  'deadline.text': 'Den dag, departementet senest skal have rapporten.',
  'due.name': 'Forfalden',
  'due.text':
    'Et krav er forfaldent, når I skal kunne vise et tal på opgørelsesdatoen. En leverance med frist i december er ikke forfalden i august.',
  'baseline.name': 'Udgangspunkt',
  'baseline.text': 'Det tal, en stigning eller et fald regnes fra, for eksempel antallet ultimo året før.',
  'ready.name': 'Klar til aflevering',
  'ready.text':
    'En markering i arbejdsbogen med navn og dato. Den kan først sættes, når der ikke er fejl. Ændres et tal bagefter, viser markeringen det, også for departementet.',
  'locked.name': 'Låst runde',
  'locked.text':
    'Rundens tal er gemt, som de var ved afleveringen. Ændres et tal senere, kan alle se, hvad der stod, og hvad der står nu.',
  'setAside.name': 'Lagt til side',
  'setAside.text':
    'Et fund, som I har kaldt ikke relevant, med jeres begrundelse. Den bliver i arbejdsbogen, og departementet kan læse den.',
} as const satisfies Record<string, string>;

export type TermsKey = keyof typeof termsDa;
