/**
 * Målrapportering to the årsrapport: part 1 with all goals and demands, part 2 with an analysis of every unmet goal, what was changed during
 * the year and by whom, and the facts for the director's result pay, without a recommendation.
 */
import { STATUSES } from '../measures/content';
import type { AnnualFacts, AnnualRequest } from './annualFacts';
import { amendmentLines, overrideLines } from './decisions';
import { resultText, targetText } from './figureTexts';
import { blocksOfHead, ruleBlock } from './headBlocks';
import { lateLines } from './lateLines';
import { partTwo } from './partTwo';
import { payBlocks } from './payBlocks';
import { setAsideTable } from './setAside';
import type { Block, DocumentCell, DocumentData, DocumentTable } from './types';
import { checkedGoals, checkedUnits, nameOf, wordingOf, type CheckedUnit } from './checkedUnits';
import { day, figure, say, statusWord, text, type DocumentWords } from './documentWords';

const GRID = [60, 122, 76, 62, 62, 46, 46] as const;

export function annualReport(request: AnnualRequest): DocumentData {
  const { checked, words, plan } = request;
  const goals = checkedGoals(checked);
  const units = checkedUnits(checked);
  const analyses = partTwo(goals, units, plan, words);
  const facts: AnnualFacts = {
    ...request,
    goals,
    units,
    analyses,
    amendments: amendmentLines(plan, words, plan.period.to),
    overrides: overrideLines(units, words),
    late: lateLines(request, units),
  };
  return {
    kind: 'annual',
    title: say(words, 'annualTitle', { year: String(plan.year) }),
    language: words.language,
    grid: GRID,
    errors: analyses.errors,
    blocks: [
      ...blocksOfHead(request),
      ...warnings(facts),
      ...partOne(facts),
      ...analyses.blocks,
      ...decided(facts),
      ...setAsideTable(checked, words),
      ...payBlocks(facts),
    ],
  };
}

function warnings({ checked, words, analyses }: AnnualFacts): readonly Block[] {
  const problem = (content: string): Block => ({ is: 'paragraph', tone: 'problem', text: content });
  const missing = analyses.errors.length;
  return [
    ...(checked.assessment.final ? [] : [problem(say(words, 'annualNotFinal', { round: checked.recognition.round.value.name }))]),
    ...(missing === 0 ? [] : [problem(say(words, 'annualErrors', { n: missing }))]),
  ];
}

function partOne(facts: AnnualFacts): readonly Block[] {
  const { words } = facts;
  return [
    { is: 'heading', level: 2, text: say(words, 'partOneTitle') },
    { is: 'heading', level: 3, text: say(words, 'goalsTitle') },
    { is: 'table', table: goalsTable(facts) },
    { is: 'paragraph', tone: 'quiet', text: say(words, 'countedHelp') },
    ...ruleBlock(facts),
    { is: 'heading', level: 3, text: say(words, 'demandsTitle') },
    { is: 'table', table: demandsTable(facts) },
    { is: 'heading', level: 3, text: say(words, 'countsTitle') },
    { is: 'table', table: countsTable(facts) },
  ];
}

/** Places of the columns that the total divides. */
const COUNTED = 5;
const POINTS = 6;

function goalsTable({ words, goals, checked }: AnnualFacts): DocumentTable {
  const { reached } = checked.assessment.score;
  const sum = (value: number): DocumentCell => ({ is: 'sum', value, shows: 'points' });
  return {
    title: say(words, 'goalsTitle'),
    summary: say(words, 'goalsSummary'),
    from: 0,
    columns: [
      { header: say(words, 'columnNumber'), width: 0.09, align: 'left' },
      { header: say(words, 'columnGoal'), width: 0.35, align: 'left' },
      { header: say(words, 'columnStatus'), width: 0.17, align: 'left' },
      { header: say(words, 'columnDegree'), width: 0.13, align: 'right' },
      { header: say(words, 'columnWeight'), width: 0.08, align: 'right' },
      { header: say(words, 'columnCounted'), width: 0.09, align: 'right' },
      { header: say(words, 'columnPoints'), width: 0.09, align: 'right' },
    ],
    rows: goals.map(({ id, area, assessed, reached: { points, counted } }) => ({
      cells: [
        text(id),
        text(area),
        text(statusWord(words, assessed.reached.status)),
        figure(assessed.reached.credit, 'percent'),
        figure(assessed.weight, 'points'),
        figure(counted, 'points'),
        figure(points, 'points'),
      ],
    })),
    total: {
      strong: true,
      cells: [
        text(say(words, 'total')),
        text(''),
        text(''),
        { is: 'share', value: reached.percent === null ? null : reached.percent / 100, part: POINTS, whole: COUNTED },
        sum(reached.of),
        sum(reached.counted),
        sum(reached.points),
      ],
    },
  };
}

