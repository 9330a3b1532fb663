import { MRP311 } from '../../src/validation/rules/MRP311';
import { found } from './support';

const placeholders = (explanation: string) =>
  found(MRP311, { columns: ['actual', 'explanation'], rows: [['1.1.c', 0.5, explanation]] }).map(
    ({ values }) => values.placeholder,
  );

describe('MRP311 a template that is not filled in', () => {
  it.each([
    ['Vi er bagud, fordi [årsag]. Vi har [hvad er gjort].', '[årsag]'],
    ['Vi er bagud, fordi sygdom. Vi venter at nå [tal] inden [dato].', '[tal]'],
    ['Leverancen blev [forsinket/ikke til noget].', '[forsinket/ikke til noget]'],
    ['We are behind because [cause].', '[cause]'],
    ['Vi når xx i år', 'xx'],
    ['Afventer tal fra kontoret ???', '???'],
    ['Skyldes ____', '____'],
    ['TODO: spørg Ida', 'TODO'],
  ])('finds what is still to be written in %j', (text, placeholder) => {
    expect(placeholders(text)).toEqual([placeholder]);
  });

  it.each([
    'Vi er bagud, fordi tre medarbejdere er syge.',
    'Se bilag [2].',
    'Kilde: sagssystemet [se bilag].',
    'Hvorfor? Sygdom.',
    'Maxxi A/S',
  ])('accepts %j', (text) => {
    expect(placeholders(text)).toEqual([]);
  });
});
