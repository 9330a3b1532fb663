import type { CommandLineKey } from '../da/commandLine';

export const commandLineEn: Record<CommandLineKey, string> = {
  usage:
    'Usage: npm run --silent check -- FILE… [--plan ID|FILE|FOLDER] [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--out FOLDER] [--json] [--lang da|en]',
  usageRounds:
    'Usage: npm run --silent rounds -- FILE… [--earlier FILE]… [--freeze --by NAME --at 2024-09-05T14:30] [--out FOLDER] [--plan ID|FILE|FOLDER] [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--json] [--lang da|en]',
  lockIncomplete: 'To lock a round, give --by NAME, --at MOMENT and --out FOLDER.',
  noFiles: 'No file is given. Write the name of at least one .xlsx file.',
  unknownOption: 'The option {option} is not known or lacks its value. See the usage below.',
  badRound: 'There is no round "{found}". Write UO1, UO2, UO3 or AR.',
  badDay: '"{found}" is not a date. Write it as 2024-08-31.',
  badColumn: '"{found}" is not a column. Write for instance --column actual=K, or actual=- if there is none.',
  badRow: '"{found}" is not a row. Write the number of the requirement and of the row, for instance --row 1.2=17.',
  badAnswers: 'The file {found} with answers cannot be read. It must be JSON as described in docs/command-line.md.',
  fixed: '  Fixed: {cell}',
  badLanguage: 'There is no language "{found}". Write da or en.',
  noSuchPlan: 'There is no plan "{plan}". Write one of these: {known} – or the path of a plan file.',
  badPlan: 'The plan file {file} cannot be used: {problem}',
  noSuchFile: 'The file {file} does not exist or cannot be read. Check the path.',
  outNotWritten: 'The copy {file} could not be written: {problem}',
  outWritten: 'Copy with results: {file}',
  outIsInput: 'The folder {file} is the one the file itself is in. Choose another, so that the original is not overwritten.',
  notRecognised: '{file}: Not recognised. {reason}',
  unconfirmedPlan: 'The plan is only guessed. Give it with --plan, or open the file in Excel and confirm in Målstatus.',
  unconfirmedRound:
    'The file does not say which round it is for. Give it with --round UO1, UO2, UO3 or AR, or open the file in Excel and answer in Målstatus.',
  unconfirmedSheet:
    'The goals stand on several sheets: {options}. Delete or hide those that do not apply, or open the file in Excel and choose the sheet in Målstatus.',
  unconfirmedPart: 'What a column or a row of the table is, is only guessed. Open the file in Excel and confirm in Målstatus.',
  unconfirmedHeader:
    'It is not certain where the headers of the table stand. Open the file in Excel and point at them in Målstatus.',
  heading: '{file}: {agency} {year}, {round} as of {asOf:date}, sheet "{sheet}"',
  planBecause: '  Plan: {plan}. {because}',
  score: 'Reached: {reached}. Expected: {expected}.',
  points: '{percent} per cent ({points} of {counted} points that can be assessed)',
  notScored: 'not scored ({of} points in all)',
  finding: '  {severity} {code} {cell}: {message} {remedy}',
  dismissed: '  Set aside by the agency: {code} {cell}: {message} Reason: {reason}',
  ready: '  Marked ready by {by} {on:date}; {changed#figure#figures} changed since.',
  noFindings: '  No findings.',
  error: 'ERROR',
  warning: 'WARNING',
  info: 'NOTE',
  usageConsolidate:
    'Usage: npm run --silent consolidate -- FILE|FOLDER… --out OVERVIEW.xlsx [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--plan ID|FILE|FOLDER] [--json] [--lang da|en]',
  noOverview: 'Say with --out which .xlsx file the overview is to be saved in.',
  outIsFile: 'The file {file} is itself one of those to be read. Choose another name for the overview.',
  emptyFolder: 'There are no .xlsx or .xlsm files in the folder. Check the path.',
  answersDamaged:
    'The answers kept in {file} are damaged or from a newer version of Målstatus and are not used. Open the overview in Excel and answer again in Målstatus.',
  noRound: 'None of the files says which round it is for. Give it with --round UO1, UO2, UO3 or AR.',
  overviewWritten: 'The overview is saved in {file}',
  overviewNotWritten: 'The overview {file} could not be written: {problem}',
  daysLate: '{days#day#days} after the deadline {deadline:date}',
  foundInFile: '{errors#error#errors}, {warnings#warning#warnings} in {file}',
  usageDocuments:
    'Usage: npm run --silent documents -- FILE… [--status] [--annual] [--next] --out FOLDER [--plan ID|FILE|FOLDER] [--round UO1|UO2|UO3|AR] [--as-of 2024-08-31] [--lang da|en]',
  noOutFolder: 'Say with --out which folder the documents are to be saved in.',
  documentWritten: 'Document: {file}',
  sheetsWritten: 'Copy with the documents as sheets: {file}',
  draftWritten: 'Draft of next year’s plan: {file}',
};
