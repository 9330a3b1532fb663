/** Fund om arbejdsbogens opbygning (MRP101–109). Nøgler: kode, del og eventuel variant. */
export const findingsStructureDa = {
  'MRP101.title': 'Et krav har ingen række',
  'MRP101.what.requirement': '{unit} står i planen, men har ingen række i tabellen.',
  'MRP101.what.otherSheet': '{unit} står på arket "{elsewhere}", men tabellen på arket "{sheet}" har ingen række til det.',
  'MRP101.what.part': '{unit} står i planen, men har ingen række i tabellen.',
  'MRP101.what.parts': '{unit} har én række, men ingen rækker til kravets {parts} delmål.',
  'MRP101.remedy.requirement': 'Indsæt en række med nummeret og teksten fra planen, og tjek igen.',
  'MRP101.remedy.otherSheet': 'Flyt rækken til tabellen på arket "{sheet}", og tjek igen.',
  'MRP101.remedy.part': 'Indsæt en række til delmålet under kravets egen række, og tjek igen.',
  'MRP101.remedy.parts': 'Indsæt en række til hvert delmål under kravets egen række, så hvert delmål kan få sit eget tal.',

  'MRP102.title': 'En række er ikke i planen',
  'MRP102.what': 'Række {row} ligner et krav ("{found}"), men planen har ikke noget krav, der svarer til den.',
  'MRP102.remedy': 'Ret nummer og tekst, så de svarer til planen, eller peg på det rigtige krav under fanen Arbejdsbog.',

  'MRP103.title': 'Et krav står to gange',
  'MRP103.what': '{unit} står både i række {first} og i række {row}. Kun række {first} tæller.',
  'MRP103.what.otherSheet':
    '{unit} står både i række {first} på arket "{firstSheet}" og i række {row} på arket "{sheet}". Kun rækken på arket "{firstSheet}" tæller.',
  'MRP103.what.offices': '{unit} står både i række {first} og i række {row}, hver for sit kontor. Kun række {first} tæller.',
  'MRP103.remedy.offices': 'Læg kontorernes tal sammen i én række.',
  'MRP103.remedy': 'Slet den ene række, eller ret nummeret, hvis rækken hører til et andet krav.',

  'MRP104.title': 'En kolonne mangler',
  'MRP104.what.actual':
    'Tabellen har ingen kolonne til det realiserede tal. {count#krav#krav} kan ikke få et tal{count?:?, blandt andre} {unit}.',
  'MRP104.what.numerator':
    'Tabellen har ingen kolonne til tælleren. Den skal bruges til {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what.denominator':
    'Tabellen har ingen kolonne til nævneren. Den skal bruges til {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what.baseline':
    'Tabellen har ingen kolonne til udgangspunktet. Det skal bruges til {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what.target':
    'Tabellen har ingen kolonne til måltallet. Planen nævner ikke måltallet for {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what.deliveredOn':
    'Tabellen har ingen kolonne til datoen for levering. Den skal bruges til {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what.reportedStatus':
    'Tabellen har ingen kolonne til status. Den skal bruges til {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what.forecast':
    'Tabellen har ingen kolonne til det forventede årsresultat, som departementet beder om. Det gælder {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what': 'Tabellen mangler en kolonne, som skal bruges til {count#krav#krav}{count?:?, blandt andre} {unit}.',
  'MRP104.what.asked':
    'Det er ikke afgjort, hvilken kolonne der skal bruges til {count#krav#krav}{count?:?, blandt andre} {unit}: {columns}.',
  'MRP104.remedy.asked': 'Svar på spørgsmålet øverst i ruden, eller peg kolonnen ud på fanen Arbejdsbog.',
  'MRP104.remedy':
    'Indsæt kolonnen med en overskrift, eller peg på den under fanen Arbejdsbog, hvis den findes under et andet navn.',

  'MRP105.title': 'Vægten er en anden end i planen',
  'MRP105.what.differs': 'Vægten for {unit} er {found} i arbejdsbogen, men {agreed} i planen.',
  'MRP105.what.unreadable': 'Vægten for {unit} kan ikke læses: "{found}". I planen er den {agreed}.',
  'MRP105.remedy': 'Ret vægten til {agreed}, eller spørg departementet, om planen er ændret.',

  'MRP106.title': 'Vægtene giver en uventet sum',
  'MRP106.what.usual': 'Planens vægte giver tilsammen {found}, ikke {expected}, og planen nævner ingen anden sum.',
  'MRP106.what.agreed': 'Planens vægte giver tilsammen {found}, men skulle give {expected}.',
  'MRP106.remedy':
    'Du behøver ikke gøre noget: scoren regnes af summen {found}. Spørg departementet, hvis en vægt er faldet ud af planen.',

  'MRP107.title': 'Måltallet er et andet end i planen',
  'MRP107.what.differs.share': 'Måltallet for {unit} er "{found}" i arbejdsbogen, men {agreed:percent} i planen.',
  'MRP107.what.differs.number': 'Måltallet for {unit} er "{found}" i arbejdsbogen, men {agreed} {agreedUnit} i planen.',
  'MRP107.what.differs.range': 'Måltallet for {unit} er "{found}" i arbejdsbogen, men {min}–{max} {agreedUnit} i planen.',
  'MRP107.what.differs.day': 'Fristen for {unit} er "{found}" i arbejdsbogen, men {agreed:date} i planen.',
  'MRP107.what.unreadable.share': 'Måltallet for {unit} kan ikke læses: "{found}". I planen er det {agreed:percent}.',
  'MRP107.what.unreadable.number': 'Måltallet for {unit} kan ikke læses: "{found}". I planen er det {agreed} {agreedUnit}.',
  'MRP107.what.unreadable.range': 'Måltallet for {unit} kan ikke læses: "{found}". I planen er det {min}–{max} {agreedUnit}.',
  'MRP107.what.unreadable.day': 'Fristen for {unit} kan ikke læses: "{found}". I planen er den {agreed:date}.',
  'MRP107.remedy': 'Ret cellen, så den svarer til planen, eller spørg departementet, om planen er ændret.',

  'MRP108.title': 'En beregnet celle er overskrevet',
  'MRP108.what.foreign': '{role} for {unit} er skrevet i hånden ("{found}") oven i Målstatus’ formel.',
  'MRP108.what.altered': 'Formlen for {role} i {unit} er ændret eller flyttet og regner ikke længere rigtigt.',
  'MRP108.what.cleared': 'Formlen for {role} i {unit} er slettet.',
  'MRP108.remedy': 'Tøm cellen, og tryk på "Beregn i arket". Er du uenig i status, så skriv det i kolonnerne til ændret status.',

  'MRP109.title': 'Arbejdsbogen siger noget andet end planen',
  'MRP109.what.agency': 'Der står "{found}" i arbejdsbogen, men planen er for {expected}.',
  'MRP109.what.year': 'Der står "{found}" i arbejdsbogen, men planen er for {expected}.',
  'MRP109.what.round': 'Der står "{found}" i arbejdsbogen, men runden er {expected}.',
  'MRP109.remedy.agency': 'Ret navnet, eller vælg den plan, der hører til arbejdsbogen.',
  'MRP109.remedy.year': 'Ret årstallet, eller vælg planen for det år, arbejdsbogen gælder.',
  'MRP109.remedy.round': 'Ret teksten, eller vælg den runde, arbejdsbogen gælder.',
} as const satisfies Record<string, string>;
