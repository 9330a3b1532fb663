/** Single words and fixed expressions that decide how a sentence is read. */
import { phraseFinder, type Entry } from '../phrases';
import type { EvidenceName } from '../types';

const words = (text: string): readonly string[] => text.split('|');

export interface DirectionMeaning {
  readonly direction: 'increase' | 'decrease';
  /** "færre" compares and needs a "than" or a finite verb; a verb or a noun is the demand itself. */
  readonly form: 'verb' | 'noun' | 'comparative';
  /** "halveres", "fordobles": the change itself, as a fraction. */
  readonly by?: number;
}

export const directionsIn = phraseFinder<DirectionMeaning>([
  {
    words: words(
      'ned|minke|minker|minket|nedbring*|reducer*|nedsæt*|sænk*|falde|falder|faldet|mindsk*|formindsk*|minimer*|forkort*|begræns*|skære|skæres|skærer|bringe|bringes|nedskær*|afkort*|reduce|reduced|reduces|decrease|decreased|minske|minska|redusere*',
    ),
    means: { direction: 'decrease', form: 'verb' },
  },
  {
    words: words('nedgang|reduktion|reduktionen|fald|faldende|nedadgående|nedbringelse|nedbringelsen|reduction|nedsættelse'),
    means: { direction: 'decrease', form: 'noun' },
  },
  {
    words: words('færre|mindre|lavere|kortere'),
    means: { direction: 'decrease', form: 'comparative' },
  },
  {
    words: words(
      'positiv udvikling|udvikler sig positivt|udvikle sig positivt|udviklet sig positivt|øge|øges|øger|øget|øgede|stige|stiger|steget|hæve|hæves|hæver|hævet|forøg*|vokse|vokser|vokset|løfte|løftes|forbedre|forbedres|forbedret|increase|increased|increases|öka|økes',
    ),
    means: { direction: 'increase', form: 'verb' },
  },
  {
    words: words('øgning|øgningen|stigning|stigningen|stigende|vækst|opadgående|forøgelse|fremgang|styrkelse|forbedring'),
    means: { direction: 'increase', form: 'noun' },
  },
  {
    words: words('flere|højere|større|bedre'),
    means: { direction: 'increase', form: 'comparative' },
  },
  {
    words: words('halver*'),
    means: { direction: 'decrease', form: 'verb', by: 0.5 },
  },
  {
    words: words('fordobl*'),
    means: { direction: 'increase', form: 'verb', by: 1 },
  },
]);

export const holdsIn = phraseFinder<'hold'>([
  {
    words: words(
      'fastholdes|fastholde|fastholder|fastholdt|fastholdelse|bevares|bevare|bevarer|bevaret|opretholdes|opretholde|opretholder|opretholdelse|uændret|uændrede|samme niveau|samme omfang|mindst samme|det samme niveau|stabilt|stabil|stabile|på niveau med|holdes på|vedligeholdes',
    ),
    means: 'hold',
  },
]);

export type Word =
  | { readonly is: 'statistic'; readonly statistic: 'mean' | 'median' | 'each' }
  | { readonly is: 'flag'; readonly as: EvidenceName };

const flag = (as: EvidenceName, text: string): Entry<Word> => ({
  words: words(text),
  means: { is: 'flag', as },
});

