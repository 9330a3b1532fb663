/** Det, ruden siger fra begyndelsen. Resten hentes med det, der siger det. */
import { findingCardsDa } from './findingCards';
import { frameDa } from './frame';
import { noticesDa } from './notices';
import { overviewDa } from './overview';

export const paneDa = { ...frameDa, ...overviewDa, ...findingCardsDa, ...noticesDa } as const satisfies Record<string, string>;

export type PaneKey = keyof typeof paneDa;
