import { MRP109 } from '../../src/validation/rules/MRP109';
import type { Claim } from '../../src/recognition/types';
import { found } from './support';

const claim = (about: Claim['about'], text: string) =>
  found(MRP109, { columns: [], rows: [], claims: [{ about, text, sheet: 'Status', row: 0, column: 0 }] });

describe('MRP109 agency, year or round differs', () => {
  it.each<[Claim['about'], string, string]>([
    ['agency', 'Udlændingestyrelsen', 'Hjemrejsestyrelsen'],
    ['year', 'Mål- og resultatplan 2023', '2024'],
    ['round', 'Status UO I', 'Udgiftsopfølgning II'],
    ['round', 'Udgiftsopfølgning 3', 'Udgiftsopfølgning II'],
    ['round', 'Årsrapport', 'Udgiftsopfølgning II'],
  ])('reports %s "%s"', (about, text, expected) => {
    expect(claim(about, text)).toMatchObject([{ found: text, cell: { row: 0 }, values: { variant: about, expected } }]);
  });

  it.each<[Claim['about'], string]>([
    ['agency', 'Hjemrejsestyrelsens mål- og resultatplan'],
    ['agency', 'HJST'],
    ['year', 'Plan 2024 (udkast 2023)'],
    ['year', 'uden årstal'],
    ['round', 'Status ved UO II'],
    ['round', 'udgiftsopfølgning 2'],
    ['round', 'Opfølgning'],
  ])('accepts %s "%s"', (about, text) => {
    expect(claim(about, text)).toEqual([]);
  });
});
