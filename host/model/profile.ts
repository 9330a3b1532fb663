/**
 * What Excel does where another spreadsheet could do something else: one fact a member, each with what it is known from. A profile
 * chooses for each fact; it is plain data, so one measured in a real Excel can take its place. Tests run on `STRICTEST` and on
 * `EXCEL_2021`, and single facts can be chosen in the page.
 */
export interface Profile {
  /** The newest ExcelApi it has. Events and members beyond it answer `ApiNotFound`. */
  readonly excelApi: string;
  /** What `ConditionalFormat.id` is: the format's place in the list that was asked for, or something that lasts. */
  readonly conditionalFormatId: 'place' | 'lasting';
  /** Where a new conditional format stands in the order. */
  readonly newConditionalFormat: 'last' | 'first';
  /** Members that cannot be taken back: they empty the undo stack, and inside an undo group they throw `UndoNotSupported`. */
  readonly notUndoable: readonly string[];
  /** Formulas that one undo group takes before it throws `UndoNotSupported`. */
  readonly mostFormulasInGroup: number;
  /** Members that only read and empty the undo stack all the same. */
  readonly undoEmptiedBy: readonly string[];
  /** Can a person take back what an add-in has written? Otherwise every write of an add-in empties the undo stack. */
  readonly addinUndo: boolean;
  /** Does Excel put a backslash before the spaces, dots and dashes of a number format that it keeps? */
  readonly numberFormats: 'escaped' | 'asWritten';
  /** The language in which `values` tells errors, and in which an error that is entered is understood. */
  readonly errors: 'da' | 'en';
  /** Rows and columns of a sheet. */
  readonly grid: 'xlsx' | 'xls';
  /** Is another workbook in front of this one? */
  readonly focus: 'here' | 'elsewhere';
  /** Are formats that the add-in sets told as `onFormatChanged`? */
  readonly ownFormatsTold: boolean;
  /** When a press on the ribbon that opens the pane reaches the add-in. */
  readonly commands: 'atReady' | 'afterwards';
  readonly calculation: 'Automatic' | 'Manual';
  readonly precisionAsDisplayed: boolean;
  /** Without one, paper and orientation cannot be set. */
  readonly printer: boolean;
  readonly autoSave: boolean;
  /** Something else than a sheet's protection forbids every write. */
  readonly rights: 'all' | 'none';
  /** `getMergedAreasOrNullObject` fails with more than these. */
  readonly mostMergedAreas: number;
}

interface Source {
  readonly from: string;
  readonly sure: 'documented' | 'measured' | 'reported' | 'inferred';
}

const UNDO_PAGE = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities';
const TROUBLE_PAGE = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting';
const ISSUES = 'https://github.com/OfficeDev/office-js/issues';
const MEASURED = 'measured in Excel for Windows, Microsoft 365, September 2026, by the makers of another add-in';

/** What `STRICTEST` says is known from these. */
export const SOURCES: Readonly<Record<keyof Profile, Source>> = {
  excelApi: {
    from: 'https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets',
    sure: 'documented',
  },
  conditionalFormatId: { from: `d.ts of ConditionalFormat.id; ${MEASURED}; ${ISSUES}/5222`, sure: 'measured' },
  newConditionalFormat: { from: `${MEASURED}; FormatConditions.Add of VBA does the same`, sure: 'measured' },
  notUndoable: { from: UNDO_PAGE, sure: 'documented' },
  mostFormulasInGroup: { from: `${ISSUES}/6491 (about 1,600 formulas)`, sure: 'reported' },
  undoEmptiedBy: { from: `${ISSUES}/5918 (Windows, version 2505)`, sure: 'reported' },
  addinUndo: { from: UNDO_PAGE, sure: 'documented' },
  numberFormats: { from: 'files that Excel saves; https://github.com/jmcnamara/XlsxWriter/issues/838', sure: 'reported' },
  errors: { from: `${MEASURED}, in Russian; other languages follow from it`, sure: 'inferred' },
  grid: {
    from: 'https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 (limits, compatibility mode)',
    sure: 'documented',
  },
  focus: { from: `${TROUBLE_PAGE}; ${ISSUES}/5504 (NamedItem.type)`, sure: 'documented' },
  ownFormatsTold: { from: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events', sure: 'inferred' },
  commands: { from: `office.js (notifyActionHandlerReady inside onReady); ${ISSUES}/5176, ${ISSUES}/3378`, sure: 'reported' },
  calculation: { from: 'd.ts of Application.calculationMode', sure: 'documented' },
  precisionAsDisplayed: { from: 'd.ts of Workbook.usePrecisionAsDisplayed', sure: 'documented' },
  printer: { from: 'PageSetup of VBA without a printer', sure: 'inferred' },
  autoSave: { from: 'd.ts of Workbook.autoSave', sure: 'documented' },
  rights: {
    from: 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling (AccessDenied)',
    sure: 'documented',
  },
  mostMergedAreas: { from: 'd.ts of Range.getMergedAreasOrNullObject', sure: 'documented' },
};

/** The Excel of a Danish office today, where each fact is as awkward as it can be without anything being wrong with the workbook. */
export const STRICTEST: Profile = {
  excelApi: '1.20',
  conditionalFormatId: 'place',
  newConditionalFormat: 'last',
  notUndoable: [
    'Worksheet.visibility',
    'Worksheet.position',
    'Worksheet.delete',
    'Worksheet.name',
    'WorksheetProtection.protect',
    'WorksheetProtection.unprotect',
    'WorkbookProtection.protect',
    'WorkbookProtection.unprotect',
  ],
  mostFormulasInGroup: 1_500,
  undoEmptiedBy: ['Range.getMergedAreasOrNullObject'],
  addinUndo: true,
  numberFormats: 'escaped',
  errors: 'da',
  grid: 'xlsx',
  focus: 'here',
  ownFormatsTold: true,
  commands: 'atReady',
  calculation: 'Automatic',
  precisionAsDisplayed: false,
  printer: true,
  autoSave: false,
  rights: 'all',
  mostMergedAreas: 512,
};

/** Office LTSC 2021: no undo of what add-ins do, no events beyond ExcelApi 1.14. */
export const EXCEL_2021: Profile = { ...STRICTEST, excelApi: '1.14', addinUndo: false };

export const PROFILES = { strictest: STRICTEST, excel2021: EXCEL_2021 } as const;

/** "1.17" covers "1.9". */
export function covers(has: string, wanted: string): boolean {
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [wantedMajor = 1, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

export const GRIDS = { xlsx: { rows: 1_048_576, columns: 16_384 }, xls: { rows: 65_536, columns: 256 } } as const;
