/** The frame of the group's layouts: titles, columns and looks from the layout, everything else from the agency's status. */
import type { Workbook, Worksheet } from 'exceljs';
import type { ColumnRole } from '../../src/recognition/types';
import { writeSheet, type SheetSpec } from '../kit/example';
import type { TitleLine } from '../kit/styles';
import type { ColumnSpec, Written } from '../kit/table';
import type { Figures } from '../kit/types';
import { fitted } from './fitted';
import { statusesBefore, type Status } from './status';

export interface LaidOut {
  readonly sheet: Worksheet;
  readonly written: Written;
}

export interface Layout {
  readonly name: string;
  readonly write: (book: Workbook, status: Status) => LaidOut;
}

const INVENTED: TitleLine = { text: 'Eksempel: Styrelsen, dens mål og alle tal er opdigtede.', style: 'notice' };

interface SheetLayout extends Omit<SheetSpec, 'figures' | 'columns' | 'titles'> {
  readonly titles: readonly (readonly [sheetLayout: TitleLine['style'], text: string] | undefined)[];
  readonly columns: readonly ColumnSpec[];
}

interface Around {
  readonly before?: (book: Workbook, status: Status) => void;
  readonly after?: (sheet: Worksheet, written: Written, columns: readonly ColumnSpec[]) => void;
}

export function layout(name: string, layoutOf: (status: Status) => SheetLayout, { before, after }: Around = {}): Layout {
  return {
    name,
    write: (book, status) => {
      before?.(book, status);
      const { titles, ...sheetLayout } = layoutOf(status);
      const columns = asked(sheetLayout.columns, status);
      const lines = titles.map((line): TitleLine | undefined => line && { style: line[0], text: line[1] });
      const figuresAt = ({ plan, knowledge, drawn, roundShort }: Status): Figures =>
        fitted(plan, knowledge, { roles: rolesIn(columns, roundShort), percent: sheetLayout.percent ?? 'fraction', drawn });
      // Column groups of the rounds before hold what was known then.
      const earlier = new Map(statusesBefore(status).map((before) => [before.roundShort, figuresAt(before)]));
      const figures = figuresAt(status);
      const laidOut = writeSheet(book, status.plan, {
        ...sheetLayout,
        titles: [...lines, INVENTED],
        columns,
        figures: (set) => (set === '' || set === sheetLayout.current ? figures : (earlier.get(set) ?? {})),
      });
      after?.(laidOut.sheet, laidOut.written, columns);
      return laidOut;
    },
  };
}

function rolesIn(columns: readonly ColumnSpec[], current: string | undefined): ReadonlySet<ColumnRole> {
  return new Set(columns.flatMap(({ role, set }) => (role && (set === undefined || set === current) ? [role] : [])));
}

/** Where the plan wants a percentage set by a person, the workbook asks for it; in the årsrapport there is nothing left to expect. */
function asked(columns: readonly ColumnSpec[], { plan, round }: Status): readonly ColumnSpec[] {
  const needed = round.id === 'AR' ? columns.filter(({ role }) => role !== 'forecast') : columns;
  if (plan.settings.credit.model !== 'manual') return needed;
  return needed.flatMap((column): ColumnSpec[] =>
    column.role === 'explanation'
      ? [{ ...column, role: 'manualCredit', header: 'Manuel opfyldelse', width: 11 }, column]
      : [column],
  );
}

export const column = (role: ColumnRole, header: string, width: number): ColumnSpec => ({ role, header, width });
export const entry = (role: ColumnRole, header: string, width: number): ColumnSpec => ({ role, header, width, entry: true });
