/** Hvorfor hver regel findes. Vises, når nogen spørger. */
export const findingsWhyDa = {
  MRP101:
    'Alle krav i planen skal afrapporteres. Et krav uden række kan ikke få et tal, og så bliver den samlede målopfyldelse regnet på færre krav end aftalt.',
  MRP102:
    'Rækker, som planen ikke kender, tæller ikke med i målopfyldelsen. Det kan være et krav fra et tidligere år, et krav med et forkert nummer eller en række, der er sat ind til eget brug.',
  MRP103: 'Et krav må kun have ét tal i hver runde. Står det to gange, kan ingen se, hvilket af tallene der gælder.',
  MRP104:
    'Målstatus læser hvert tal i den kolonne, det hører til. Uden kolonnen kan kravene ikke vurderes, og de holdes ude af den samlede målopfyldelse.',
  MRP105:
    'Målstatus regner altid med vægtene i den aftalte plan. Står der andre vægte i arbejdsbogen, passer den samlede målopfyldelse ikke med det, læseren selv kan regne ud.',
  MRP106:
    'Vægtene i en mål- og resultatplan giver som regel 100. Gør de ikke det, kan en vægt mangle eller være trykt forkert. Målstatus ændrer ikke vægtene, men regner procenten af den sum, de faktisk giver.',
  MRP107:
    'Målstatus måler altid mod den aftalte plan. Står der et andet måltal i arbejdsbogen, vil læseren måle mod noget andet end det, der er aftalt. Mål, der skifter undervejs uden aftale, er noget af det, revisorer oftest kritiserer.',
  MRP108:
    'Resultaterne i arket er formler, som følger tallene. Et resultat, der er skrevet i hånden, bliver stående, når tallene ændrer sig. En leder kan ændre en status, men kun med begrundelse, navn og dato ved siden af den beregnede.',
  MRP109:
    'Skabeloner bliver ofte genbrugt fra år til år og fra runde til runde. Står der et forkert år, en forkert styrelse eller en forkert runde, kan tallene være hentet til noget andet.',
  MRP201:
    'Et krav uden tal kan ikke vurderes. Det bliver gråt og holdes ude af scoren, og så siger scoren mindre, end den ser ud til. Departementet beder både om status nu og om forventningen til hele året.',
  MRP202:
    'Excel regner kun på rigtige tal og datoer. Tekst i en talcelle bliver sprunget over uden et ord, og en dato er for Excel et stort tal. Derfor gætter Målstatus ikke, men beder dig skrive værdien igen.',
  MRP203:
    'Excels formler ser ikke et tal, der står som tekst. Målstatus forstår det, men lader det først tælle, når det er rettet, så arket og ruden altid viser det samme.',
  MRP204:
    'Den samme andel kan stå som 0,85, som 85 eller som 85 %. Blandes måderne i en række, bliver 85 pct. let til 8500 pct. eller til 0,85 pct. Tallet tæller derfor først, når det er skrevet som rækkens måltal.',
  MRP205:
    'Nogle tal kan ikke forekomme: et negativt antal, en halv person eller flere end alle. Et umuligt tal er en tastefejl eller hentet forkert, og det bliver ikke vurderet.',
  MRP206:
    'En opfølgning viser, hvad der er nået på opgørelsesdatoen. En levering, der ligger senere eller i et andet år, er næsten altid en tastefejl eller en plan, og den tæller ikke som leveret.',
  MRP207:
    'En celle med en fejl har intet tal, og fejlen breder sig til alle formler, der bruger den. Kravet kan derfor ikke vurderes, før formlen er rettet.',
  MRP208:
    'Måltallet er aftalt i en bestemt enhed. 5 uger kan ikke holdes op mod 110 dage, og en procent kan ikke holdes op mod et antal. Målstatus regner ikke om for dig, for mange enheder kan regnes om på flere måder.',
  MRP209:
    'En andel er en del af det hele: tælleren skal være talt blandt de sager, som nævneren tæller. Er tælleren størst, eller er der ingen sager, findes andelen ikke, og kravet bliver ikke vurderet.',
  MRP210:
    'Målstatus og arkets formler kender en fast liste af statusord, som står på arket Målstatus. Et ord uden for listen kan tolkes på flere måder og tæller derfor ikke.',
  MRP211:
    'En stigning eller et fald skal regnes fra et bestemt tal. Uden udgangspunktet kan ingen se, om ændringen er nået, og kravet bliver ikke vurderet.',
  MRP301:
    'Antal tælles fra årets begyndelse, så de kan kun vokse. Er tallet faldet, er et af dem forkert, eller opgørelsen er ændret. Tal, der skifter efter afrapporteringen, skal kunne forklares.',
  MRP302:
    'En status, der modsiger tallene, er det første, en læser ser. En leder må gerne vurdere anderledes end beregningen, men så skal det fremgå med begrundelse, navn og dato.',
  MRP303:
    'Forventningen gælder hele året, og et antal kan ikke blive mindre, end det allerede er. Oftest er der skrevet det, der mangler, i stedet for det samlede tal.',
  MRP304:
    'Går det anderledes i resten af året end hidtil, er der en grund, og den vil departementet kende. Uden en forklaring ligner det en fejl i et af de to tal.',
  MRP305:
    'Departementet kan kun handle på et rødt eller gult lys, hvis årsagen står der. I årsrapporten skal væsentlige mål, der ikke er nået, altid analyseres.',
  MRP306:
    'Målet er først nået, når det præcise tal når det. 84,96 pct. når ikke 85 pct., selv om det vises som 85,0 pct. Læseren skal kunne se forskellen.',
  MRP307:
    'Står både andelen og de tal, den er regnet af, skal de sige det samme. Gør de ikke det, er et af tallene gammelt eller tastet forkert.',
  MRP308: 'Uden en dato kan ingen se, om leveringen kom til tiden. Målstatus regner den som rettidig, indtil datoen står der.',
  MRP309:
    'En leder må sætte en anden status end den beregnede, men kun så andre kan se hvem, hvornår og hvorfor. Mangler en af delene, gælder den beregnede status.',
  MRP310:
    'Tal ændrer sig, når registreringer kommer sent. Med kilde og udtræksdato kan I senere forklare, hvorfor et tal ser anderledes ud, og en kollega kan hente det igen.',
  MRP311: 'En skabelon, der ikke er udfyldt, ligner en forklaring, men siger ingenting, og den følger med til departementet.',
  MRP401:
    'Personnumre hører ikke til i en afrapportering og må ikke forlade huset på den måde. Målstatus ser efter seks cifre, der kan være en dato, og fire cifre mere, også når kontrolcifret ikke passer.',
  MRP402:
    'Kopieres en tekst, der begynder med =, +, - eller @, til en anden arbejdsbog, kan Excel opfatte den som en formel og vise en fejl eller hente noget udefra.',
  MRP403:
    'Departementet har ikke den anden fil. Når arbejdsbogen åbnes dér, kan tallet blive til en fejl eller blive stående som en gammel værdi, ingen kan efterprøve.',
} as const satisfies Record<string, string>;

export type FindingsWhyKey = keyof typeof findingsWhyDa;
