/** The cells people and accidents put into a report: empty, zero, boundary, negative, huge, text, words, days, truth values, errors. */
import { serialOfIso } from '../../../src/calendar/days';
import type { Measure, Round } from '../../../src/plan/schema';
import type { ColumnRole, PercentScale } from '../../../src/recognition/types';
import { KNOWN_WORDS } from '../../../src/report/statusWords';
import type { LibreOfficeInput } from '../../support/libreoffice';
import type { Random } from './random';

export interface GeneratedUnit {
  readonly percentScale: PercentScale;
  /** A role without a cell has no column. */
  readonly cells: Readonly<Partial<Record<ColumnRole, LibreOfficeInput>>>;
}

export function generateUnit(random: Random, measure: Measure, round: Round): GeneratedUnit {
  const percentScale = random.pick([1, 1, 100]);
  const cells: Partial<Record<ColumnRole, LibreOfficeInput>> = {};
  const roles: readonly ColumnRole[] = [
    'actual',
    'numerator',
    'denominator',
    'baseline',
    'deliveredOn',
    'forecast',
    'target',
    'reportedStatus',
  ];
  for (const role of roles) {
    const always = role === 'actual' || role === 'forecast';
    if (random.chance(always ? 0.95 : 0.55)) cells[role] = generateCell(random, role, measure, percentScale, round);
  }
  if (random.chance(0.8)) {
    cells.manualCredit = random.chance(0.7) ? random.pick([1, 0.5, 50, 0, 100]) : odd(random);
    cells.explanation = random.chance(0.7) ? 'Forklaring' : odd(random);
  }
  if (random.chance(0.5)) {
    const serious = random.chance(0.4);
    cells.overrideStatus = serious || random.chance(0.4) ? word(random) : odd(random);
    cells.overrideReason = serious ? 'Sene registreringer' : odd(random);
    cells.overrideBy = serious ? 'Direktøren' : odd(random);
    cells.overrideOn = serious || random.chance(0.5) ? 45_540 : odd(random);
  }
  return { percentScale, cells };
}

function generateCell(random: Random, role: ColumnRole, measure: Measure, scale: PercentScale, round: Round): LibreOfficeInput {
  const roll = random.next();
  if (roll < 0.12) return null;
  if (roll < 0.24) return odd(random);
  if (measure.kind === 'judged' || role === 'reportedStatus') return roll < 0.9 ? word(random) : figure(random, measure, scale);
  if (measure.kind === 'milestone' || role === 'deliveredOn') {
    if (roll < 0.45) return word(random);
    return roll < 0.95 ? day(random, measure, round) : figure(random, measure, scale);
  }
  if (role === 'forecast' && roll < 0.45) return word(random);
  return figure(random, measure, scale);
}

function word(random: Random): string {
  const { word: known } = KNOWN_WORDS[random.whole(0, KNOWN_WORDS.length - 1)] ?? { word: 'opfyldt' };
  const common = random.chance(0.4) ? random.pick(['Opfyldt', 'Delvist opfyldt', 'Ikke opfyldt', 'Udgået', 'ja', 'nej']) : known;
  return random.pick([common, common, common.toUpperCase(), ` ${common} `, common.replace(' ', '  ')]);
}

/** What does not count as a figure. Some of it holds something, some of it only seems to. */
function odd(random: Random): LibreOfficeInput {
  return random.pick<LibreOfficeInput>([
    null,
    '   ',
    '\u00a0',
    'tekst',
    '85 pct.',
    '1.155',
    '31.12.2024',
    '150',
    'op*',
    'opfyld?',
    'opfyldt.',
    true,
    false,
    { error: '#DIV/0!' },
    { error: '#N/A' },
    { error: '#REF!' },
    -1,
    0,
  ]);
}

function day(random: Random, measure: Measure, round: Round): number {
  const due = serialOfIso(measure.kind === 'milestone' ? measure.due : '2024-06-30') ?? 0;
  const asOf = serialOfIso(round.asOf) ?? 0;
  return random.pick([
    due,
    due - 1,
    due + 1,
    due + 0.5,
    due - 90,
    asOf,
    asOf + 0.99,
    asOf + 1,
    1,
    36_525,
    36_526,
    45_200,
    2_000_000,
  ]);
}

function figure(random: Random, measure: Measure, scale: PercentScale): number {
  const goal = around(measure);
  const share = measure.kind === 'share';
  const unit = share && scale === 100 ? 100 : 1;
  const factor = random.pick([1, 1, 0.9, 0.75, 0.5, 1 / 3, 0.3, 1.2, 0.999, 0.9996, 1.0001, 1 - 1e-9, 1 + 1e-9, 1 - 1e-14, 2, 0]);
  const usual = goal * factor * unit;
  return random.chance(0.75)
    ? usual
    : random.pick([
        Math.round(usual),
        0,
        1,
        85,
        0.85,
        100,
        3,
        5,
        7.5,
        12,
        1155,
        806,
        1000,
        0.1 + 0.2,
        -5,
        -0.001,
        1e14,
        1e15,
        1e300,
        1e-13,
        1e-9,
      ]);
}

function around(measure: Measure): number {
  switch (measure.kind) {
    case 'count':
    case 'share':
    case 'duration':
    case 'exact':
    case 'average':
      return measure.target;
    case 'level':
      return measure.target ?? 3;
    case 'change':
    case 'growth':
      return (measure.baseline ?? 1000) * 0.9;
    case 'range':
      return measure.max;
    case 'series':
      return measure.targets['2024'] ?? 5;
    case 'allOf':
      return measure.total ?? 12;
    case 'milestone':
    case 'judged':
    case 'composite':
      return 45_383;
  }
}
