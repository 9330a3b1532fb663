/** Findings: filtered, mended many at a time; help with the words, and the tour. */
import { NARROW, PANE, type Shot } from './types';

export const findings: readonly Shot[] = [
  {
    name: 'fund-filter',
    title: 'Fund filtreret på kontor og ordnet efter mål',
    pane: PANE,
    height: 1300,
    before: async (pane) => {
      await pane.getByRole('button', { name: 'Filtrér' }).click();
      await pane.getByLabel('Mit kontor').selectOption('Økonomi og styring');
      await pane.getByLabel('Rækkefølge').selectOption('goal');
    },
  },
  {
    name: 'fund-gennemgang',
    title: 'Gå fra fund til fund; arket følger med',
    before: async (pane) => {
      const next = pane.getByRole('button', { name: 'Næste', exact: true });
      for (let times = 0; times < 4; times += 1) await next.click();
      await pane.getByText('4 af 21').waitFor();
    },
  },
  {
    name: 'ret-alle',
    title: 'Ret alle af en slags, vist før de skrives',
    pane: PANE,
    height: 1300,
    example: 'stavefejl-og-formater.xlsx',
    before: async (pane) => {
      await pane.getByRole('button', { name: 'Ret alle 6 …' }).click();
      await pane.getByRole('checkbox').first().click();
    },
  },
  {
    name: 'rundvisning',
    title: 'Rundvisningen, som står øverst den første gang',
    pane: NARROW,
    before: async (pane) => {
      await pane.getByRole('button', { name: 'Vis rundvisning' }).click();
      await pane.getByRole('region', { name: 'Rundvisning' }).waitFor();
    },
  },
  {
    name: 'begreber',
    title: 'Hvad ordene betyder, hvor de står',
    pane: PANE,
    height: 1200,
    before: async (pane) => {
      await pane.getByRole('button', { name: 'Vis mere' }).first().click();
      for (const word of ['Trafiklys', 'Forventet for året']) {
        await pane.getByRole('button', { name: `Hvad betyder ${word}?` }).click();
      }
      await pane.getByText('På sporet: mindst').waitFor();
    },
  },
];
