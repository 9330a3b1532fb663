/** Every finding: title, what is wrong, what to do, and why the rule exists. */
import type { FindingsKey } from '../da/findings';
import { findingsConsistencyEn } from './findingsConsistency';
import { findingsStructureEn } from './findingsStructure';
import { findingsValuesEn } from './findingsValues';

export const findingsEn: Record<FindingsKey, string> = { ...findingsStructureEn, ...findingsValuesEn, ...findingsConsistencyEn };
