/** The parts of Univer that the adapter uses; Node and the page load them differently. */
export interface UniverParts {
  readonly core: typeof import('@univerjs/core');
  readonly formula: typeof import('@univerjs/engine-formula');
  readonly sheets: typeof import('@univerjs/sheets');
  readonly sheetsFormula: typeof import('@univerjs/sheets-formula');
}
