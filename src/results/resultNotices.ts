/** What a person must know about what was written, and what was not. Data; the sentences live in `src/texts` under these codes. */
export type NoteCode =
  /** Nothing was written: something recognised is still a guess. */
  | 'resultsUnconfirmed'
  | 'resultsReadOnly'
  /** Nothing was written: Excel would round the degrees before they are judged. */
  | 'resultsPrecision'
  /** Nothing was written: the sheet "Målstatus" cannot be added. */
  | 'resultsStructureProtected'
  /** Nothing was written: our own sheet {sheet} has been protected. */
  | 'resultsSheetProtected'
  /** The results of {count} units stand on the sheet "Målstatus" alone, because their cells are locked. */
  | 'resultsLocked'
  /** A result column of the workbook's own holds something already; our own column stands beside the table. */
  | 'resultsColumnFilled'
  /** There is no free column beside the table. */
  | 'resultsNoFreeColumn'
  /** Two units share a row; the row shows the inner one. */
  | 'resultsSharedRow'
  /** A person has written over a computed cell; it is left alone. */
  | 'resultsOverwritten'
  /** A sheet that is not ours bears the name "Målstatus"; ours got another. */
  | 'resultsOtherSheetName'
  /** What we remembered of an earlier run is damaged; cells of that run may stand back. */
  | 'resultsMemoryDamaged'
  /** The results stood at another round's table before and have been moved. */
  | 'resultsMoved';

export interface ResultNotice {
  readonly code: NoteCode;
  readonly values: Readonly<Record<string, string | number>>;
}
