import type { PaneKey } from '../da/pane';
import { findingCardsEn } from './findingCards';
import { frameEn } from './frame';
import { noticesEn } from './notices';
import { overviewEn } from './overview';

export const paneEn: Record<PaneKey, string> = { ...frameEn, ...overviewEn, ...findingCardsEn, ...noticesEn };
