/** Set by webpack from package.json; tests run without it. */
declare const MAALSTATUS_VERSION: string | undefined;

export const VERSION: string = typeof MAALSTATUS_VERSION === 'string' ? MAALSTATUS_VERSION : '0';
