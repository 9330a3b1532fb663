/** Whether a text is Danish, by the small words that only one of the languages has. */

const MARKERS: Readonly<Record<'danish' | 'english' | 'swedish' | 'norwegian', ReadonlySet<string>>> = {
  danish: new Set(
    'og af at er ikke på skal med til der som det en et den inden ved har været blive bliver må sagerne efter mindst pct. udgangen samt om vil'.split(
      ' ',
    ),
  ),
  english: new Set('the of and to within by shall will be is are that than for with at from which least not'.split(' ')),
  swedish: new Set(
    'och att är ska skall inte för av ärenden minst på senast inom det som procent under året vid har blir andelen handläggningstid ärendena ökar'.split(
      ' ',
    ),
  ),
  norwegian: new Set(
    'og av at er ikke på skal med til innen prosent saker gjennomsnittlig minst etter som det en et ved økes har blir sikre saksbehandlingstid saksbehandlingstiden gjennomføre å mot frem'.split(
      ' ',
    ),
  ),
};

/** Words that no Danish sentence has; one of them outweighs the words the languages share. */
const TELLING =
  /^(?:och|är|ärenden|ärendena|inte|att|innen|prosent|saksbehandlingstid\p{L}*|handläggning\p{L}*|senast|inom|ska|the|shall|within|å|av|minske|treårsperioden|andelen\s|och|für|und)$/u;

/** `unknown`: too short to tell, which a cell of a table often is. */
export function languageOf(words: readonly string[]): 'danish' | 'english' | 'other' | 'unknown' {
  const score = (language: keyof typeof MARKERS) => words.filter((word) => MARKERS[language].has(word)).length;
  const danish = score('danish');
  const telling = words.filter((word) => TELLING.test(word)).length;
  const other = Math.max(score('english'), score('swedish'), score('norwegian'));
  const foreign = score('english') >= other ? 'english' : 'other';
  if (telling >= 2 || (telling === 1 && (danish <= other || words.length < 12)) || (other >= 3 && other > danish + 1))
    return foreign;
  return danish === 0 ? 'unknown' : 'danish';
}
