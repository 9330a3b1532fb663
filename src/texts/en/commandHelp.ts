import type { CommandHelpKey } from '../da/commandHelp';

export const commandHelpEn: Record<CommandHelpKey, string> = {
  usage: 'Usage',
  moreHelp: 'Write for instance maalstatus check --help --lang en to see what one command does.',
  noCommandGiven: 'Say what is to be done.',
  noSuchCommand: 'There is no command "{found}".',

  aboutCheck:
    'Checks status files against the plan and computes score, status and lights as the pane in Excel does. The files themselves are not changed.',
  aboutConsolidate:
    'Brings many agencies’ files together in one overview and says who is missing. The agencies’ files are not changed.',
  aboutRounds:
    'Shows the rounds of the year: what has changed and where it is heading. Can lock a round in a copy. The files themselves are not changed.',
  aboutDocuments:
    'Writes the status page, the goal reporting of the annual report and a draft of next year’s plan. The files themselves are not changed.',
  aboutPlan:
    'Reads plans and demands as text. phrases: a text file with one demand a line. read: the text of a whole plan, which becomes a plan file when nothing is open.',

  aboutTemplate: 'Makes reporting workbooks from plans: one for each agency, ready to send out. Also: maalstatus plan template.',

  exitCheck:
    'Exit code: 0 no errors · 1 at least one · 2 at least one file could not be read, was not recognised or needs a confirmation, or the call was wrong.',
  exitConsolidate:
    'Exit code: 0 everything is in without errors · 1 a person must look · 2 at least one file could not be used, the overview could not be written, or the call was wrong.',
  exitRounds:
    'Exit code: 0 nothing to look at · 1 late changes or problems of the history · 2 not read, not recognised or not locked, or the call was wrong.',
  exitDocuments:
    'Exit code: 0 done · 1 the annual report lacks an analysis · 2 not read, not recognised or not written, or the call was wrong.',
  exitPlan:
    'Exit code: 0 everything is sure · 1 a person must answer something · 2 the file could not be read, or the call was wrong.',

  exitTemplate: 'Exit code: 0 all are written · 2 at least one workbook could not be made, or the call was wrong.',

  operandsFiles: 'FILE…',
  operandsFilesOrFolders: 'FILE|FOLDER…',
  operandsPlan: 'phrases FILE | read SOURCE',

  operandsPlans: 'PLAN…',
  hintCommand: 'COMMAND',
  hintPlan: 'ID|FILE|FOLDER',
  hintRound: 'UO1|UO2|UO3|AR',
  hintDay: '2024-08-31',
  hintSheet: 'SHEET',
  hintColumn: 'ROLE=COLUMN',
  hintRow: 'ID=ROW',
  hintFile: 'FILE',
  hintFolder: 'FOLDER',
  hintOverview: 'OVERVIEW.xlsx',
  hintPlanFile: 'PLAN.json',
  hintName: 'NAME',
  hintMoment: '2024-09-05T14:30',
  hintYear: 'YEAR',
  hintLanguage: 'da|en',

  optionPlan:
    'The name of a plan that comes along, a plan file, or a folder of plan files. Without it every plan that comes along is tried. A file of another agency than the plan’s is not judged.',
  optionRound: 'The round, if the workbook does not say.',
  optionRoundOfOverview:
    'The round of the overview, and of workbooks that do not say their own. Without it the round that most files are for.',
  optionAsOf: 'The day looked at. Without it the round’s own.',
  optionAsOfOverview: 'The day from which lateness is judged. Without it today.',
  optionSheet: 'The sheet the goals stand on.',
  optionColumn: 'Where something stands, for instance actual=K; actual=- says that there is no such column.',
  optionRow: 'Where a requirement stands, for instance 1.2=17.',
  optionAnswers: 'A JSON file of answers: sheet, round, columns and rows.',
  optionFix: 'Applies the certain fixes first and answers as after them.',
  optionExplain: 'Says what speaks for (+) and against (–) each reading.',
  optionJson: 'The answer as JSON.',
  optionCopies: 'Writes a copy of each recognised file with the results into the folder.',
  optionYearCopies: 'Writes a copy with the sheets of the year into the folder.',
  optionTemplates: 'The folder the workbooks are written into. A file that is there already is not overwritten.',
  optionRoundOfTemplate: 'The round to report on. Otherwise the first whose deadline has not passed today.',
  optionProtect: 'Protect everything but the yellow fields. The protection has no password.',
  optionDocuments: 'The folder the documents are written into.',
  optionOverview: 'The overview. A file that exists is brought up to date.',
  optionPlanFile: 'Writes the plan when nothing is open.',
  optionEarlier: 'A file of an earlier round, where each round has its own file.',
  optionFreeze: 'Locks the round in the copy. Needs --by, --at and --out.',
  optionBy: 'Who locks.',
  optionAt: 'When it is locked.',
  optionStatus: 'The status page.',
  optionAnnual: 'The goal reporting of the annual report.',
  optionNext: 'A draft of next year’s plan.',
  optionAgency: 'The agency’s name, if the text does not say.',
  optionYear: 'The plan’s year, if the text does not say.',
  optionLang: 'The language, Danish unless told otherwise.',
  optionHelp: 'Shows this help.',
};
