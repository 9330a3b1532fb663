/** Layouts that published plans and reports have shown, and what people make of the department's. */
import { plainLabel } from '../kit/table';
import { DEPARTMENT, GREEN, GREY, WINE } from '../kit/styles';
import { column, entry, layout, type Layout } from './layout';
import { frontPage } from './other-sheets';

/** Agency, round and day stand on a front page; the table's own sheet says nothing of them. */
const behindFrontPage = layout(
  'forside',
  () => ({
    sheet: 'Skema',
    theme: WINE,
    titles: [['title', 'Skema til indberetning']],
    columns: [
      column('id', 'Krav nr.', 9),
      column('area', 'Område', 18),
      column('requirement', 'Resultatkrav', 50),
      column('weight', 'Vægt', 7),
      column('target', 'Aftalt niveau', 11),
      entry('baseline', 'Baseline', 10),
      entry('numerator', 'Heraf inden for frist', 10),
      entry('denominator', 'Antal sager i alt', 10),
      entry('actual', 'År til dato', 12),
      entry('deliveredOn', 'Indsendt den', 12),
      entry('forecast', 'Helårsskøn', 12),
      entry('reportedStatus', 'Egen vurdering', 14),
      entry('explanation', 'Årsag til afvigelse', 40),
      entry('source', 'Datakilde', 20),
      entry('extractedOn', 'Data trukket den', 12),
    ],
    goals: 'every',
    weights: 'first',
    numbers: 'unit',
    sections: false,
  }),
  { before: frontPage },
);

/** The table of the plan itself, with its unnamed column of numbers, and the columns of the follow-up beside it. */
const asPrinted = layout('som-planen-er-trykt', ({ plan, round, day }) => ({
  sheet: 'Oversigt over mål',
  theme: GREY,
  titles: [
    ['title', `${plan.agency.name}: Mål- og resultatplan 2024`],
    ['subtitle', `Opfølgning, ${round.name}`],
    ['note', `Tallene er gjort op den ${day}`],
    undefined,
  ],
  columns: [
    column('id', '', 6),
    column('area', 'Område', 18),
    column('goal', 'Mål', 30),
    column('requirement', 'Resultatkrav', 48),
    column('weight', 'Vægt', 7),
    column('target', 'Måltal', 11),
    entry('baseline', 'Udgangspunkt', 12),
    entry('actual', 'Realiseret', 12),
    entry('forecast', 'Forventet', 12),
    entry('explanation', 'Kommentarer', 40),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræksdato', 12),
  ],
  goals: 'merged',
  weights: 'merged',
  numbers: 'goal',
}));

/** Every goal is a row of its own with its number; below it only letters, and sub-goals by their name. */
const goalHeadings = layout('maal-som-overskrifter', ({ plan, roundShort, dayShort }) => ({
  sheet: 'Målopfølgning',
  theme: GREEN,
  titles: [
    ['title', `Målopfølgning 2024, ${plan.agency.name}`],
    ['subtitle', `${roundShort} pr. ${dayShort}`],
  ],
  columns: [
    column('id', 'Nr.', 10),
    column('requirement', 'Målepunkt', 56),
    column('weight', 'Vægt', 7),
    column('target', 'Måltal', 11),
    column('unit', 'Måleenhed', 12),
    entry('baseline', 'Startværdi', 11),
    entry('actual', 'Opnået', 12),
    entry('forecast', 'Prognose', 12),
    entry('explanation', 'Redegørelse', 42),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræk den', 12),
  ],
  goals: 'every',
  weights: 'first',
  numbers: 'letter',
  headings: true,
  sections: false,
}));

