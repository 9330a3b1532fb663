/** A reporting sheet made from a plan: what stands on it, and what Excel says when a field is marked or refuses what was typed. */
export const templateDa = {
  title: 'Status på mål- og resultatplan {year} – {agency}',
  about: '{round} · opgjort pr. {asOf:date} · frist {due:date}',
  instruction:
    'Udfyld de gule felter, og lad grå felter være. Klik på et gult felt for at se, hvad der skal stå. Skriv ikke personoplysninger.',
  section: '{id} {title}',
  pageOf: 'Side &P af &N',

  'heading.id': 'Nr.',
  'heading.area': 'Område',
  'heading.goal': 'Mål',
  'heading.requirement': 'Resultatkrav',
  'heading.weight': 'Vægt',
  'heading.target': 'Måltal',
  'heading.unit': 'Enhed',
  'heading.baseline': 'Udgangspunkt',
  'heading.numerator': 'Tæller',
  'heading.denominator': 'Nævner',
  'heading.actual': 'Realiseret pr. {asOf:date}',
  'heading.deliveredOn': 'Leveret den',
  'heading.reportedStatus': 'Styrelsens status',
  'heading.forecast': 'Forventet årsresultat',
  'heading.manualCredit': 'Skønnet opfyldelse',
  'heading.explanation': 'Forklaring',
  'heading.source': 'Kilde',
  'heading.extractedOn': 'Udtræksdato',
  'heading.office': 'Ansvarligt kontor',

  percentUnit: 'pct.',
  dateUnit: 'dato',
  range: '{min}-{max}',

  'prompt.number': 'Et tal ({unit}).',
  'prompt.plainNumber': 'Et tal.',
  'prompt.share': 'En andel i procent, fx 87,5 %.',
  'prompt.day': 'En dato, fx 30-09-{year}.',
  'prompt.word': 'Vælg et ord på listen.',
  'prompt.target': 'Det aftalte niveau. Planen overlader det til arket.',
  'prompt.manualCredit': 'Hvor meget kravet er opfyldt, i procent. Begrund det i forklaringen.',
  'prompt.explanation': 'Hvorfor det er gået sådan, og hvad der gøres, hvis målet ikke nås.',
  'prompt.source': 'Hvor tallet kommer fra, fx et system eller en rapport.',
  'prompt.extractedOn': 'Den dag tallet blev trukket.',

  'refusal.title': 'Passer ikke her',
  'refusal.number': 'Her skal stå et tal uden enhed, fx 12,5.',
  'refusal.whole': 'Her skal stå et helt tal uden enhed, fx 12.',
  'refusal.share': 'Her skal stå en andel mellem 0 og 100 %.',
  'refusal.day': 'Her skal stå en dato, fx 30-09-{year}.',
  'refusal.word': 'Vælg et af ordene på listen.',
} as const;

export type TemplateKey = keyof typeof templateDa;
