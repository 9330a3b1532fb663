/**
 * The sheet "Målstatus udvikling": the score over the rounds, every requirement against the round before, later changes to frozen rounds
 * and changes of the plan. It is drawn anew each time; bars and trends are formulas, so no chart object is needed, and the score of a
 * frozen round is calculated again from the history's own rows beside it.
 */
import { sheetRefusal } from '../drawing/sheetRefusal';
import { SheetDraft } from '../drawing/sheetDraft';
import { area, STYLES } from '../drawing/styles';
import { findName } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import {
  amendmentLines,
  lateLine,
  roundName,
  scoreLines,
  UNIT_HEADS,
  unitLines,
  type Line,
  type SheetRequest,
} from './developmentLines';
import type { RoundsKey } from '../texts/da/rounds';
import type { RoundWords } from './roundWords';

/** Found again by its name when it is called something else. */
const SHEET = 'Målstatus udvikling';
const NAME = 'MS_Ark_Udvikling';

/** The sheet as it stands, whatever it is called now; undefined where it was never drawn. */
export function developmentSheet(workbook: WorkbookSnapshot): SheetSnapshot | undefined {
  return findSheet(workbook, findName(workbook, NAME)?.sheet ?? SHEET);
}

/** Everything as it is to stand; nothing where no sheet can be written. */
export function developmentEdits(request: SheetRequest): readonly Edit[] {
  const { workbook } = request;
  const old = developmentSheet(workbook);
  if (sheetRefusal(workbook, old)) return [];
  const draft = new SheetDraft(old?.name ?? SHEET);
  const sections = drawAll(draft, request);
  const asBefore = old !== undefined && sections.every(({ row, title }) => cellAt(old, row, 0).value === title);
  return [
    { kind: 'addSheet', sheet: draft.sheet, visibility: 'visible' },
    { kind: 'setName', name: NAME, sheet: draft.sheet, area: area(0, 0, 0, 0), visible: false },
    ...draft.contentEdits(old?.used),
    ...(asBefore ? [] : draft.styleEdits(extentOf(old))),
  ];
}

function extentOf(sheet: SheetSnapshot | undefined) {
  return sheet?.used && { top: 0, left: 0, bottom: sheet.used.bottom, right: sheet.used.right };
}

interface Section {
  readonly row: number;
  readonly title: string;
}

function drawAll(draft: SheetDraft, request: SheetRequest): readonly Section[] {
  const { year, words } = request;
  const { rounds } = words;
  draft.put(0, 0, rounds.developmentTitle);
  draft.put(1, 0, rounds.developmentAbout);
  draft.style(area(0, 0, 0, 0), STYLES.title);
  draft.style(area(1, 0, 1, 0), STYLES.about);
  [70, 240, 84, 84, 96, 84, 84, 84, 84, 84, 84, 100, 100, 100, 100, 84, 84, 120, 110, 120].forEach((points, column) =>
    draft.width(column, points),
  );
  const sections: Section[] = [];
  const section = (row: number, title: RoundsKey, header: readonly string[], lines: readonly Line[]): number => {
    sections.push({ row, title: rounds[title] });
    draft.put(row, 0, rounds[title]);
    draft.style(area(row, 0, row, 0), STYLES.section);
    header.forEach((text, column) => draft.put(row + 1, column, text));
    draft.style(area(row + 1, 0, row + 1, header.length - 1), { ...STYLES.head, wrap: true });
    lines.forEach((line, index) =>
      line.forEach((drawn, column) => {
        if (drawn) draft.put(row + 2 + index, column, drawn[0], drawn[1]);
      }),
    );
    if (lines.length === 0) draft.put(row + 2, 0, rounds.nothingHere);
    return row + 4 + Math.max(1, lines.length);
  };
  let row = 3;
  row = section(row, 'sectionScores', heads(words, SCORE_HEADS), scoreLines(request, row + 2));
  const degrees = year.developments.score.map(({ round }) => `${rounds.columnDegree} ${roundName(request, round)}`);
  const unitHeads = [...heads(words, UNIT_HEADS), ...degrees, ...heads(words, MORE_HEADS)];
  row = section(row, 'sectionUnits', unitHeads, unitLines(request, row + 2));
  const late = [...year.revisions, ...year.changes].flatMap(({ changes }) => changes);
  const lateLines = late.map((change) => lateLine(change, request));
  row = section(row, 'sectionLate', heads(words, LATE_HEADS), lateLines);
  section(row, 'sectionAmendments', heads(words, AMENDMENT_HEADS), amendmentLines(request));
  return sections;
}

const SCORE_HEADS = [
  'columnRound',
  'columnAsOf',
  'columnScore',
  'bar',
  'columnExpectedScore',
  'bar',
  'isLocked',
  'recomputed',
] as const;
const MORE_HEADS = [
  'trend',
  'degreeStep',
  'lightBefore',
  'lightNow',
  'lightStep',
  'columnForecast',
  'forecastStep',
  'columnExpectedStatus',
  'projectedLow',
  'projectedHigh',
  'method',
  'disagreement',
] as const;
const LATE_HEADS = ['columnRound', 'columnId', 'part', 'before', 'now', 'reason', 'reasonBy', 'reasonAt'] as const;
const AMENDMENT_HEADS = ['columnId', 'change', 'from', 'firstRound', 'before', 'after', 'reason', 'document'] as const;

function heads({ rounds }: RoundWords, keys: readonly RoundsKey[]): readonly string[] {
  return keys.map((key) => rounds[key]);
}
