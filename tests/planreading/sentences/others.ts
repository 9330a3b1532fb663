import { s } from './types';

export const OTHERS = [
  s(
    'Eksamensgennemsnittet skal som minimum ligge på landsgennemsnittet.',
    { kind: 'level', op: 'atLeast', external: 'landsgennemsnittet' },
    'guess',
    ['relative'],
  ),
  s('Gennemførelsen skal være over landsgennemsnittet for hf.', { kind: 'level', op: 'atLeast', strict: true }, 'guess', [
    'relative',
  ]),
  s(
    'Sygefraværet skal ligge under gennemsnittet for sammenlignelige styrelser.',
    { kind: 'level', op: 'atMost', strict: true },
    'guess',
    ['relative'],
  ),
  s('Skolen skal ligge i øverste tredjedel i trivselsmålingen.', { kind: 'rank', target: 1 / 3 }, 'guess', ['relative']),
  s('Danmark skal være i top 5 i FN’s måling.', { kind: 'rank', target: 5 }),
  s('Skolen skal være blandt de 10 bedste i landet.', { kind: 'rank', target: 10 }),
  s('Et eksamensgennemsnit på minimum 7,2', { kind: 'level', op: 'atLeast', target: 7.2 }),
  s('Brugertilfredsheden skal være mindst 4,2 på en skala fra 1 til 5.', { kind: 'level', op: 'atLeast', target: 4.2 }),
  s('Trivslen skal være på 5,0 eller derover (skala 1-7).', { kind: 'level', op: 'atLeast', target: 5 }),
  s('> 4,5', { kind: 'level', op: 'atLeast', strict: true, target: 4.5 }),
  s('Der gennemføres 3-5 analyser.', { kind: 'range', min: 3, max: 5 }, 'sure'),
  s('Sagsbehandlingstid på 50-60 dage', { kind: 'range', min: 50, max: 60 }, 'guess', ['bareNumber']),
  s('Der gennemføres mellem 3 og 5 analyser.', { kind: 'range', min: 3, max: 5 }),
  s('Overholdelse af budgettet', { kind: 'level', op: 'atMost', unit: 'kr.' }, 'guess', ['targetElsewhere', 'money']),
  s('Styrelsen skal opnå det forventede modenhedsniveau.', { kind: 'level', op: 'atLeast' }, 'guess', ['targetElsewhere']),
  s('Måltal 2022: 2.595 2023: 2.650 2024: 2.700', { kind: 'series', targets: { '2022': 2595, '2024': 2700 } }, 'guess', [
    'pathTable',
  ]),
  s('Måltal: 2022 5.100; 2023 5.350; 2024 5.575', { kind: 'series', targets: { '2023': 5350 } }, 'guess', ['pathTable']),
  s(
    'placering 1-8: = 100% 9-12 = 50% >12: = 0%',
    {
      kind: 'ladder',
      steps: [
        { from: 1, to: 8, credit: 1 },
        { from: 9, to: 12, credit: 0.5 },
        { above: 12, credit: 0 },
      ],
    },
    'guess',
    ['ladder'],
  ),
  s('<7,10 = 100% >7,50 = 0%', { kind: 'ladder' }, 'guess', ['ladder', 'contradiction']),
  s('Driftsoverskuddet skal være mindst 10 mio. kr.', { kind: 'level', op: 'atLeast', target: 10_000_000, unit: 'kr.' }),
  s('Implementering af ny ledelsesstruktur', { kind: 'judged' }, 'guess', ['nounPhrase', 'noDate']),
  s('Medarbejderne inddrages i udviklingen af kerneopgaven.', { kind: 'judged' }, 'guess', ['noDate']),
  s('Under forudsætning af at bevillingen gives, udvides tilbuddet til flere kommuner.', { kind: 'judged' }, 'guess', [
    'conditional',
  ]),
  s('Målopfyldelsen vurderes ud fra punkterne 3) og 5) i bilag 1.', { kind: 'judged' }, 'guess', ['targetElsewhere']),
  s('Danmark bevarer sin status som ’Top 10 nation’ i EU.', { kind: 'judged' }),
  s('Bliver eleverne tilbudt lektiehjælp?', { kind: 'judged' }, 'guess', ['question']),
  s('De nuværende 8 afdelinger sammenlægges til 4.', { kind: 'exact', target: 4, baseline: 8 }, 'guess'),
  s(
    'Styrelsens mål er, at der ikke er flere end 200 sager over to år samt at 90 procent af de nye sager afgøres inden for et år.',
    {
      kind: 'composite',
      parts: [
        { measure: { kind: 'count', op: 'atMost', target: 200 } },
        { measure: { kind: 'share', op: 'atLeast', target: 0.9, within: { value: 1, unit: 'år' } } },
      ],
    },
  ),
  s('Der optages præcis 24 elever på linjen.', { kind: 'exact', target: 24 }, 'sure'),
  s('Styrelsen skal opnå en score på mindst 3,5 ud af 5 i undersøgelsen.', { kind: 'level', op: 'atLeast', target: 3.5 }),
  s('KU’s miljøer skal være internationalt førende.', { kind: 'judged' }),
  s('Ledigheden må højst ligge 2 procentpoint over landsgennemsnittet.', { kind: 'level', op: 'atMost' }, 'guess', [
    'relative',
    'manyNumbers',
  ]),
] as const;