/** Sub-goals in a column of their own, beside their requirement. */
const subGoalColumn = layout('delmaal-i-egen-kolonne', ({ plan, round, day }) => ({
  sheet: 'MRP-status',
  theme: DEPARTMENT,
  titles: [
    ['logo', plan.department ?? ''],
    ['title', `MRP-status 2024 for ${plan.agency.name}`],
    ['subtitle', `${round.name} (pr. ${day})`],
  ],
  columns: [
    column('id', 'Mål nr.', 9),
    column('area', 'Indsatsområde', 18),
    column('requirement', 'Resultatkrav', 42),
    column('subGoal', 'Delmål', 36),
    column('weight', 'Vægtning', 9),
    column('target', 'Måltal', 11),
    entry('baseline', 'Basisniveau', 11),
    entry('numerator', 'Tæller', 9),
    entry('denominator', 'Nævner', 9),
    entry('actual', 'Resultat', 12),
    entry('deliveredOn', 'Gennemført den', 12),
    entry('forecast', 'Forventet målopfyldelse', 13),
    entry('reportedStatus', 'Styrelsens vurdering', 14),
    entry('explanation', 'Forklaring', 40),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræksdato', 12),
  ],
  goals: 'merged',
  weights: 'first',
  numbers: 'unit',
}));

/** The form that asks for activities and their effect, with the weight on every row. */
const activities = layout('indsatser-og-aktiviteter', ({ plan, roundShort, day }) => ({
  sheet: 'Indsatser',
  theme: WINE,
  titles: [
    ['title', `Status på mål- og resultatplan 2024 · ${plan.agency.name}`],
    ['subtitle', `${roundShort} · ${day}`],
  ],
  columns: [
    column('id', 'Nr.', 9),
    column('area', 'Indsatsområde', 18),
    column('goal', 'Mål', 30),
    { header: 'Effekt', width: 16 },
    column('requirement', 'Aktivitet', 48),
    column('weight', 'Vægt', 7),
    column('target', 'Måltal', 11),
    entry('baseline', 'Baseline', 10),
    entry('actual', 'Realiseret', 12),
    entry('forecast', 'Forventet årsresultat', 12),
    entry('reportedStatus', 'Status', 14),
    entry('explanation', 'Bemærkninger', 40),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræksdato', 12),
  ],
  goals: 'first',
  weights: 'every',
  numbers: 'unit',
}));

/** Nothing but the wording says what a row is about, and whose the workbook is. */
const onlyWordings = layout('uden-numre-og-navn', ({ round }) => ({
  sheet: 'Ark1',
  theme: GREEN,
  titles: [['title', `Opfølgning, ${round.name} 2024`]],
  columns: [
    column('requirement', 'Krav', 60),
    column('weight', 'Point', 8),
    column('target', 'Måltal', 11),
    entry('baseline', 'Udgangspunkt', 12),
    entry('actual', 'Faktisk resultat', 12),
    entry('forecast', 'Forventning til året', 12),
    entry('explanation', 'Begrundelse for afvigelse', 42),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræksdato', 12),
  ],
  goals: 'first',
  weights: 'first',
  numbers: 'unit',
  sections: false,
}));

const WORDS_KEPT = 9;

/** Someone has shortened every wording to what fits the column. */
const shortened = layout('forkortede-tekster', ({ plan, roundShort, day }) => ({
  sheet: 'Status MRP',
  theme: GREY,
  titles: [
    ['title', `MRP 2024: ${plan.agency.name}`],
    ['subtitle', `${roundShort} – data pr. ${day}`],
  ],
  columns: [
    column('id', 'Krav nr.', 9),
    column('requirement', 'Krav', 30),
    column('weight', 'Vægt', 7),
    column('target', 'Mål i tal', 11),
    entry('baseline', 'Ultimo 2023', 11),
    entry('actual', 'Resultat til dato', 12),
    entry('deliveredOn', 'Leveret den', 12),
    entry('forecast', 'Skøn', 12),
    entry('explanation', 'Kommentar', 40),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræk', 12),
  ],
  goals: 'first',
  weights: 'first',
  numbers: 'unit',
  label: (unit) => {
    const words = plainLabel(unit).split(' ');
    return words.length > WORDS_KEPT ? `${words.slice(0, WORDS_KEPT).join(' ')} …` : words.join(' ');
  },
}));

export const MORE: readonly Layout[] = [
  behindFrontPage,
  asPrinted,
  goalHeadings,
  subGoalColumn,
  activities,
  onlyWordings,
  shortened,
];
