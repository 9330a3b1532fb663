/** Events of the workbook in the form in which office.js takes them. */
import { rectA1 } from '../../src/workbook/address';
import type { Engine, EngineEvent } from '../engine/types';
import type { ErrorLanguage } from './errorTexts';
import { shownValue, valueType } from './typed';

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
} as const;

export type Notify = (type: number, targets: readonly string[], details: object) => void;

/** No cell of a whole row that was inserted is named, only the rows: "5:7". */
function addressOf(event: Extract<EngineEvent, { kind: 'changed' }>): string {
  const { top, bottom, left, right } = event.area;
  if (event.change.startsWith('Row')) return `${top + 1}:${bottom + 1}`;
  if (event.change.startsWith('Column')) return rectA1({ top: 0, bottom: 0, left, right }).replaceAll(/\d/g, '');
  return rectA1(event.area);
}

export function forward(engine: Engine, event: EngineEvent, notify: Notify, errors: ErrorLanguage): void {
  switch (event.kind) {
    case 'changed': {
      const { area } = event;
      const single = event.change === 'RangeEdited' && area.top === area.bottom && area.left === area.right;
      const after = single ? engine.cell(event.sheet, area.top, area.left) : undefined;
      notify(EVENT.changed, [event.sheet, 'Workbook'], {
        changeType: event.change,
        source: event.origin === 'colleague' ? 'Remote' : 'Local',
        worksheetId: event.sheet,
        address: addressOf(event),
        triggerSource: event.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        shiftDirection: 'None',
        ...(after ? { valueAfter: shownValue(after, errors), valueTypeAfter: valueType(after) } : {}),
      });
      return;
    }
    case 'calculated':
      notify(EVENT.calculated, [event.sheet, 'Workbook'], { worksheetId: event.sheet, address: '' });
      return;
    case 'formatted':
      notify(EVENT.formatChanged, [event.sheet, 'Workbook'], {
        worksheetId: event.sheet,
        source: 'Local',
        address: rectA1(event.area),
      });
      return;
    case 'rowsHidden':
      notify(EVENT.rowHiddenChanged, [event.sheet, 'Workbook'], {
        worksheetId: event.sheet,
        source: 'Local',
        changeType: event.hidden ? 'Hidden' : 'Unhidden',
        address: `${event.first + 1}:${event.last + 1}`,
      });
      return;
    case 'selection':
      notify(EVENT.selectionChanged, [event.sheet, 'Workbook'], { worksheetId: event.sheet, address: rectA1(event.area) });
      return;
    case 'activated':
      notify(EVENT.activated, [event.sheet, 'Workbook'], { worksheetId: event.sheet });
      return;
    case 'sheets':
      if (event.change === 'renamed')
        notify(EVENT.nameChanged, [event.sheet, 'Workbook'], {
          worksheetId: event.sheet,
          source: 'Local',
          nameBefore: event.before ?? '',
          nameAfter: engine.sheetName(event.sheet),
        });
      else
        notify(event.change === 'added' ? EVENT.added : EVENT.deleted, ['Workbook'], {
          worksheetId: event.sheet,
          source: 'Local',
        });
  }
}
