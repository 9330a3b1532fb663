import { s } from './types';

const by = (due: string, more: object = {}) => ({ kind: 'milestone', due, ...more });
const parts = (...dues: string[]) => ({ kind: 'composite', parts: dues.map((due) => ({ measure: by(due) })) });

export const MILESTONE = [
  s('Styrelsen skal senest den 1. juni 2024 have udarbejdet en strategi for digitalisering.', by('2024-06-01'), 'sure'),
  s('Inden udgangen af 2024 er der etableret et nyt sagsbehandlingssystem.', by('2024-12-31'), 'sure'),
  s('Med udgangen af 3. kvartal 2024 indsendes en status til departementet.', by('2024-09-30'), 'sure'),
  s('Styrelsen skal i 2. kvartal udvælge de områder, der skal måles.', by('2024-06-30', { notBefore: '2024-04-01' }), 'sure'),
  s('Ved udgangen af 2. og 4. kvartal 2024 indsendes en oversigt over aftaler.', parts('2024-06-30', '2024-12-31'), 'sure'),
  s(
    'Styrelsen skal med udgangen af 1. kvartal indsende en analyse. Styrelsen skal med udgangen af 2. kvartal have opstillet mål. Styrelsen skal ved udgangen af 3. kvartal fremsende status.',
    parts('2024-03-31', '2024-06-30', '2024-09-30'),
    'sure',
  ),
  s('Handleplanen skal være godkendt af bestyrelsen senest december 2024.', by('2024-12-31'), 'guess', ['dayNotPrinted']),
  s('Rapporten offentliggøres i juni 2024.', by('2024-06-30'), 'sure'),
  s('Ny hjemmeside lanceres pr. 1. august 2024', by('2024-08-01')),
  s('Evalueringen afsluttes ultimo 2024.', by('2024-12-31')),
  s('Implementeringen er gennemført inden 31.12.2024.', by('2024-12-31'), 'sure'),
  s('Analysen forelægges direktionen i første halvår 2024.', by('2024-06-30')),
  s('Systemet skal være idriftsat senest 31/12-2024', by('2024-12-31'), 'sure'),
  s('Inden udgangen af 2027 skal afmærkningen være gennemgået.', by('2027-12-31'), 'guess', ['dueOutsideYear']),
  s('I løbet af 2024 skal styrelsen etablere en ny enhed.', by('2024-12-31'), 'guess'),
  s('Senest 1. maj 2024 fremlægges en plan for færre klager.', by('2024-05-01')),
  s('Inden årets udgang skal der være gennemført en evaluering af ordningen.', by('2024-12-31'), 'sure'),
  s(
    'a) Strategien er vedtaget inden 1. april 2024. b) Handleplanen er igangsat inden 1. september 2024.',
    parts('2024-04-01', '2024-09-01'),
  ),
  s(
    'Det er et målepunkt, at der • er udviklet en ny hjemmeside senest 1. juni 2024 • er gennemført en brugerundersøgelse senest 1. december 2024',
    parts('2024-06-01', '2024-12-01'),
  ),
  s('Ansøgninger modtaget inden 1. juni 2024 skal behandles først.', { kind: 'judged' }),
  s('Der skal være udarbejdet en vision senest 1. marts 2024. Visionen skal synliggøres på hjemmesiden.', {
    kind: 'composite',
    parts: [{ measure: by('2024-03-01') }, { measure: { kind: 'judged' } }],
  }),
  s('Rapport om 2023 offentliggøres senest 1. marts 2024.', by('2024-03-01')),
  s('Årsrapporten for 2023 er afleveret.', { kind: 'judged' }, 'guess', ['noDate']),
  s('Senest 1/7 sendes udkastet i høring.', by('2024-07-01')),
  s('Ny organisation på plads 1. september 2024', by('2024-09-01'), 'guess', ['deliveryUnclear']),
  s('Forslaget afleveres senest i uge 10.', { kind: 'judged' }),
] as const;
