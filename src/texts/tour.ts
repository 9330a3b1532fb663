/** The tour in both languages. Fetched when it is shown. */
import { tourDa, type TourKey } from './da/tour';
import { tourEn } from './en/tour';
import type { Language } from './language';
import { fill, type Values } from './fill';

const TABLES: Readonly<Record<Language, Readonly<Record<TourKey, string>>>> = { da: tourDa, en: tourEn };

export function sayTour(language: Language, key: TourKey, values: Values = {}): string {
  return fill(TABLES[language][key], values, language);
}
