/** Sentences for the department's many files, in both languages. Not among the pane's first words: fetched with the page that needs them. */
import { groupOverviewDa, type GroupOverviewKey } from './da/groupOverview';
import { filesDa, type FilesKey } from './da/files';
import { groupDa, type GroupKey } from './da/group';
import { groupOverviewEn } from './en/groupOverview';
import { filesEn } from './en/files';
import { groupEn } from './en/group';
import type { Language } from './language';
import { fill, type Values } from './fill';

const GROUP = { da: groupDa, en: groupEn };
const OVERVIEW = { da: groupOverviewDa, en: groupOverviewEn };
const FILES = { da: filesDa, en: filesEn };

export function sayGroup(language: Language, key: GroupKey, values: Values = {}): string {
  return fill(GROUP[language][key], values, language);
}

/** The words of the overview and of what goes back to an agency. */
export function sayOverview(language: Language, key: GroupOverviewKey, values: Values = {}): string {
  return fill(OVERVIEW[language][key], values, language);
}

/** Why a file could not be read. */
export function sayFile(language: Language, key: FilesKey, values: Values): string {
  return fill(FILES[language][key], values, language);
}
