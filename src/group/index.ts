/** Across agencies: many reports → one overview, who is missing, and what goes back to each. */
export { rememberedAnswers, valuesOf } from './layoutAnswers';
export { findingsListEdits, mailOf } from './returnMail';
export { overviewEdits } from './overviewEdits';
export { rosterOf, usualRound, type Roster, type RosterEntry } from './roster';
export { submissionOf } from './submission';
export type { Submission } from './types';
export type { OverviewWords } from './overviewWords';
