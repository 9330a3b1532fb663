/** Findings about consistency (MRP301–310) and safety (MRP401–403). */
import type { findingsConsistencyDa } from '../da/findingsConsistency';

export const findingsConsistencyEn: Record<keyof typeof findingsConsistencyDa, string> = {
  'MRP301.title': 'The figure is lower than before',
  'MRP301.what': '{unit} is {now} but was {then} in {round}. A figure that adds up over the year cannot fall.',
  'MRP301.remedy': 'Check both figures. If the old one has been corrected, say why in the explanation.',

  'MRP302.title': 'Your status contradicts the figures',
  'MRP302.what.round': '{unit} says "{found}", but the figures give "{reached}" now and "{expected}" for the whole year.',
  'MRP302.what.final': '{unit} says "{found}", but the figures give "{reached}".',
  'MRP302.what.withdrawn': '{unit} says "{found}", but the plan has not changed, so the requirement still counts.',
  'MRP302.remedy.round':
    'Correct the status or the figures. If the status shall differ, give reason, name and date in the columns for a changed status.',
  'MRP302.remedy.final':
    'Correct the status or the figures. If the status shall differ, give reason, name and date in the columns for a changed status.',
  'MRP302.remedy.withdrawn': 'Correct the status, or have the change agreed with the department and written into the plan.',

  'MRP303.title': 'The expectation is below what is reached',
  'MRP303.what.number': '{unit} is expected to be {expected} for the whole year, but {reached} has already been reached.',
  'MRP303.what.word': '{unit} has "{found}" as expectation, but the target has already been reached with {reached}.',
  'MRP303.remedy': 'Enter the expectation for the whole year, not for the rest of it.',

  'MRP304.title': 'Expectation and pace point different ways',
  'MRP304.what.hopeful':
    '{unit} is far behind the expected pace but is expected to be fulfilled ("{found}"), without an explanation.',
  'MRP304.what.gloomy': '{unit} is on course but is not expected to be fulfilled ("{found}"), without an explanation.',
  'MRP304.remedy': 'Say in the explanation what will happen in the rest of the year, or correct the expectation.',

  'MRP305.title': 'The explanation is missing',
  'MRP305.what.red': '{unit} is red but has no explanation.',
  'MRP305.what.yellow': '{unit} is yellow but has no explanation.',
  'MRP305.what.expected': '{unit} is not expected to be wholly fulfilled but has no explanation.',
  'MRP305.what.partly': '{unit} is only partly fulfilled but has no explanation.',
  'MRP305.what.notFulfilled': '{unit} is not fulfilled but has no explanation.',
  'MRP305.what.noColumn':
    'The table has no column for explanations, but {count#requirement needs#requirements need} one{count?:?, among them} {unit}.',
  'MRP305.remedy': 'Say briefly what the cause is and what you do about it.',
  'MRP305.remedy.noColumn': 'Insert a column with the header "Explanation" and give the cause beside the requirements.',

  'MRP306.title': 'Rounding hides that the target is missed',
  'MRP306.what.percent': '{unit} is shown as {found} and seems to meet the target but is exactly {exact:percent}.',
  'MRP306.what.number': '{unit} is shown rounded and seems to meet the target but is exactly {exact}.',
  'MRP306.remedy': 'Show more decimals in the cell, so that the miss can be seen.',

  'MRP307.title': 'The share does not match numerator and denominator',
  'MRP307.what': '{unit} has {share:percent}, but {numerator} of {denominator} is {computed:percent}.',
  'MRP307.remedy': 'Correct the share or the two figures. Målstatus computes with numerator and denominator.',

  'MRP308.title': 'Delivered without a date',
  'MRP308.what': '{unit} says "{found}" but not when. It was due {due:date}.',
  'MRP308.remedy': 'Enter the date of delivery in place of the word.',

  'MRP309.title': 'A changed status is not fully reasoned',
  'MRP309.what.overrideStatus': 'In {unit} a changed status is reasoned, but the status itself is missing.',
  'MRP309.what.overrideReason': 'In {unit} the status is changed to "{found}" without a reason. The change does not count.',
  'MRP309.what.overrideBy': 'In {unit} the status is changed to "{found}", but not by whom. The change does not count.',
  'MRP309.what.overrideOn': 'In {unit} the status is changed to "{found}" without a date. The change does not count.',
  'MRP309.remedy.overrideStatus': 'Enter the changed status, or delete reason, name and date.',
  'MRP309.remedy.overrideReason': 'Enter the reason, or delete the changed status.',
  'MRP309.remedy.overrideBy': 'Enter the name of the person who decided the change.',
  'MRP309.remedy.overrideOn': 'Enter the date of the decision.',

  'MRP311.title': 'The text is not finished',
  'MRP311.what': '{unit} still says "{placeholder}".',
  'MRP311.remedy': 'Write what is to stand instead of "{placeholder}".',

  'MRP310.title': 'Source or extraction date is missing',
  'MRP310.what.source': '{unit} has a figure but no source.',
  'MRP310.what.extractedOn': '{unit} has a figure but no date of extraction.',
  'MRP310.what.noColumns':
    'The table has neither a column for the source nor for the extraction date. {count#figure has#figures have} no source.',
  'MRP310.remedy.source': 'Say where the figure comes from, for instance the name of the system.',
  'MRP310.remedy.extractedOn': 'Enter the day the figure was drawn.',
  'MRP310.remedy.noColumns': 'Consider inserting two columns with the headers "Source" and "Extraction date".',

  'MRP401.title': 'Something looks like a CPR number',
  'MRP401.what': 'The cell holds something that looks like a Danish personal number (CPR): "{found}".',
  'MRP401.remedy': 'Delete the number before you send the workbook. If it is a case number, write it in another way.',

  'MRP402.title': 'The text looks like a formula',
  'MRP402.what': 'In {unit} the text in the column "{column}" begins with "{sign}": "{found}".',
  'MRP402.remedy': 'Begin the text with a letter or a digit.',

  'MRP403.title': 'The cell fetches a figure from another file',
  'MRP403.what': 'In {unit} the column "{column}" takes its value from another file: {formula}.',
  'MRP403.remedy': 'Copy the cell and paste it as a value.',

  'value.error.#DIV/0!': '#DIV/0! (division by 0)',
  'value.error.#REF!': '#REF! (a cell that the formula used has been deleted)',
  'value.error.#NAME?': '#NAME? (a name or function does not exist)',
  'value.error.#VALUE!': '#VALUE! (the formula computes on text)',
  'value.error.#N/A': '#N/A (the value does not exist)',
  'value.error.#NUM!': '#NUM! (the number cannot be computed)',
  'value.error.#NULL!': '#NULL! (the areas share no cells)',
  'value.error.#SPILL!': '#SPILL! (there is no room for the result)',
  'value.role.resultDegree': 'Opfyldelse',
  'value.role.resultStatus': 'Status',
  'value.role.resultLight': 'Trafiklys',
  'value.role.resultPoints': 'Point',
  'value.reached.fulfilled': 'fulfilled',
  'value.reached.partly': 'partly fulfilled',
  'value.reached.notFulfilled': 'not fulfilled',
  'value.reached.notAssessed': 'not assessed',
  'value.reached.withdrawn': 'withdrawn',
  'value.expected.fulfilled': 'fulfilled',
  'value.expected.partly': 'partly fulfilled',
  'value.expected.notFulfilled': 'not fulfilled',
  'value.expected.notAssessed': 'not assessed',
  'value.expected.withdrawn': 'withdrawn',
};