function demandsTable({ words, units, checked }: AnnualFacts): DocumentTable {
  return {
    title: say(words, 'demandsTitle'),
    summary: say(words, 'demandsSummary'),
    from: 0,
    columns: [
      { header: say(words, 'columnNumber'), width: 0.1, align: 'left' },
      { header: say(words, 'columnDemand'), width: 0.28, align: 'left' },
      { header: say(words, 'columnTarget'), width: 0.15, align: 'left' },
      { header: say(words, 'columnResult'), width: 0.14, align: 'left' },
      { header: say(words, 'columnDegree'), width: 0.13, align: 'right' },
      { header: say(words, 'columnStatus'), width: 0.11, align: 'left' },
      { header: say(words, 'columnPoints'), width: 0.09, align: 'right' },
    ],
    rows: units.map((unit) => ({
      strong: unit.assessed.parts.length > 0,
      cells: [
        text(nameOf(unit.unit)),
        text(wordingOf(unit.unit)),
        text(targetText(words, unit, checked.recognition.plan)),
        text(resultText(words, unit)),
        figure(unit.assessed.reached.degree, 'percent'),
        text(statusIn(words, unit)),
        figure(unit.assessed.points.reached, 'points'),
      ],
    })),
  };
}

/** A status that somebody has decided must not look like one that was calculated. */
function statusIn(words: DocumentWords, { assessed }: CheckedUnit): string {
  const status = statusWord(words, assessed.reached.status);
  return assessed.overridden ? say(words, 'statusOverridden', { status }) : status;
}

function countsTable({ words, checked, goals }: AnnualFacts): DocumentTable {
  return {
    title: say(words, 'countsTitle'),
    summary: say(words, 'countsSummary'),
    from: 1,
    columns: [
      { header: say(words, 'columnStatus'), width: 0.7, align: 'left' },
      { header: say(words, 'columnCount'), width: 0.3, align: 'right' },
    ],
    rows: STATUSES.map((status) => ({
      cells: [text(statusWord(words, status)), figure(checked.assessment.goalCounts[status], 'whole')],
    })),
    total: { strong: true, cells: [text(say(words, 'total')), { is: 'sum', value: goals.length, shows: 'whole' }] },
  };
}

function decided({ words, amendments, overrides, late }: AnnualFacts): readonly Block[] {
  const heading = (content: string): Block => ({ is: 'heading', level: 2, text: content });
  const none = (content: string): Block => ({ is: 'paragraph', tone: 'plain', text: content });
  const left = (header: string, width: number) => ({ header, width, align: 'left' as const });
  const amended: DocumentTable = {
    title: say(words, 'amendmentsTitle'),
    summary: say(words, 'amendmentsSummary'),
    from: 0,
    columns: [
      left(say(words, 'columnNumber'), 0.12),
      left(say(words, 'columnChange'), 0.38),
      left(say(words, 'columnFrom'), 0.12),
      left(say(words, 'columnDocument'), 0.38),
    ],
    rows: amendments.map(({ unit, change, from, reason, document }) => ({
      cells: [text(unit), text(change), text(day(words, from)), text(document)],
      note: `${say(words, 'columnReason')}: »${reason}«`,
    })),
  };
  const changed: DocumentTable = {
    title: say(words, 'overridesTitle'),
    summary: say(words, 'overridesSummary'),
    from: 0,
    columns: [
      left(say(words, 'columnNumber'), 0.14),
      left(say(words, 'columnDemand'), 0.36),
      left(say(words, 'columnComputed'), 0.16),
      left(say(words, 'columnAssigned'), 0.16),
      left(say(words, 'columnBy'), 0.18),
    ],
    rows: overrides.map((line) => ({
      cells: [text(line.unit), text(line.wording), text(line.computed), text(line.assigned), text(`${line.by}, ${line.day}`)],
      note: `${say(words, 'columnReason')}: »${line.reason}«`,
    })),
  };
  const moved: DocumentTable = {
    title: say(words, 'lateTitle'),
    summary: say(words, 'lateSummary'),
    from: 0,
    columns: [
      left(say(words, 'columnNumber'), 0.15),
      left(say(words, 'columnRound'), 0.31),
      left(say(words, 'columnWhat'), 0.18),
      left(say(words, 'columnBefore'), 0.18),
      left(say(words, 'columnAfter'), 0.18),
    ],
    rows: late.map((line) => ({
      cells: [text(line.unit), text(line.round), text(line.what), text(line.before), text(line.now)],
      note: `${say(words, 'columnReason')}: ${line.reason}`,
    })),
  };
  return [
    heading(say(words, 'amendmentsTitle')),
    amendments.length === 0 ? none(say(words, 'amendmentsNone')) : { is: 'table', table: amended },
    heading(say(words, 'overridesTitle')),
    overrides.length === 0 ? none(say(words, 'overridesNone')) : { is: 'table', table: changed },
    ...(late.length === 0 ? [] : [heading(say(words, 'lateTitle')), { is: 'table' as const, table: moved }]),
  ];
}
