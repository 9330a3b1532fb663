/** The parts of Univer that the adapter uses; Node and the page load them differently. */
type Core = typeof import('@univerjs/core');
type Formula = typeof import('@univerjs/engine-formula');
type Sheets = typeof import('@univerjs/sheets');
type SheetsFormula = typeof import('@univerjs/sheets-formula');

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
  > &
  Pick<SheetsFormula, 'TriggerCalculationController'>;

/** What starts Univer without a screen. */
export type NodeUniver = UniverParts &
  Pick<Core, 'Univer' | 'LocaleType' | 'LogLevel'> &
  Pick<Formula, 'UniverFormulaEnginePlugin'> &
  Pick<Sheets, 'UniverSheetsPlugin'> &
  Pick<SheetsFormula, 'UniverSheetsFormulaPlugin' | 'CalculationMode'>;
