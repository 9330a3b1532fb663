/** Every layout; a new one is a file and a line here. */
import type { Layout } from '../draft';
import { deliveries } from './deliveries';
import { goalsAndLetters } from './goalsAndLetters';
import { kindsBeside } from './kindsBeside';
import { months } from './months';
import { numbersOnly } from './numbersOnly';
import { officeSheets } from './officeSheets';
import { plain } from './plain';
import { planAndFigures } from './planAndFigures';
import { roundsAsRows } from './roundsAsRows';
import { roundsBeside } from './roundsBeside';
import { sheetPerRound } from './sheetPerRound';
import { withAreas } from './withAreas';
import { wordsOnly } from './wordsOnly';

export const LAYOUTS: readonly Layout[] = [
  plain,
  withAreas,
  wordsOnly,
  numbersOnly,
  deliveries,
  roundsBeside,
  sheetPerRound,
  goalsAndLetters,
  kindsBeside,
  months,
  officeSheets,
  planAndFigures,
  roundsAsRows,
];
