import type { NoticesKey } from '../da/notices';

export const noticesEn: Record<NoticesKey, string> = {
  unknownTitle: 'Målstatus does not recognise the workbook',

  answersResetDone: 'Your answers are forgotten, and the sheet is read again.',

  planLoaded: 'The plan {plan} is loaded and in use.',
  planFileTooLarge: '{file} is too large to be a plan file (over 2 MB). Choose another file.',
  planFileUnreadable: '{file} could not be read. Try again, or save the file somewhere else first.',

  noticeComputed: 'The results now stand in the sheet as formulas.',
  noticeNothingNew: 'The sheet is already computed. Nothing was changed.',
  noticeOverview: 'The group overview is inserted.',
  noticeOverviewSame: 'The group overview is already up to date. Nothing has changed.',
  noticeList: 'The list is inserted on the sheet {sheet}.',
  noticeFixedMany: '{n#cell#cells} mended.',
  noticeFixedSome: '{n#cell#cells} mended. The rest have changed since and are left alone: {cells}.',
  noticeFixRefused: '{n#cell#cells} mended. Excel did not take the rest: {cells}. Mend them in the sheet.',
  noticeFixed: '{cell} is mended.',
  noticeFilled: 'Written in the sheet: {name}.',
  noticeLocked: '{round} is locked by {by} (version {version}).',
  noticeLockLost:
    'Your locking of {round} does not stand in the history: somebody else locked in the same moment and wrote over it. Take a look, and lock the round again.',
  noticeNotLocked: 'The round is not locked. See why under Lock the round.',
  noticeSheetWritten: 'The sheet {sheet} is written.',
  noticeSheetAsBefore: 'The sheet is there already. Nothing was changed.',
  noticeReasonKept: 'The reason now stands in {cell}.',
  noticeReasonOnSheet: 'The reason now stands on the sheet {sheet}.',
  noticeReady: 'The report is marked as ready for handing in.',
  noticeDismissed: 'Set aside: {title}.',
  noticeRevived: 'Brought back: {title}.',
  noticeUndone: 'The latest that Målstatus wrote has been taken back.',
  noticeUndoNothing: 'There is nothing more to undo.',
  noticeUndoneExcept: 'Taken back except {cell}, which has been changed since. Your changes stay.',
  noticeNotWritten: 'Nothing was written in the sheet.',
  noticeRemoved: 'Målstatus is removed. The workbook is as it was.',
  noticeRemoveNothing: 'Målstatus has not written anything in the workbook.',
  noticeConfirmed: 'Your answer is saved.',
  noticeCalledOff: 'Stopped. Nothing has been written in the sheet.',
  noticeChecked: 'The sheet is checked: {errors#error#errors} and {warnings#warning#warnings}.',
  noticeAtFocus: 'The selection moved to {cell}. Press F6 to get to the sheet.',

  problemTitle: 'That did not work',
  problemEditMode: 'You are typing in a cell. Finish with Enter or Esc, and Målstatus goes on by itself.',
  problemCrash:
    'There is a fault in Målstatus. Your figures are untouched. Try again. If that does not help, send the technical details to those who maintain Målstatus.',
  retry: 'Try again',
};
