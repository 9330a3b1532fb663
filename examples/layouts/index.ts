import type { Example } from '../kit/types';
import { annualReport } from './annual-report';
import { english } from './english';
import { excelTable } from './excel-table';
import { budget, lastYear, otherAgency, staff } from './foreign';
import { mergedGoals } from './merged-goals';
import { protectedSheet } from './protected';
import { roundsBeside } from './rounds-beside';
import { sheetPerMonth } from './sheet-per-month';
import { sheetPerRound } from './sheet-per-round';
import { slips } from './slips';
import { statusUo2, statusUo2Blank } from './status-uo2';
import { twoHeaders } from './two-headers';
import { twoSheets, twoSheetsPerRound } from './two-sheets';

export const EXAMPLES: readonly Example[] = [
  statusUo2,
  statusUo2Blank,
  mergedGoals,
  twoHeaders,
  roundsBeside,
  sheetPerRound,
  sheetPerMonth,
  twoSheets,
  twoSheetsPerRound,
  slips,
  protectedSheet,
  excelTable,
  english,
  annualReport,
  budget,
  staff,
  otherAgency,
  lastYear,
];
