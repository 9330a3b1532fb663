import { s } from './types';

const change = (direction: 'increase' | 'decrease', agreed: number, more: object = {}) => ({
  kind: 'change',
  direction,
  agreed,
  ...more,
});

export const CHANGE = [
  s(
    'Antallet af klager skal nedbringes med mindst 10 pct. i forhold til 2023.',
    change('decrease', 0.1, { baselineOf: '2023' }),
    'guess',
    ['baselineNotPrinted'],
  ),
  s('Sagsbunken skal reduceres minimum 15 procent sammenlignet med ultimo 2023.', change('decrease', 0.15)),
  s('Energiforbruget skal falde 5 % i forhold til niveauet i 2020.', change('decrease', 0.05)),
  s(
    'Antallet af abonnenter skal stige med 20 pct. (fra 1500 til 1800) i 2024.',
    change('increase', 0.2, { baseline: 1500, targetLevel: 1800 }),
  ),
  s('Antallet af abonnenter skal stige med 20 pct. (fra 1500 til 1900) i 2024.', change('increase', 0.2), 'guess', [
    'contradiction',
  ]),
  s(
    'Beholdningen skal være reduceret med mindst 30 dage fra 350 dage i 2023 til 320 dage.',
    change('decrease', 30, { agreedUnit: 'absolute', baseline: 350, targetLevel: 320 }),
  ),
  s('Andelen af unge uden uddannelse skal reduceres med 20 pct.', change('decrease', 0.2), 'guess', ['percentOrPoints']),
  s('Andelen af tilfredse brugere skal øges med 3 procentpoint.', change('increase', 0.03, { agreedUnit: 'points' })),
  s('Der skal være 10 % flere elever end ved tælledatoen i september 2023.', change('increase', 0.1)),
  s('En reduktion på 25 pct. i CO2-udledningen i forhold til 2019', change('decrease', 0.25)),
  s('Styrkelse af dramaproduktionen med 10 pct.', change('increase', 0.1)),
  s('Antallet af ulykker skal halveres i forhold til 2020.', change('decrease', 0.5)),
  s('Eksporten skal vokse med 4 pct. om året.', { kind: 'growth', direction: 'increase', rate: 0.04 }),
  s('Hyppigheden af ulykker skal falde 3 pct. årligt i perioden 2020-2024 i forhold til perioden 2015-2019.', {
    kind: 'growth',
    direction: 'decrease',
    rate: 0.03,
    years: 5,
  }),
  s('Gennemførelsesprocenten øges.', change('increase', 0, { strict: true }), 'guess', ['trendNoNumber']),
  s('Antallet af ulykker skal være faldende.', change('decrease', 0, { strict: true })),
  s('Der skal ske færre arbejdsulykker om bord.', change('decrease', 0, { strict: true })),
  s('Et øget antal besøgende i forhold til 2023', change('increase', 0, { strict: true })),
  s('Sygefraværet falder.', change('decrease', 0, { strict: true })),
  s(
    'Tilfredsheden er steget i forhold til målingen i 2022.',
    change('increase', 0, { strict: true, baselineOf: 'målingen i 2022' }),
  ),
  s('Medarbejderne bruger en større del af tiden på borgerkontakt.', change('increase', 0, { strict: true })),
  s('Den nuværende gennemførelsesandel fastholdes.', change('increase', 0), 'guess', ['maintain']),
  s('Tilfredsheden fastholdes på samme niveau som i 2023.', change('increase', 0), 'guess', ['maintain']),
  s('Som minimum fastholdelse af nuværende niveau', change('increase', 0)),
  s('Sygefraværet fastholdes på niveauet fra 2023.', change('decrease', 0)),
  s(
    'Gennemførelsen bevares stabil i forhold til de seneste 5 år (max 10% afvigelse).',
    change('increase', 0, { tolerance: 0.1 }),
  ),
  s('Sager, der er ældre end to år, skal nedbringes med mindst 100.', change('decrease', 100, { agreedUnit: 'absolute' })),
] as const;
