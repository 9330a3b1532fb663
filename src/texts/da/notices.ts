/** Det, der lige er sket, eller som ikke gik. */
export const noticesDa = {
  unknownTitle: 'Målstatus genkender ikke arbejdsbogen',

  answersResetDone: 'Dine svar er glemt, og arket er læst igen.',

  planLoaded: 'Planen {plan} er hentet og bruges nu.',
  planFileTooLarge: '{file} er for stor til at være en planfil (over 2 MB). Vælg en anden fil.',
  planFileUnreadable: '{file} kunne ikke læses. Prøv igen, eller gem filen et andet sted først.',

  noticeComputed: 'Beregningen står nu i arket som formler.',
  noticeNothingNew: 'Arket er allerede beregnet. Intet er ændret.',
  noticeOverview: 'Koncernoversigten er indsat.',
  noticeOverviewSame: 'Koncernoversigten er allerede ajour. Intet er ændret.',
  noticeList: 'Listen er indsat på arket {sheet}.',
  noticeFixed: '{cell} er rettet.',
  noticeFixedMany: '{n#celle#celler} er rettet.',
  noticeFixedSome: '{n#celle#celler} er rettet. Resten er ændret siden og er ikke rørt: {cells}.',
  noticeFixRefused: '{n#celle#celler} er rettet. Excel tog ikke imod resten: {cells}. Ret dem i arket.',
  noticeFilled: 'Skrevet i arket: {name}.',
  noticeLocked: '{round} er låst af {by} (udgave {version}).',
  noticeLockLost:
    'Din låsning af {round} står ikke i historikken: En anden låste i samme øjeblik og skrev oven i den. Se efter, og lås runden igen.',
  noticeNotLocked: 'Runden er ikke låst. Se hvorfor under Lås runden.',
  noticeSheetWritten: 'Arket {sheet} er skrevet.',
  noticeSheetAsBefore: 'Arket står der allerede. Intet er ændret.',
  noticeReasonKept: 'Begrundelsen står nu i {cell}.',
  noticeReasonOnSheet: 'Begrundelsen står nu på arket {sheet}.',
  noticeReady: 'Rapporten er markeret som klar til aflevering.',
  noticeDismissed: 'Lagt til side: {title}.',
  noticeRevived: 'Taget frem igen: {title}.',
  noticeUndone: 'Det seneste, Målstatus skrev, er taget tilbage.',
  noticeUndoNothing: 'Der er ikke mere at fortryde.',
  noticeUndoneExcept: 'Det er taget tilbage, undtagen {cell}, som er ændret siden. Dine ændringer bliver stående.',
  noticeNotWritten: 'Der er ikke skrevet noget i arket.',
  noticeRemoved: 'Målstatus er fjernet. Arbejdsbogen er, som den var.',
  noticeRemoveNothing: 'Målstatus har ikke skrevet noget i arbejdsbogen.',
  noticeConfirmed: 'Dit svar er gemt.',
  noticeCalledOff: 'Afbrudt. Der er ikke skrevet noget i arket.',
  noticeChecked: 'Arket er tjekket: {errors#fejl#fejl} og {warnings#advarsel#advarsler}.',
  noticeAtFocus: 'Markeringen er flyttet til {cell}. Tryk på F6 for at komme til arket.',

  problemTitle: 'Det lykkedes ikke',
  problemEditMode: 'Du er i gang med at skrive i en celle. Afslut med Enter eller Esc, så fortsætter Målstatus af sig selv.',
  problemCrash:
    'Der er en fejl i Målstatus. Dine tal er ikke berørt. Prøv igen. Hjælper det ikke, så send de tekniske oplysninger til dem, der vedligeholder Målstatus.',
  retry: 'Prøv igen',
} as const satisfies Record<string, string>;

export type NoticesKey = keyof typeof noticesDa;
