/** Alle fund: overskrift, hvad der er galt, og hvad man gør. */
import { findingsConsistencyDa } from './findingsConsistency';
import { findingsStructureDa } from './findingsStructure';
import { findingsValuesDa } from './findingsValues';

export const findingsDa = { ...findingsStructureDa, ...findingsValuesDa, ...findingsConsistencyDa } as const satisfies Record<
  string,
  string
>;

export type FindingsKey = keyof typeof findingsDa;
