/** Hvad man skal vide om en koncernoversigt, der blev skrevet, og en, der ikke blev (`OverviewNoteCode`). */
export const overviewNotesDa = {
  consolidationReadOnly: 'Arbejdsbogen er åbnet skrivebeskyttet. Gem en kopi, og indsæt koncernoversigten der.',
  consolidationStructureProtected:
    'Arbejdsbogens struktur er låst, så oversigten kan ikke tilføjes. Fjern beskyttelsen under Gennemse, Beskyt projektmappe.',
  consolidationSheetProtected:
    'Arket "{sheet}" er beskyttet. Fjern beskyttelsen under Gennemse, Fjern arkbeskyttelse, og prøv igen.',
  consolidationShortened:
    'Forklaringerne er så mange, at hver højst viser {count#tegn#tegn}. Resten står i styrelsens fil; cellen er nævnt.',
} as const satisfies Record<string, string>;

export type OverviewNotesKey = keyof typeof overviewNotesDa;