export const wordsIn = phraseFinder<Word>([
  {
    words: words(
      'gennemsnitlig|gennemsnitlige|gennemsnitligt|i gennemsnit|gennemsnit|gns.|gennemsnitssagsbehandlingstid*|gennemsnitstid*|average|gjennomsnittlig*|genomsnittlig*',
    ),
    means: { is: 'statistic', statistic: 'mean' },
  },
  {
    words: words('median|medianen|mediansagsbehandlingstid*|mediantid*'),
    means: { is: 'statistic', statistic: 'median' },
  },
  {
    words: words('den maksimale sagsbehandlingstid|maksimal sagsbehandlingstid|den længste sagsbehandlingstid'),
    means: { is: 'statistic', statistic: 'each' },
  },
  flag('approx', 'ca.|ca|cirka|omkring|omtrent|med få undtagelser|about|approximately|tilnærmelsesvis|i størrelsesordenen'),
  flag('all', 'begge|både|alle|samtlige|hver|hvert|hver enkelt|hvert enkelt|all'),
  flag('condition', 'under forudsætning af|forudsat|såfremt|konstateres|hvis|medmindre|betinget af|i det omfang|provided that'),
  flag(
    'effort',
    'arbejdes løbende med|arbejder løbende med|arbejde med at|søges|tilstræbes|tilstræber|tilstræbe|arbejde på|arbejder på|arbejdes på|arbejdes for|stiles efter|stræber efter|stræbes efter|bestræber sig|bidrage til|bidrager til|medvirke til|contribute to|aim to|tilstreber',
  ),
  flag('proof', 'dokumenteres|dokumentation|opgøres ved|måles ved opgørelse*'),
  flag('noTest', 'løbende|til stadighed|varigt|aktuelt|består i|defineres som'),
  flag('reporting', 'afrapporter*|rapporteres til|afrapportere|orienterer departementet|orientere departementet'),
  flag(
    'frequency',
    'månedligt|månedlig|månedlige|kvartalsvis|kvartalsvise|halvårligt|halvårlig|årligt|årlig|årlige|hver måned|hvert kvartal|hvert år|pr. år|om året|pr. måned|per år|pr. kvartal|ugentligt|dagligt',
  ),
  flag(
    'others',
    'for førende|som førende|med førende|end andre|som andre|tilsvarende styrelser|tilsvarende skoler|landsgennemsnit*|sammenlignelige|gennemsnittet for|gennemsnittet af|gennemsnittet på|øvrige|socioøkonomisk*|national average|branchens gennemsnit|sektorens gennemsnit|riksgennomsnitt*|rikssnitt*|landsplan|benchmark*',
  ),
  flag('credit', 'pro rata|målopfyldelse|målopfyldelsesgrad|opfyldelsesgrad'),
  flag('reference', 'svarer til|svarende til|jf.|fremgår af|som beskrevet i|jævnfør'),
]);

/** Case times: a number of days without more words is a limit for them. */
export const TIME_NOUN =
  /sagsbehandlingstid|ekspeditionstid|svartid|ventetid|behandlingstid|liggetid|svarfrist|sagsbehandlingsfrist|leveringstid|gennemløbstid|reaktionstid|produktionstid|opholdstid|^alder$|waiting|frist$|frister$|^tid(?:en)?$/;

/** Nouns measured on a scale, where a number is a value and counts nothing. */
export const VALUE_NOUN =
  /karakter|gennemsnit(?:tet)?$|snittet$|score(?:n)?$|tilfredshed|trivsel|trivsl|indeks(?:et)?$|index$|ratio(?:en)?$|modenhed|niveau(?:et)?$|løfteevne|vurdering(?:en)?$|kvotient|kapacitetsgrad|return|roce|point$|årsværk$|likviditet|overskud|soliditet/;

/** Parts of a whole whose growth is bad: without an operator nobody can tell the side. */
export const BAD_SHARE =
  /frafald|fravær|fejl|klage|omgjort|omgør|restance|forsink|afvigelse|ledighed|svind|tab$|sygdom|udgift|omkostning|kriminalitet|tilbagefald|afbrud|aflys/;

/** Verbs that something is delivered or done with: participles and infinitives of the plans. */
export const DELIVERY =
  /^(?:udarbejd|indsend|fremsend|afsend|send|afhold|gennemfør|udvælg|rapporter|opstill|etabler|implementer|udvikl|vedtag|godkend|offentliggør|offentliggjort|lever|afleve|fremlæg|fremlagt|forelagt|forelæg|igangsæt|igangsat|idriftsæt|idriftsat|afslut|færdig|publicer|udgiv|besat|ansat|uddann|evaluer|analyser|gennemgå|afvikl|opret|lancer|beslut|indfør|indgå|udsend|udpeg|tag(?:et|es)|ibrugtag|fastlagt|fastlæg|besluttet|planlagt|planlæg|ombygget|sikr|præsenter|udbyd|tilbyd|tilbudt|udbudt|nedsæt|nedsat|underskriv|iværksæt|iværksat|foretag|opdater|revider|klar$|sæt|certificer|indhent|kortlagt|kortlæg|dokumenter|completed?|established|published|review|develop|etablere|synliggør|flytt|overfør|tilrettel|tilvejebring|valider|test|drift|ibrug|sammenlæg|sammenlagt|digitaliser|udrull|udskift|ferdig|utarbeid|gennomför)/;
