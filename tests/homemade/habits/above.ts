import { main, type Habit } from '../draft';

const LINES = [
  'Udfyldes af styrelsen. Gule felter skal udfyldes.',
  'Vejledning: Angiv tal uden tekst. Spørgsmål rettes til økonomikontoret.',
  'Frist for indsendelse: se kalenderen på intranettet',
  'Fortroligt – kun til intern brug',
  'Kontakt: økonomikontoret, lokal 1234',
  'Status (grøn/gul/rød) fastsættes af departementet',
  'Version 2',
];

/** Notes above the table that say nothing about what it holds. */
export const notesAbove: Habit = {
  name: 'notes above the table',
  person: 'knows',
  apply(draft, dice) {
    const [first = '', ...more] = LINES;
    for (let lines = dice.whole(1, 3); lines > 0; lines--) main(draft).above.push([dice.oneOf(first, ...more)]);
    main(draft).above.push([]);
  },
};
