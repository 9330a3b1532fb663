/** Every finding: title, what is wrong, and what to do. */
import type { FindingsKey } from '../da/findings';
import { findingsConsistencyEn } from './findingsConsistency';
import { findingsStructureEn } from './findingsStructure';
import { findingsValuesEn } from './findingsValues';

export const findingsEn: Record<FindingsKey, string> = { ...findingsStructureEn, ...findingsValuesEn, ...findingsConsistencyEn };
