/** The languages that everything a person reads is written in. */
export type Language = 'da' | 'en';
