import type { EvidenceKey } from '../da/evidence';

/** Why Målstatus believes what it believes about a workbook, and why a workbook was not recognised. */
export const evidenceEn: Record<EvidenceKey, string> = {
  roundInNoPlan: 'No plan has the round "{round}". Write the id of the round as the plan file has it.',
  noPlans: 'There is no plan to hold the workbook against. Load a plan file first.',
  emptyWorkbook: 'The workbook is empty. Open the workbook you report in.',
  noTable:
    'No sheet has a table with headers such as no., requirement, target and actual. Open the report, or point at the row of headers.',
  agencyOnly:
    'The workbook mentions {agency}, but has no table with the requirements of the plan for {year}. Open the report, or point at the row of headers.',
  tableWithoutRequirements:
    'The sheet "{sheet}" looks like a table, but none of the plan’s requirements stands in it. Open the report, or point at the right table.',
  tooFewRequirements:
    'The sheet "{sheet}" has only {found} of the {of} requirements in the plan for {agency} {year}. Check that it is the right workbook, or choose the plan yourself.',
  numbersOnly:
    'The numbers on the sheet "{sheet}" fit the plan for {agency} {year}, but neither requirements nor agency are mentioned. Choose the plan yourself if it is the one.',
  otherAgency:
    'The workbook seems to be about {found} and not {agency}. Load the plan it belongs to, or choose the plan yourself if the name is wrong.',
  otherAgencyThanNamed:
    'The workbook seems to be about {found}, but you asked for the plan of {agency}. It was not judged. Choose the plan for {found}, or mend the name in the workbook if it is wrong.',
  agencyOfNoPlan:
    'The workbook seems to be about {found}, and none of the {plans} plans is. Load the plan for {found}, or choose the plan yourself if the name is wrong.',
  otherYear:
    'The sheet "{sheet}" is about {found}, but the plan is for {year}. Load the plan for {found}, or open the workbook for {year}.',
  tablePerRequirement:
    'The sheet "{sheet}" has a small table for every requirement. Målstatus only reads tables with one row for each requirement. Gather the figures in such a table, or open a workbook that has one.',
  planOnSeveralSheets:
    'The demands of the plan are split between the sheet "{sheet}" and {others}, but it is not certain that they belong together: they do not say the same about agency, year, round or day, or several of them hold the same demands. A score of one part would look like that of the whole plan. Correct what differs, or move the rows in below the table on the sheet "{sheet}".',
  headerChanges:
    'The columns change in the middle of the table on the sheet "{sheet}": in {cell} stands the header "{header}", but at the top, in row {row}, the columns are others. Målstatus would read wrong figures. Use the same columns in the whole table, or put the parts on a sheet each.',
  actualMissing:
    'The plan’s requirements stand on the sheet "{sheet}", but there is no column of actual figures. Point at the column the figures are typed in.',

  planChosen: 'You chose the plan for {agency} {year}.',
  planAgencyNamed: 'The workbook mentions {agency}.',
  planYearNamed: 'The workbook mentions {year}.',
  planRequirementsFound: 'It has {found} of the plan’s {of} requirements; {texts#row has#rows have} the plan’s own wording.',

  roundGiven: 'You chose {round}.',
  roundOnSheet: 'The sheet says {round}.',
  roundInSheetName: 'The sheet’s name says {round}.',
  roundOnFrontPage: '{round} is mentioned elsewhere in the workbook.',
  roundInFileName: '{round} is part of the file name.',
  roundByDay: 'The figures are as of {day:date}, the day of {round}.',
  roundByGivenDay: '{round} is the latest round on {day:date}.',
  roundLast: '{round} is the last round in the workbook, and it has figures.',
  roundLastFilled: '{round} is the last round with figures. The workbook does not say which round it is for.',
  roundUnknown: 'The workbook does not say which round it is for. {round} is a suggestion.',
  roundPossible: '{round} is as of {day:date}.',
  asOfGiven: 'You chose {day:date}.',
  asOfOnSheet: 'The date {day:date} stands on the sheet.',
  asOfOfRound: '{day:date} is the plan’s date for {round}.',

  sheetRows: 'The sheet "{sheet}" has {rows#row#rows} of the plan.',
  confirmedSheetGone: 'The sheet "{sheet}" that you confirmed is no longer there.',
  headerAt: 'The table has its headers in row {row}.',
  headerUnder: 'Above it stands "{said}".',
  headerExact: 'The header is "{header}".',
  headerPartly: 'The header is "{header}".',
  headerSlip: 'The header is "{header}", which looks like a slip.',
  columnPossible: 'The header is "{header}".',
  columnOfRound: 'The header names {round}.',
  columnOtherRound: 'The header names {found}, but the table is for {round}.',
  columnOtherDay: 'The header names {day:date}, which is not the day of {round}.',
  columnOtherYear: 'The header names {found} and not {year}.',
  columnEarlier: 'The header says "{word}": the figures are of another time.',
  columnPeriod: 'The header says "{word}": the figures are of a part of the year, not the year to date.',
  columnPlan: 'The header says "{word}": that is what was agreed or expected, not the result.',
  columnDegree: 'The header says "{word}": that is a degree or a difference, not the figure itself.',
  columnScale: 'The header says "{word}": the figures are in another size than the plan counts in.',
  columnPart: 'The header says "{word}": that is only a part, or something larger than the agency.',
  columnUnknownWords: 'The header also says "{words}", which Målstatus does not know.',
  columnDueDays: 'All days in the column are the agreed ones.',
  columnTargets: 'All figures in the column are the plan’s targets.',
  columnCorrects: 'The column "{header}" seems to correct the figures.',
  columnAlike: 'The column "{header}" has figures of the same kind, and its header does not say what they are.',
  columnGrows: 'The figures in the column "{header}" are larger, and they can only grow during the year.',
  columnBelowEarlier: 'The figures are smaller than those of an earlier round, but they can only grow during the year.',
  columnSumOfParts: '"{header}" is the sum of {parts} columns with parts of the year.',
  columnNamesRound: 'The column "{header}" is about this round, too.',
  columnHidden: 'The column is hidden.',
  contentsTexts: 'The plan’s wording stands in {count#row#rows} of the column.',
  contentsNumbers: 'The plan’s numbers stand in {count#row#rows} of the column.',
  contentsParts: 'The plan’s sub-goals stand in {count#row#rows} of the column.',
  contentsFigures: 'There are figures beside the plan’s requirements under "{header}", but the header is not known.',
  contentsDays: 'There are dates beside the plan\'s requirements under "{header}", but the header is not known.',
  ownColumn: 'Målstatus wrote the column itself.',
  confirmed: 'You confirmed it.',

  rowNumber: 'The number {id} stands in the row.',
  rowNumberAndText: 'Number and wording fit {id}.',
  rowText: 'The wording fits {id} ({agreement:percent}).',
  rowTextDiffers: 'The number is {id}, but the wording is not the plan’s.',
  rowConflict: 'The wording fits {id}, but the number is {number}.',

  memoryDamaged: 'What Målstatus remembered in the workbook is damaged and not used. Confirm your choices again.',
  memoryPlanUnusable: 'The plan kept in the workbook cannot be read and is not used. Load the plan file again.',
  memoryPlanDiffers:
    'The workbook’s own copy of the plan ({plan}) differs from the one Målstatus has. The workbook’s copy is used.',
  resultsPointElsewhere:
    'The rows of the sheet "{sheet}" have moved since it was computed. The sheet "{results}" therefore shows figures of other rows. Press Compute in the sheet.',
  rulePackOfOtherYear: 'There is no rule pack for {year}. The rule pack for {used} is used.',
};
