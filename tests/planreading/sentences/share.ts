import { s } from './types';

const share = (op: 'atLeast' | 'atMost', target: number, more: object = {}) => ({ kind: 'share', op, target, ...more });

export const SHARE = [
  s(
    'Mindst 90 pct. af ansøgningerne skal være afgjort inden for 30 dage.',
    share('atLeast', 0.9, { within: { value: 30, unit: 'dage' } }),
    'sure',
  ),
  s(
    '85 procent af sagerne afgøres senest 3 måneder efter, at sagen er fuldt oplyst.',
    share('atLeast', 0.85, { within: { value: 3, unit: 'måneder', from: 'sagen er fuldt oplyst' } }),
    'sure',
  ),
  s(
    'I mindst 95 % af sagerne skal der være truffet afgørelse inden to uger.',
    share('atLeast', 0.95, { within: { value: 2, unit: 'uger' } }),
    'sure',
  ),
  s(
    '80 pct. af alle opkald skal besvares inden for 60 sekunder.',
    share('atLeast', 0.8, { within: { value: 60, unit: 'sekunder' } }),
    'sure',
  ),
  s('98,5 % af udbetalingerne skal ske til tiden.', share('atLeast', 0.985)),
  s('Brugertilfredsheden skal være på mindst 85 pct.', share('atLeast', 0.85)),
  s('Andelen af omgjorte afgørelser må højst udgøre 10 pct.', share('atMost', 0.1)),
  s('Sygefraværet må ikke overstige 4,5 pct.', share('atMost', 0.045)),
  s('Sygefraværet skal være under 4 procent i 2024.', share('atMost', 0.04, { strict: true })),
  s('Fejlprocenten skal ligge på max. 2 %', share('atMost', 0.02)),
  s('Frafaldet skal være 8 pct. eller derunder.', share('atMost', 0.08)),
  s('Otte ud af ti borgere skal være tilfredse med sagsbehandlingen.', share('atLeast', 0.8)),
  s('Mindst to tredjedele af eleverne skal gennemføre uddannelsen.', share('atLeast', 2 / 3)),
  s('Oppetiden skal mindst være på 99,8 pct.', share('atLeast', 0.998), 'sure'),
  s('> 95 %', share('atLeast', 0.95, { strict: true })),
  s('100 %', share('atLeast', 1), 'guess', ['bareNumber']),
  s('90 pct.', share('atLeast', 0.9), 'guess', ['bareNumber']),
  s('Mål for punktligheden er 97,5 pct.', share('atLeast', 0.975)),
  s(
    '75 procent af ansøgningerne skal være afgjort inden udgangen af 2024.',
    share('atLeast', 0.75, { measuredAt: '2024-12-31' }),
  ),
  s('60 pct. af alle modtagne sager skal behandles samme dag.', share('atLeast', 0.6, { within: { value: 0, unit: 'dage' } })),
  s('90 % af sagerne skal behandles inden for de lovbestemte frister.', share('atLeast', 0.9)),
  s(
    '95 pct. af klagerne skal besvares inden for 14 arbejdsdage fra modtagelsen.',
    share('atLeast', 0.95, { within: { value: 14, unit: 'arbejdsdage', from: 'modtagelsen' } }),
  ),
  s('Mindst 70 pct. af de 18-30-årige, der har modtaget hjælp i mere end et år, skal have en handleplan.', share('atLeast', 0.7)),
  s(
    '90 pct. af henvendelserne, jf. bekendtgørelse nr. 1234 af 12. december 2019, skal besvares inden for 10 dage.',
    share('atLeast', 0.9, { within: { value: 10, unit: 'dage' } }),
  ),
  s(
    'Minimum 80 pct. af sagerne skal have en sagsbehandlingstid på højst 30 dage.',
    share('atLeast', 0.8, { within: { value: 30, unit: 'dage' } }),
  ),
  s('Reducere sygefraværet til højst 5 pct.', share('atMost', 0.05)),
  s(
    'Kundepunktligheden skal være minimum 82,4% for linje A og 93,0% for linje B.',
    { kind: 'composite', parts: [{ measure: share('atLeast', 0.824) }, { measure: share('atLeast', 0.93) }] },
    'guess',
    ['eachGroup'],
  ),
  s('Mindst 90 pct. af sagerne skal være afgjort inden for 30 dage, og mindst 98 pct. inden for 60 dage.', {
    kind: 'composite',
    parts: [
      { measure: share('atLeast', 0.9, { within: { value: 30 } }) },
      { measure: share('atLeast', 0.98, { within: { value: 60 } }) },
    ],
  }),
  s('Mellem 80 og 90 pct. af borgerne skal være tilfredse.', { kind: 'range', min: 80, max: 90 }),
  s('Alle ansøgninger skal behandles inden for 8 uger.', { kind: 'allOf', within: { value: 8, unit: 'uger' } }),
  s('Ansøgninger om tilskud behandles inden for 8 uger.', { kind: 'allOf', within: { value: 8, unit: 'uger' } }, 'guess', [
    'shareNotPrinted',
  ]),
  s('Alle ansøgninger forventes færdigbehandlet senest den 15. juni 2024.', { kind: 'allOf', due: '2024-06-15' }),
  s('Minimum 85 pct. af kursisterne skal i slutevalueringen give kurset karakteren 4 eller 5.', share('atLeast', 0.85)),
  s('Mindst 30 % af de afgivne udtalelser vedrører mere end ét område.', share('atLeast', 0.3)),
  s('Vores mål: 85 %. I 2023 var 92 % af brugerne tilfredse.', share('atLeast', 0.85)),
  s('I 2023 var 92 % tilfredse (mål: 95 %).', share('atLeast', 0.95)),
  s('Mindst halvdelen af sagerne skal afsluttes i første instans', share('atLeast', 0.5)),
  s(
    '90 per cent of all applications shall be decided within 30 days.',
    share('atLeast', 0.9, { within: { value: 30, unit: 'dage' } }),
    'guess',
    ['otherLanguage'],
  ),
  s(
    'Minst 90 prosent av sakene skal behandles innen 30 dager.',
    share('atLeast', 0.9, { within: { value: 30, unit: 'dage' } }),
    'guess',
    ['otherLanguage'],
  ),
  s(
    'Minst 90 procent av ärendena ska avgöras inom 30 dagar.',
    share('atLeast', 0.9, { within: { value: 30, unit: 'dage' } }),
    'guess',
    ['otherLanguage'],
  ),
  s('Antallet af fejl i udbetalingerne skal være højst 1,5 promille.', share('atMost', 0.0015)),
  s(
    'Mindst 98 pct. af togene skal ankomme inden for 3 minutter af den planlagte ankomsttid.',
    share('atLeast', 0.98, { within: { value: 3, unit: 'minutter' } }),
    'sure',
  ),
  s('Andelen af kvinder i ledelsen skal øges til mindst 40 pct. i 2026.', share('atLeast', 0.4), 'guess', ['dueOutsideYear']),
  s('Styrelsen skal gennemføre mindst 75 pct. af de planlagte tilsyn, dog mindst 300.', share('atLeast', 0.75), 'guess', [
    'manyNumbers',
  ]),
  s('Svarprocenten skal mindst være 65.', share('atLeast', 0.65), 'guess', ['unitNotPrinted']),
  s('Rettidigheden for fjerntog skal være minimum 83,5 pct. og for regionaltog minimum 90,0 pct.', {
    kind: 'composite',
    parts: [{ measure: share('atLeast', 0.835) }, { measure: share('atLeast', 0.9) }],
  }),
] as const;
