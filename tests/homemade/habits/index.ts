/** Everything harmless that people do; a new habit is a file and a line here. */
import type { Habit } from '../draft';
import { notesAbove } from './above';
import { fileName } from './fileName';
import { officeColumns } from './officeColumns';
import { otherSheets } from './otherSheets';
import { extraRows } from './rows';
import { shapes } from './shape';
import { texts } from './texts';
import { wordings } from './wordings';

export const HABITS: readonly Habit[] = [
  ...wordings,
  officeColumns,
  notesAbove,
  ...shapes,
  ...extraRows,
  ...texts,
  otherSheets,
  fileName,
];
