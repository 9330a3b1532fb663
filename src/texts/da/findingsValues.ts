/** Fund om de indtastede værdier (MRP201–211). Nøgler: kode, del og eventuel variant. */
export const findingsValuesDa = {
  'MRP201.title': 'Et tal mangler',
  'MRP201.what.figure': '{unit} mangler et tal i kolonnen "{column}".',
  'MRP201.what.milestone': '{unit} skulle være leveret senest {due:date}, men der står ingen dato i kolonnen "{column}".',
  'MRP201.what.judged': '{unit} mangler en status i kolonnen "{column}".',
  'MRP201.what.level': '{unit} mangler det aftalte niveau i kolonnen "{column}". Planen nævner det ikke.',
  'MRP201.what.forecast': '{unit} mangler en forventning til hele året i kolonnen "{column}".',
  'MRP201.remedy.figure': 'Skriv tallet, som det var {asOf:date}.',
  'MRP201.remedy.milestone': 'Skriv datoen for leveringen, eller skriv "nej", hvis der ikke er leveret.',
  'MRP201.remedy.judged': 'Vælg en status, for eksempel "Delvist opfyldt", og skriv en begrundelse.',
  'MRP201.remedy.level': 'Skriv det niveau, der er aftalt med departementet.',
  'MRP201.remedy.forecast': 'Skriv det tal eller den dato, du venter ved årets udgang, eller en status som "Forventes opfyldt".',

  'MRP202.title': 'Det er ikke et tal eller en dato',
  'MRP202.what.notANumber': 'I {unit} står "{found}" i kolonnen "{column}". Det kan ikke læses som et tal.',
  'MRP202.what.notADay': 'I {unit} står "{found}" i kolonnen "{column}". Det kan ikke læses som en dato.',
  'MRP202.what.isADay': 'I {unit} står en dato ("{found}") i kolonnen "{column}", hvor der skal stå et tal.',
  'MRP202.what.ambiguous': 'I {unit} står "{found}" i kolonnen "{column}". Det kan betyde både {first} og {second}.',
  'MRP202.what.shared':
    'I {unit} står "{found}" i en celle, der er flettet over flere krav. Det kan ikke ses, hvilket af dem tallet gælder.',
  'MRP202.what.placeholder': 'I {unit} står kun "{found}" i kolonnen "{column}".',
  'MRP202.what.seemsEmpty':
    'I {unit} ser kolonnen "{column}" tom ud, men i cellen står et tegn, som ikke kan ses, fx et linjeskift.',
  'MRP202.remedy.seemsEmpty': 'Slet cellens indhold, og skriv værdien, hvis den kendes.',
  'MRP202.remedy.shared': 'Ophæv fletningen, og skriv et tal i hver række.',
  'MRP202.remedy.notANumber': 'Skriv kun tallet, og flyt teksten til forklaringen.',
  'MRP202.remedy.notADay': 'Skriv datoen som dag, måned og år, for eksempel 30-06-2024. Er der ikke leveret, så skriv "nej".',
  'MRP202.remedy.isADay': 'Skriv tallet igen, og vælg talformatet "Standard". Excel laver for eksempel 3-5 om til en dato.',
  'MRP202.remedy.ambiguous': 'Skriv tallet igen med komma som decimaltegn.',
  'MRP202.remedy.placeholder': 'Skriv værdien, eller tøm cellen, hvis den ikke kendes endnu.',

  'MRP203.title': 'Tal eller dato står som tekst',
  'MRP203.what.number': 'I {unit} står tallet "{found}" som tekst i kolonnen "{column}" og tæller ikke med.',
  'MRP203.what.day': 'I {unit} står datoen "{found}" som tekst i kolonnen "{column}" og tæller ikke med.',
  'MRP203.remedy.number': 'Tryk på "Ret til" i Målstatus, eller skriv tallet igen uden tekst og mellemrum.',
  'MRP203.remedy.day': 'Tryk på "Ret til" i Målstatus, eller skriv datoen igen, for eksempel 30-06-2024.',

  'MRP204.title': 'Det er uklart, hvad procenten er',
  'MRP204.what.tooLarge':
    'I {unit} står {found} i kolonnen "{column}". Måltallet i rækken er skrevet som en andel (0,85 for 85 pct.), så der menes formentlig {share:percent}.',
  'MRP204.what.tooSmall':
    'I {unit} står {found} i kolonnen "{column}". Måltallet i rækken er skrevet i hele procent (85 for 85 pct.), så der menes formentlig {share:percent}.',
  'MRP204.what.unknown': 'I {unit} står {found} i kolonnen "{column}". Det kan både være {found} pct. og {found} gange det hele.',
  'MRP204.remedy.tooLarge': 'Tryk på "Ret til" i Målstatus, eller skriv {share:percent} i cellen.',
  'MRP204.remedy.tooSmall': 'Tryk på "Ret til" i Målstatus, eller skriv tallet i hele procent som måltallet i rækken.',
  'MRP204.remedy.unknown': 'Skriv procenten igen på samme måde som måltallet i rækken.',

  'MRP205.title': 'Tallet kan ikke være rigtigt',
  'MRP205.what.negative': 'I {unit} står {found} i kolonnen "{column}". Tallet kan ikke være negativt.',
  'MRP205.what.aboveAll': 'I {unit} står {found} i kolonnen "{column}". En andel kan ikke være over 100 pct.',
  'MRP205.what.fraction': 'I {unit} står {found} i kolonnen "{column}", men her tælles kun i hele tal.',
  'MRP205.what.tooLarge': 'I {unit} står {found} i kolonnen "{column}". Så store tal kan Excel ikke regne nøjagtigt med.',
  'MRP205.what.farOff':
    'I {unit} står {found} i kolonnen "{column}", men der er aftalt {target} {agreedUnit}. Tallet er af en helt anden størrelse.',
  'MRP205.remedy.farOff':
    'Tjek, om tallet står i en anden enhed, for eksempel måneder i stedet for dage eller tusinder i stedet for stykker.',
  'MRP205.remedy.negative': 'Ret fortegnet eller tallet.',
  'MRP205.remedy.aboveAll': 'Ret andelen. Er den regnet af to tal, så tjek, om de er byttet om.',
  'MRP205.remedy.tooLarge': 'Tjek tallet: der er formentlig kommet for mange cifre med.',
  'MRP205.remedy.fraction': 'Skriv et helt tal. Er det et gennemsnit eller en andel, hører det til i et andet felt.',

  'MRP206.title': 'Datoen ligger forkert',
  'MRP206.what.outsideYear':
    'I {unit} står {day:date} i kolonnen "{column}". Det er uden for planens periode, {from:date} til {to:date}.',
  'MRP206.what.afterAsOf': 'I {unit} står {day:date} i kolonnen "{column}". Det er efter opgørelsesdatoen {asOf:date}.',
  'MRP206.what.outsideForecast':
    'I {unit} ventes levering {day:date} ("{column}"). Det ligger ikke mellem {from:date} og {to:date}.',
  'MRP206.what.outsideWork': 'I {unit} står {day:date} i kolonnen "{column}". Det ligger ikke mellem {from:date} og {to:date}.',
  'MRP206.remedy.outsideYear': 'Tjek årstallet, og ret datoen.',
  'MRP206.remedy.afterAsOf': 'Ret datoen. Er leveringen kun planlagt, hører datoen til i forventningen til året.',
  'MRP206.remedy.outsideForecast': 'Tjek årstallet, og ret datoen.',
  'MRP206.remedy.outsideWork': 'Tjek årstallet, og ret datoen.',

  'MRP207.title': 'Cellen viser en fejl',
  'MRP207.what.error': 'I {unit} viser kolonnen "{column}" fejlen {error}.',
  'MRP207.what.uncalculated': 'I {unit} står en formel i kolonnen "{column}", som ikke er regnet ud.',
  'MRP207.what.uncalculatedFile':
    'I {unit} står en formel i kolonnen "{column}", hvis resultat ingen har regnet ud: programmet, der skrev filen, overlader det til Excel.',
  'MRP207.what.circular': 'I {unit} henviser formlen i kolonnen "{column}" til sin egen celle: {formula}.',
  'MRP207.what.circle':
    'I {unit} regner formlen i kolonnen "{column}" i ring: den bruger {other}, som selv bruger cellen. Tallet er derfor ikke til at stole på.',
  'MRP207.remedy.error': 'Ret formlen eller de celler, den henviser til, eller skriv tallet direkte.',
  'MRP207.remedy.uncalculated': 'Tryk på F9, eller slå automatisk beregning til. Hjælper det ikke, går formlen måske i ring.',
  'MRP207.remedy.uncalculatedFile': 'Åbn filen i Excel, og gem den. Vælg den så igen.',
  'MRP207.remedy.circular': 'Ret formlen, så den ikke bruger sin egen celle, eller skriv tallet direkte.',
  'MRP207.remedy.circle': 'Ret en af de to formler, så de ikke bruger hinanden, eller skriv tallet direkte.',

  'MRP208.title': 'En anden enhed end aftalt',
  'MRP208.what.behind': 'I {unit} står "{found}" i kolonnen "{column}", men der er aftalt {agreed}.',
  'MRP208.what.percent': 'I {unit} står {found} i kolonnen "{column}", men der er aftalt {agreed}, ikke procent.',
  'MRP208.what.column': 'I {unit} står enheden "{found}", men der er aftalt {agreed}.',
  'MRP208.remedy': 'Regn tallet om til {agreed}, og skriv det igen.',

  'MRP209.title': 'Tæller og nævner passer ikke sammen',
  'MRP209.what.above': 'I {unit} er tælleren {numerator} større end nævneren {denominator}.',
  'MRP209.what.zero': 'I {unit} er nævneren 0, så andelen kan ikke regnes ud.',
  'MRP209.what.aboveTotal': 'I {unit} står {numerator} i kolonnen "{column}", men der er aftalt {denominator} i alt.',
  'MRP209.remedy.aboveTotal': 'Tjek tallet, og om det dækker samme periode.',
  'MRP209.remedy.above': 'Tjek, om de to tal er byttet om, eller om de dækker samme periode.',
  'MRP209.remedy.zero':
    'Skriv antallet af sager i nævneren. Har der ingen sager været, så tøm begge celler, og skriv det i forklaringen.',

  'MRP210.title': 'Ukendt statusord',
  'MRP210.what.slip': 'I {unit} står "{found}" i kolonnen "{column}". Der menes formentlig "{word}".',
  'MRP210.what.unknown': 'I {unit} står "{found}" i kolonnen "{column}". Det er ikke et af statusordene.',
  'MRP210.remedy.slip': 'Tryk på "Ret til" i Målstatus, eller skriv "{word}".',
  'MRP210.remedy.unknown':
    'Skriv Opfyldt, Delvist opfyldt, Ikke opfyldt, Ikke vurderet eller Udgået, og flyt resten til forklaringen.',

  'MRP211.title': 'Udgangspunktet mangler',
  'MRP211.what.missing': '{unit} måles mod {of}, men tallet mangler i kolonnen "{column}".',
  'MRP211.what.zero': '{unit} måles mod {of}, men tallet er 0, og så kan en ændring ikke regnes i procent.',
  'MRP211.remedy.missing': 'Skriv tallet for {of}. Planen nævner det ikke, så det skal hentes i jeres egen opgørelse.',
  'MRP211.remedy.zero': 'Tjek tallet for {of}, og ret det.',
} as const satisfies Record<string, string>;
