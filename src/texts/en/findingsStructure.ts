/** Findings about the structure of the workbook (MRP101–109). */
import type { findingsStructureDa } from '../da/findingsStructure';

export const findingsStructureEn: Record<keyof typeof findingsStructureDa, string> = {
  'MRP101.title': 'A requirement has no row',
  'MRP101.what.requirement': '{unit} is in the plan but has no row in the table.',
  'MRP101.what.otherSheet': '{unit} stands on the sheet "{elsewhere}", but the table on the sheet "{sheet}" has no row for it.',
  'MRP101.what.part': '{unit} is in the plan but has no row in the table.',
  'MRP101.what.parts': '{unit} has one row but no rows for its {parts} parts.',
  'MRP101.remedy.requirement': 'Insert a row with the number and text from the plan, and check again.',
  'MRP101.remedy.otherSheet': 'Move the row to the table on the sheet "{sheet}" and check again.',
  'MRP101.remedy.part': 'Insert a row for the part below the row of its requirement, and check again.',
  'MRP101.remedy.parts':
    'Insert a row for each part below the row of the requirement, so that each part can have a figure of its own.',

  'MRP102.title': 'A row is not in the plan',
  'MRP102.what': 'Row {row} looks like a requirement ("{found}"), but nothing in the plan matches it.',
  'MRP102.remedy':
    'Correct the number and text so that they match the plan, or point at the right requirement on the Workbook tab.',

  'MRP103.title': 'A requirement stands twice',
  'MRP103.what': '{unit} stands both in row {first} and in row {row}. Only row {first} counts.',
  'MRP103.what.otherSheet':
    '{unit} stands both in row {first} on the sheet "{firstSheet}" and in row {row} on the sheet "{sheet}". Only the row on the sheet "{firstSheet}" counts.',
  'MRP103.what.offices': '{unit} stands both in row {first} and in row {row}, each for its office. Only row {first} counts.',
  'MRP103.remedy.offices': 'Add the figures of the offices up in one row.',
  'MRP103.remedy': 'Delete one of the rows, or correct the number if the row belongs to another requirement.',

  'MRP104.title': 'A column is missing',
  'MRP104.what.actual':
    'The table has no column for the actual figure. {count#requirement#requirements} cannot have a figure{count?:?, among them} {unit}.',
  'MRP104.what.numerator':
    'The table has no column for the numerator. It is needed for {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what.denominator':
    'The table has no column for the denominator. It is needed for {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what.baseline':
    'The table has no column for the baseline. It is needed for {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what.target':
    'The table has no column for the target. The plan gives no target for {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what.deliveredOn':
    'The table has no column for the date of delivery. It is needed for {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what.reportedStatus':
    'The table has no column for the status. It is needed for {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what.forecast':
    'The table has no column for the expected result of the year, which the department asks for. It concerns {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what': 'The table lacks a column that is needed for {count#requirement#requirements}{count?:?, among them} {unit}.',
  'MRP104.what.asked':
    'It is not decided which column is to be used for {count#requirement#requirements}{count?:?, among them} {unit}: {columns}.',
  'MRP104.remedy.asked': 'Answer the question at the top of the pane, or point at the column on the Workbook tab.',
  'MRP104.remedy': 'Insert the column with a header, or point at it on the Workbook tab if it has another name.',

  'MRP105.title': 'The weight differs from the plan',
  'MRP105.what.differs': 'The weight of {unit} is {found} in the workbook but {agreed} in the plan.',
  'MRP105.what.unreadable': 'The weight of {unit} cannot be read: "{found}". In the plan it is {agreed}.',
  'MRP105.remedy': 'Correct the weight to {agreed}, or ask the department whether the plan has changed.',

  'MRP106.title': 'The weights add to an unexpected sum',
  'MRP106.what.usual': 'The weights of the plan add to {found}, not {expected}, and the plan names no other sum.',
  'MRP106.what.agreed': 'The weights of the plan add to {found} but should add to {expected}.',
  'MRP106.remedy':
    'You need not do anything: the score is computed of the sum {found}. Ask the department if a weight has been left out of the plan.',

  'MRP107.title': 'The target differs from the plan',
  'MRP107.what.differs.share': 'The target of {unit} is "{found}" in the workbook but {agreed:percent} in the plan.',
  'MRP107.what.differs.number': 'The target of {unit} is "{found}" in the workbook but {agreed} {agreedUnit} in the plan.',
  'MRP107.what.differs.range': 'The target of {unit} is "{found}" in the workbook but {min}–{max} {agreedUnit} in the plan.',
  'MRP107.what.differs.day': 'The deadline of {unit} is "{found}" in the workbook but {agreed:date} in the plan.',
  'MRP107.what.unreadable.share': 'The target of {unit} cannot be read: "{found}". In the plan it is {agreed:percent}.',
  'MRP107.what.unreadable.number': 'The target of {unit} cannot be read: "{found}". In the plan it is {agreed} {agreedUnit}.',
  'MRP107.what.unreadable.range': 'The target of {unit} cannot be read: "{found}". In the plan it is {min}–{max} {agreedUnit}.',
  'MRP107.what.unreadable.day': 'The deadline of {unit} cannot be read: "{found}". In the plan it is {agreed:date}.',
  'MRP107.remedy': 'Correct the cell to match the plan, or ask the department whether the plan has changed.',

  'MRP108.title': 'A computed cell has been overwritten',
  'MRP108.what.foreign': '{role} of {unit} has been typed by hand ("{found}") over the formula of Målstatus.',
  'MRP108.what.altered': 'The formula for {role} of {unit} has been changed or moved and no longer computes correctly.',
  'MRP108.what.cleared': 'The formula for {role} of {unit} has been deleted.',
  'MRP108.remedy':
    'Clear the cell and choose "Compute in the sheet". If you disagree with the status, use the columns for a changed status.',

  'MRP109.title': 'The workbook says something else than the plan',
  'MRP109.what.agency': 'The workbook says "{found}", but the plan is for {expected}.',
  'MRP109.what.year': 'The workbook says "{found}", but the plan is for {expected}.',
  'MRP109.what.round': 'The workbook says "{found}", but the round is {expected}.',
  'MRP109.remedy.agency': 'Correct the name, or choose the plan that belongs to the workbook.',
  'MRP109.remedy.year': 'Correct the year, or choose the plan of the year the workbook is about.',
  'MRP109.remedy.round': 'Correct the text, or choose the round the workbook is about.',
};
