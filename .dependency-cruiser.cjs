/** The right column of the architecture table (docs/architecture.md) as rules. */
const domain = {
  calendar: [],
  danish: ['calendar'],
  plan: ['calendar'],
  workbook: ['calendar'],
  recognition: ['calendar', 'danish', 'plan', 'workbook'],
  report: ['calendar', 'danish', 'plan', 'workbook', 'recognition'],
  assessment: ['calendar', 'danish', 'plan', 'workbook', 'recognition', 'report'],
  validation: ['calendar', 'danish', 'plan', 'workbook', 'recognition', 'report', 'assessment'],
  reporting: ['calendar', 'danish', 'plan', 'workbook', 'recognition', 'report', 'assessment', 'validation'],
  results: ['calendar', 'danish', 'plan', 'workbook', 'recognition', 'report', 'assessment'],
  group: [
    'calendar',
    'danish',
    'plan',
    'workbook',
    'recognition',
    'report',
    'assessment',
    'validation',
    'reporting',
    'results',
    'xlsx',
    'texts',
    'check.ts',
  ],
  rounds: ['calendar', 'danish', 'plan', 'workbook', 'recognition', 'report', 'assessment', 'validation', 'results'],
  documents: [
    'calendar',
    'danish',
    'plan',
    'workbook',
    'recognition',
    'report',
    'assessment',
    'validation',
    'results',
    'rounds',
    'texts',
  ],
  texts: ['calendar'],
  xlsx: ['calendar', 'workbook'],
  excel: ['calendar', 'workbook'],
};

const layers = Object.entries(domain).map(([folder, allowed]) => ({
  name: `${folder}-keeps-its-layer`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})(/|$)` },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'domain-knows-no-libraries-of-the-outside',
      severity: 'error',
      from: {
        path: '^src/(calendar|danish|plan|workbook|recognition|report|assessment|validation|reporting|results|rounds|group|texts|check)',
      },
      to: { path: 'node_modules/', pathNot: 'node_modules/valibot' },
    },
    {
      name: 'only-one-file-knows-docx',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/documents/docx\\.ts$' },
      to: { path: 'node_modules/docx/' },
    },
    { name: 'deployed-code-uses-no-node', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'host-is-not-deployed',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(host|tests|examples|bench|scripts)/' },
    },
    {
      name: 'pane-has-no-file-reader-of-its-own',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/xlsx/(?!index|worker)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|types\\.ts$|taskpane/blocked\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/.*/node_modules' },
  },
};
