/** Other names for the usual columns, which a reader understands at once. `{r}` is the round as people write it, `{d}` its day. */
import type { Draft, Habit } from '../draft';
import { main, rename } from '../draft';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  actual: [
    'Resultat',
    'Realiseret år til dato',
    'Realiseret pr. {d}',
    'Realiseret ved {r}',
    'Realiseret {r}',
    'Realiseret 2024',
    'Opnået resultat',
    'ÅTD',
    'Realiseret åtd.',
    'Real. åtd.',
    'Actual',
    'Nået',
    'Realiseret\n(Angiv det realiserede tal fra årets begyndelse til opgørelsesdagen. For andele angives procenten med en decimal.)',
    'Realiseret (antal, pct. eller dato)',
    'Realiseret¹',
    'Realiseret *)',
    'REALISERET',
    'Realiseret (indtastes)',
    'Realiserede tal',
    'Reliseret',
    'Realiseret  ',
    'Realiseret:',
    'Realiseret i alt',
    'Faktisk resultat pr. {d}',
    'Årets resultat til dato',
    'Opgjort resultat',
  ],
  forecast: [
    'Forv. årsres.',
    'Forventet\nårsresultat',
    'Prognose',
    'Skøn for hele året',
    'Forventet ultimo 2024',
    'Årsforventning',
    'Forecast',
    'Forventet årsresultat 2024',
    'Forventning til året ved {r}',
    'Forv. resultat',
  ],
  target: ['Mål for året', 'Måltal 2024', 'Målværdi', 'Target', 'Aftalt måltal', 'Årsmål', 'Målsætning', 'Måltal (år)'],
  requirement: ['Krav', 'Resultatkrav (kort)', 'Succeskriterium', 'Mål og resultatkrav', 'Tekst', 'Requirement', 'Beskrivelse'],
  id: ['Nr', 'Mål nr.', 'Krav nr.', '#', 'Nummer', 'No.', 'Målnr.'],
  baseline: ['Udgangspunkt', 'Udgangspunkt (ultimo 2023)', 'Baseline', 'Ult. 2023', 'Niveau ultimo 2023'],
};

const SHORT: Readonly<Record<string, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'årsrapporten' };

function asWritten(name: string, { truth }: Draft): string {
  const [year = '', month = '', day = ''] = truth.round.asOf.split('-');
  return name.replace('{r}', SHORT[truth.round.id] ?? '').replace('{d}', `${Number(day)}.${Number(month)}.${year}`);
}

export const wordings: readonly Habit[] = Object.entries(NAMES).map(([key, names]) => ({
  name: `another name for ${key}`,
  person: 'knows',
  suits: (draft) => main(draft).columns.some((one) => one.key === key),
  apply(draft, dice) {
    const [first = '', ...more] = names;
    rename(main(draft), key, asWritten(dice.oneOf(first, ...more), draft));
  },
}));
