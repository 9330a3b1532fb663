import { developmentsOf } from '../../src/rounds/developments';
import { roundValuesOf } from '../../src/rounds/roundValues';
import type { PastRound } from '../../src/rounds/types';
import type { CellSpec } from '../support/workbook';
import { PLAN, ROWS, smallCase } from '../results/support/small';
import { rowsWith } from './support/rows';

function valuesOf(changes: Readonly<Record<string, readonly CellSpec[]>> = {}, round: 'UO2' | 'AR' = 'UO2') {
  const rows = rowsWith(ROWS, changes);
  const { assessment, report } = smallCase({ sheet: { rows }, round });
  return roundValuesOf(assessment, report.current);
}

const past = (one: ReturnType<typeof valuesOf>): PastRound => ({ ...one, locked: true });
const now = valuesOf(
  { '1.1.a.1': ['1.1.a.1', 'Antal', 140, 200], '1.1.b': ['1.1.b', 'Andel', 0.9, null], '1.2': ['1.2', 'Antal', 10, null] },
  'AR',
);
const found = developmentsOf(PLAN, [past(valuesOf())], now, false);
const unit = (id: string) => found.units.find((one) => one.id === id && one.level !== 'goal');

describe('What changed since the last round', () => {
  it('says figure, degree and light with their direction', () => {
    expect(unit('1.2')).toMatchObject({
      figure: { before: { value: 7 }, now: { value: 10 }, direction: 'up' },
      degree: { before: 0.7, now: 1, direction: 'up' },
      light: { before: { color: 'green' }, now: { color: 'green' }, direction: 'same' },
      forecast: { before: { value: 'forventes opfyldt' }, now: null, direction: 'gone' },
    });
    expect(unit('1.1.b')).toMatchObject({ figure: { direction: 'same' }, degree: { direction: 'same' } });
  });

  it('points out a cumulative figure that fell', () => {
    expect(unit('1.1.a.1')).toMatchObject({ figure: { direction: 'down' }, fellThoughCumulative: true });
    expect(unit('1.2')?.fellThoughCumulative).toBe(false);
  });

  it('keeps the trend and the score over the rounds', () => {
    expect(unit('1.2')?.trend).toEqual([
      { round: 'UO2', degree: 0.7 },
      { round: 'AR', degree: 1 },
    ]);
    expect(found.score.map(({ round, reached, locked }) => [round, reached, locked])).toEqual([
      ['UO2', past(valuesOf()).score.reached.percent, true],
      ['AR', now.score.reached.percent, false],
    ]);
  });

  it('knows grey from worse', () => {
    const empty = developmentsOf(PLAN, [past(valuesOf())], valuesOf({ '1.2': ['1.2', 'Antal', null, null] }), false);
    expect(empty.units.find(({ id, level }) => id === '1.2' && level === 'requirement')).toMatchObject({
      figure: { direction: 'gone' },
      degree: { direction: 'gone' },
      light: { direction: 'other' },
    });
  });

  it('is only a first point where there is no round before', () => {
    const first = developmentsOf(PLAN, [], now, false);
    expect(first.since).toBeUndefined();
    expect(first.units.every(({ degree }) => degree.direction === 'new' || degree.direction === 'none')).toBe(true);
    expect(first.score).toHaveLength(1);
  });
});
