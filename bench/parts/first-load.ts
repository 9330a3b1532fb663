import type { Part } from '../types';

export const firstLoad: Part = {
  title: 'Rudens første indlæsning',
  measure: () => Promise.resolve({ missing: 'dist/ er ikke bygget: kør "npm run build"' }),
};
