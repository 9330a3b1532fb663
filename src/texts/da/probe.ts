/** Siden, der stiller Excel spørgsmål: `probe.html`. */
export const probeDa = {
  title: 'Prøv Excel af',
  intro:
    'Siden stiller denne Excel en række spørgsmål og viser svarene. Det sker på et ark, "MS_Proeve", der laves og slettes igen; resten af arbejdsbogen røres ikke. Det kan tømme Fortryd-listen, så brug en tom arbejdsbog. Det tager et par minutter.',
  start: 'Stil spørgsmålene',
  back: 'Tilbage til Målstatus',
  progress: 'Spørgsmål {done} af {total}',
  done: 'Færdig. Arket er slettet igen. Kopiér svarene, og send dem til dem, der vedligeholder Målstatus.',
  noScratch: 'Der kunne ikke laves et ark at prøve på (Excel siger {code}). Åbn en ny, tom arbejdsbog, og prøv igen.',
  stopped: 'Det gik i stå (Excel siger {code}). Slet arket "MS_Proeve", hvis det står der.',
  copy: 'Kopiér svarene',
  copied: 'Svarene er kopieret.',
  notCopied: 'Svarene er markeret: tryk på Ctrl+C (Cmd+C på Mac).',
  answers: 'Svar som JSON',
  question: 'Spørgsmål',
  answer: 'Svar',
} as const satisfies Record<string, string>;

/** Hvad der spørges om. */
export const probeQuestionsDa = {
  excelApi: 'Hvilken udgave af Excels programflade er der?',
  client: 'Hvilken Excel, hvilket sprog?',
  calculation: 'Beregnes der automatisk?',
  precision: 'Regnes der med de viste cifre?',
  autoSave: 'Gemmes der automatisk?',
  date1904: 'Hvilket tal er 1. januar 2024?',
  numberFormats: 'Hvordan læses talformater tilbage?',
  errors: 'På hvilket sprog læses fejlværdier?',
  errorEntered: 'Forstås fejlværdier, der skrives?',
  textKept: 'Forbliver en tekst, der ligner en formel eller et tal, en tekst?',
  longText: 'Kan en celle rumme 30.000 tegn?',
  lastCell: 'Går arket til XFD1048576?',
  mergedAreas: 'Hvordan fortælles flettede celler, også når der er over 512?',
  ruleOrder: 'Hvor lægges en ny betinget formatering?',
  ruleIds: 'Er betingede formateringers id deres plads?',
  undoValues: 'Kan værdier fortrydes samlet?',
  undoVisibility: 'Kan et ark skjules i en samlet fortrydelse?',
  undoPosition: 'Kan et ark flyttes i en samlet fortrydelse?',
  undoDelete: 'Kan et ark slettes i en samlet fortrydelse?',
  undoFormulas: 'Kan 1.600 formler fortrydes samlet?',
  nameAfterRename: 'Følger et navn med, når arket omdøbes?',
  ownChangeTold: 'Hvad fortælles om det, programmet selv skriver?',
  pageSetup: 'Kan papir og retning sættes?',
  missingSheet: 'Hvad siges om et ark, der ikke findes?',
  wrongAddress: 'Hvad siges om en adresse, der ikke findes?',
  sameSheetName: 'Hvad siges om et arknavn, der er optaget?',
} as const satisfies Record<string, string>;

export type ProbeKey = keyof typeof probeDa;
export type ProbeId = keyof typeof probeQuestionsDa;
