import type { HeadlineKey } from '../da/headline';

export const headlineEn: Record<HeadlineKey, string> = {
  provisional: 'provisional: {filled} of {due} figures',
  provisionalExpectation: '{n} expectation missing',
  provisionalExpectations: '{n} expectations missing',
  pointsFixed: '{points} of {counted} points',
  pointsRange: '{points}–{upTo} of {counted} points',
};
