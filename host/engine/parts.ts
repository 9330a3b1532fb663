/** The parts of Univer that the adapter uses; Node and the page load them differently. */
import type * as core from '@univerjs/core';
import type * as formula from '@univerjs/engine-formula';
import type * as sheets from '@univerjs/sheets';
import type * as sheetsFormula from '@univerjs/sheets-formula';

type Core = typeof core;
type Formula = typeof formula;
type Sheets = typeof sheets;
type SheetsFormula = typeof sheetsFormula;

export type UniverParts = Pick<Core, 'ICommandService' | 'IUniverInstanceService' | 'UniverInstanceType'> &
  Pick<
    Formula,
    | 'IDefinedNamesService'
    | 'IFunctionService'
    | 'FormulaDataModel'
    | 'SetDefinedNameMutation'
    | 'RemoveDefinedNameMutation'
    | 'SetFormulaCalculationStartMutation'
    | 'SetFormulaCalculationNotificationMutation'
    | 'SetFormulaCalculationResultMutation'
  > &
  Pick<
    Sheets,
    | 'SetRangeValuesMutation'
    | 'InsertSheetMutation'
    | 'RemoveSheetMutation'
    | 'SetWorksheetNameMutation'
    | 'SetWorksheetOrderMutation'
    | 'SetWorksheetHideMutation'
    | 'SetWorksheetRowCountMutation'
    | 'SetWorksheetColumnCountMutation'
    | 'AddWorksheetMergeMutation'
    | 'RemoveWorksheetMergeMutation'
    | 'SetRowHiddenMutation'
    | 'SetRowVisibleMutation'
    | 'SetColHiddenMutation'
    | 'SetColVisibleMutation'
    | 'SetWorksheetColWidthMutation'
    | 'SetWorksheetRowHeightMutation'
    | 'SetWorksheetRowAutoHeightMutation'
  > &
  Pick<SheetsFormula, 'TriggerCalculationController'>;

/** What starts Univer without a screen. */
export type NodeUniver = UniverParts &
  Pick<Core, 'Univer' | 'LocaleType' | 'LogLevel'> &
  Pick<Formula, 'UniverFormulaEnginePlugin'> &
  Pick<Sheets, 'UniverSheetsPlugin'> &
  Pick<SheetsFormula, 'UniverSheetsFormulaPlugin' | 'CalculationMode'>;
