import type { RoundWords } from '../../../src/rounds/roundWords';
import { roundsDa } from '../../../src/texts/da/rounds';
import { sheetDa } from '../../../src/texts/da/sheet';

export const DANISH: RoundWords = { language: 'da', sheet: sheetDa, rounds: roundsDa };
