import { s } from './types';

const time = (target: number, unit: string, more: object = {}) => ({ kind: 'duration', op: 'atMost', target, unit, ...more });

export const DURATION = [
  s('Den gennemsnitlige sagsbehandlingstid må højst være 45 dage i 2024.', time(45, 'dage', { statistic: 'mean' }), 'sure'),
  s('Sagsbehandlingstiden må i gennemsnit ikke overstige 3 måneder.', time(3, 'måneder', { statistic: 'mean' }), 'sure'),
  s('Den gennemsnitlige ventetid skal være under 5 minutter.', time(5, 'minutter', { statistic: 'mean', strict: true })),
  s('Mediansagsbehandlingstiden skal være højst 30 dage.', time(30, 'dage', { statistic: 'median' })),
  s('Den maksimale sagsbehandlingstid er 8 uger.', time(8, 'uger', { statistic: 'each' }), 'guess', ['shareNotPrinted']),
  s('Sagsbehandlingstiden er højst 110 dage.', time(110, 'dage'), 'guess', ['statisticNotPrinted']),
  s('8 uger', time(8, 'uger'), 'guess', ['bareNumber', 'shareNotPrinted']),
  s('14 arbejdsdage', time(14, 'arbejdsdage')),
  s('Gennemsnitlig svartid på 2 timer', time(2, 'timer', { statistic: 'mean' })),
  s(
    'Den gennemsnitlige sagsbehandlingstid for 95 pct. af klagesagerne må ikke overstige 110 dage.',
    time(110, 'dage', { coverage: 0.95 }),
    'guess',
    ['coverageMeaning'],
  ),
  s(
    'Den gennemsnitlige sagsbehandlingstid skal nedbringes til 60 dage ved udgangen af 2024.',
    time(60, 'dage', { measuredAt: '2024-12-31' }),
  ),
  s('Sagsbehandlingstiden skal nedbringes fra 90 dage til 60 dage.', time(60, 'dage', { baseline: 90 })),
  s('Sagsbehandlingstiden var 118 dage (målsætning 130 dage).', time(130, 'dage')),
  s(
    'Sagsbehandlingstiden skal for hhv. enkle og komplekse sager højst være 30 og 90 dage.',
    { kind: 'composite', parts: [{ measure: time(30, 'dage') }, { measure: time(90, 'dage') }] },
    'guess',
    ['eachGroup'],
  ),
  s('Målet er en sagsbehandlingstid under 13 uger og under 10 i sager om boligstøtte.', {
    kind: 'composite',
    parts: [{ measure: time(13, 'uger', { strict: true }) }, { measure: time(10, 'uger', { strict: true }) }],
  }),
  s('Den gennemsnitlige sagsbehandlingstid skal være max 1 år.', time(1, 'år')),
  s('Strategisk mål om ”tre måneders sagsbehandlingstid”', time(3, 'måneder')),
  s('En gennemsnitlig alder på verserende sager på højst et halvt år', time(0.5, 'år')),
  s('The average processing time shall be no more than six weeks.', time(6, 'uger'), 'guess', ['otherLanguage']),
  s(
    'Sagsbehandlingstiden skal være mindre end 6 måneder for 90 % af sagerne.',
    { kind: 'duration', coverage: 0.9, target: 6 },
    'guess',
  ),
  s(
    'Sagsbehandlingstiden må i gennemsnit højst være 90 dage, og ingen sager må være ældre end 180 dage.',
    { kind: 'composite', parts: [{ measure: time(90, 'dage') }, { measure: { kind: 'count', op: 'atMost', target: 0 } }] },
    'guess',
    ['twoTests'],
  ),
  s('Mere end halvdelen af sagerne skal afgøres inden for 3 måneder.', time(3, 'måneder', { statistic: 'median' }), 'guess'),
] as const;
