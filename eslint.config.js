import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { oldWords } from './scripts/lint/oldWords.mjs';

const officeRules = [
  'call-sync-before-read',
  'load-object-before-read',
  'call-sync-after-load',
  'no-context-sync-in-loop',
  'no-empty-load',
  'no-navigational-load',
  'no-office-initialize',
  'test-for-null-using-isNullObject',
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'release', '**/node_modules', '.cache', 'coverage'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { words: { rules: { 'old-words': oldWords } } },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'words/old-words': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/taskpane/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  // Names that others have given: keys of the memory and of JSON, options of Excel, of the library for .docx and of the browser's engine.
  { files: ['src/workbook/memory*.ts'], rules: { 'words/old-words': ['error', { allow: ['looks'] }] } },
  { files: ['src/documents/documentFile.ts'], rules: { 'words/old-words': ['error', { allow: ['keep'] }] } },
  {
    files: ['cli/rounds/answer.ts', 'host/**/*.ts'],
    rules: { 'words/old-words': ['error', { allow: ['freeze', 'frozen'] }] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'words/old-words': ['error', { allow: ['place', 'places', 'keep', 'keeping', 'frozen', 'freezes', 'tray'] }] },
  },
);
