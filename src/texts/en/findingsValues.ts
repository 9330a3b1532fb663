/** Findings about the entered values (MRP201–211). */
import type { findingsValuesDa } from '../da/findingsValues';

export const findingsValuesEn: Record<keyof typeof findingsValuesDa, string> = {
  'MRP201.title': 'A figure is missing',
  'MRP201.what.figure': '{unit} lacks a figure in the column "{column}".',
  'MRP201.what.milestone': '{unit} was due {due:date}, but there is no date in the column "{column}".',
  'MRP201.what.judged': '{unit} lacks a status in the column "{column}".',
  'MRP201.what.level': '{unit} lacks the agreed level in the column "{column}". The plan does not give it.',
  'MRP201.what.forecast': '{unit} lacks an expectation for the whole year in the column "{column}".',
  'MRP201.remedy.figure': 'Enter the figure as it was on {asOf:date}.',
  'MRP201.remedy.milestone': 'Enter the date of delivery, or "no" if it has not been delivered.',
  'MRP201.remedy.judged': 'Choose a status, for instance "Partly fulfilled", and give a reason.',
  'MRP201.remedy.level': 'Enter the level agreed with the department.',
  'MRP201.remedy.forecast': 'Enter the figure or date you expect at the end of the year, or a status such as "Fulfilled".',

  'MRP202.title': 'Not a number or a date',
  'MRP202.what.notANumber': '{unit} has "{found}" in the column "{column}". It cannot be read as a number.',
  'MRP202.what.notADay': '{unit} has "{found}" in the column "{column}". It cannot be read as a date.',
  'MRP202.what.isADay': '{unit} has a date ("{found}") in the column "{column}", where a number belongs.',
  'MRP202.what.ambiguous': '{unit} has "{found}" in the column "{column}". It can mean both {first} and {second}.',
  'MRP202.what.shared':
    '{unit} has "{found}" in a cell that is merged over several requirements. Which of them the figure is for cannot be seen.',
  'MRP202.what.placeholder': '{unit} has only "{found}" in the column "{column}".',
  'MRP202.what.seemsEmpty':
    '{unit} looks empty in the column "{column}", but the cell holds a character that cannot be seen, such as a line break.',
  'MRP202.remedy.seemsEmpty': 'Clear the cell, and enter the value if it is known.',
  'MRP202.remedy.shared': 'Unmerge the cells, and enter a figure in each row.',
  'MRP202.remedy.notANumber': 'Enter the number alone, and move the text to the explanation.',
  'MRP202.remedy.notADay': 'Enter the date as day, month and year, for instance 30-06-2024. If nothing is delivered, enter "no".',
  'MRP202.remedy.isADay':
    'Enter the number again and choose the number format "General". Excel turns 3-5 into a date, for instance.',
  'MRP202.remedy.ambiguous': 'Enter the number again, with a comma as decimal sign in a Danish Excel.',
  'MRP202.remedy.placeholder': 'Enter the value, or clear the cell if it is not known yet.',

  'MRP203.title': 'The number is stored as text',
  'MRP203.what.number': '{unit} has the number "{found}" as text in the column "{column}", so it does not count.',
  'MRP203.what.day': '{unit} has the date "{found}" as text in the column "{column}", so it does not count.',
  'MRP203.remedy.number': 'Choose "Fix", or enter the number again without text and spaces.',
  'MRP203.remedy.day': 'Choose "Fix", or enter the date again, for instance 30-06-2024.',

  'MRP204.title': 'The percentage is in doubt',
  'MRP204.what.tooLarge':
    '{unit} has {found} in the column "{column}". The row uses fractions, so it is probably {share:percent}.',
  'MRP204.what.tooSmall':
    '{unit} has {found} in the column "{column}". The row uses whole per cent, so it is probably {share:percent}.',
  'MRP204.what.unknown': '{unit} has {found} in the column "{column}". It can be {found} % as well as {found} times the whole.',
  'MRP204.remedy.tooLarge': 'Choose "Fix", or enter {share:percent} in the cell.',
  'MRP204.remedy.tooSmall': 'Choose "Fix", or enter the figure in whole per cent like the target of the row.',
  'MRP204.remedy.unknown': 'Enter the percentage again in the same way as the target of the row.',

  'MRP205.title': 'The figure is impossible',
  'MRP205.what.negative': '{unit} has {found} in the column "{column}". The figure cannot be negative.',
  'MRP205.what.aboveAll': '{unit} has {found} in the column "{column}". A share cannot be above 100 %.',
  'MRP205.what.fraction': '{unit} has {found} in the column "{column}", but only whole numbers are counted here.',
  'MRP205.what.tooLarge':
    '{unit} has {found} in the column "{column}". Excel cannot calculate exactly with numbers as large as that.',
  'MRP205.what.farOff':
    '{unit} has {found} in the column "{column}", but {target} {agreedUnit} was agreed. The figure is of quite another size.',
  'MRP205.remedy.farOff':
    'Check whether the figure is in another unit, such as months instead of days or thousands instead of single ones.',
  'MRP205.remedy.negative': 'Correct the sign or the figure.',
  'MRP205.remedy.aboveAll': 'Correct the share. If it is computed from two numbers, check whether they have been swapped.',
  'MRP205.remedy.tooLarge': 'Check the number: it probably has too many digits.',
  'MRP205.remedy.fraction': 'Enter a whole number. A mean or a share belongs in another field.',

  'MRP206.title': 'The date is out of place',
  'MRP206.what.outsideYear':
    '{unit} has {day:date} in the column "{column}". That is outside the period of the plan, {from:date} to {to:date}.',
  'MRP206.what.afterAsOf': '{unit} has {day:date} in the column "{column}". That is after the day of the round, {asOf:date}.',
  'MRP206.what.outsideForecast': '{unit} is expected {day:date} ("{column}"). That is not between {from:date} and {to:date}.',
  'MRP206.what.outsideWork': '{unit} has {day:date} in the column "{column}". That is not between {from:date} and {to:date}.',
  'MRP206.remedy.outsideYear': 'Check the year and correct the date.',
  'MRP206.remedy.afterAsOf':
    'Correct the date. If the delivery is only planned, the date belongs in the expectation for the year.',
  'MRP206.remedy.outsideForecast': 'Check the year and correct the date.',
  'MRP206.remedy.outsideWork': 'Check the year and correct the date.',

  'MRP207.title': 'The cell shows an error',
  'MRP207.what.error': '{unit} shows the error {error} in the column "{column}".',
  'MRP207.what.uncalculated': '{unit} has a formula in the column "{column}" that has not been calculated.',
  'MRP207.what.uncalculatedFile':
    '{unit} has a formula in the column "{column}" whose result nobody has calculated: the program that wrote the file leaves it to Excel.',
  'MRP207.what.circular': 'In {unit} the formula in the column "{column}" refers to its own cell: {formula}.',
  'MRP207.what.circle':
    'In {unit} the formula in the column "{column}" goes in a circle: it uses {other}, which uses the cell itself. The number cannot be trusted.',
  'MRP207.remedy.error': 'Correct the formula or the cells it refers to, or enter the number directly.',
  'MRP207.remedy.uncalculated':
    'Press F9, or turn on automatic calculation. If that does not help, the formula may go in a circle.',
  'MRP207.remedy.uncalculatedFile': 'Open the file in Excel and save it. Then choose it again.',
  'MRP207.remedy.circular': 'Correct the formula so that it does not use its own cell, or enter the number directly.',
  'MRP207.remedy.circle': 'Correct one of the two formulas so that they do not use each other, or enter the number directly.',

  'MRP208.title': 'Another unit than agreed',
  'MRP208.what.behind': '{unit} has "{found}" in the column "{column}", but {agreed} was agreed.',
  'MRP208.what.percent': '{unit} has {found} in the column "{column}", but {agreed} was agreed, not per cent.',
  'MRP208.what.column': '{unit} has the unit "{found}", but {agreed} was agreed.',
  'MRP208.remedy': 'Convert the figure to {agreed} and enter it again.',

  'MRP209.title': 'Numerator and denominator do not match',
  'MRP209.what.above': 'In {unit} the numerator {numerator} is larger than the denominator {denominator}.',
  'MRP209.what.zero': 'In {unit} the denominator is 0, so the share cannot be computed.',
  'MRP209.what.aboveTotal': '{unit} has {numerator} in the column "{column}", but {denominator} are agreed in all.',
  'MRP209.remedy.aboveTotal': 'Check the number and whether it covers the same period.',
  'MRP209.remedy.above': 'Check whether the two figures have been swapped, or cover the same period.',
  'MRP209.remedy.zero':
    'Enter the number of cases in the denominator. If there were none, clear both cells and say so in the explanation.',

  'MRP210.title': 'Unknown status word',
  'MRP210.what.slip': '{unit} has "{found}" in the column "{column}". It probably means "{word}".',
  'MRP210.what.unknown': '{unit} has "{found}" in the column "{column}". It is not one of the status words.',
  'MRP210.remedy.slip': 'Choose "Fix", or enter "{word}".',
  'MRP210.remedy.unknown':
    'Enter Fulfilled, Partly fulfilled, Not fulfilled, Not assessed or Withdrawn, and move the rest to the explanation.',

  'MRP211.title': 'The baseline is missing',
  'MRP211.what.missing': '{unit} is measured against {of}, but the figure is missing in the column "{column}".',
  'MRP211.what.zero': '{unit} is measured against {of}, but the figure is 0, and then a change cannot be given in per cent.',
  'MRP211.remedy.missing': 'Enter the figure for {of}. The plan does not give it, so it must come from your own records.',
  'MRP211.remedy.zero': 'Check the figure for {of} and correct it.',
};
