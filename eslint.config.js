import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const UPPER_FLOORS = ['**/deploy/**', '**/report/**', '**/modes/**'];
const GITHUB = ['@actions/core', '@actions/github'];

export default defineConfig([
  globalIgnores(['dist/', 'lib/', 'coverage/', 'bench/node_modules/', 'pictures/node_modules/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.test.json' },
    },
    rules: {
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a message is what is meant; everything else must be made a string on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
    },
  },
  // The house (CONTRIBUTING.md): imports run one way.
  ...[
    ['src/compose/**', ['**/env/**', '**/phala/**', '**/http/**', ...UPPER_FLOORS, '@actions/*']],
    ['src/env/**', ['**/compose/**', '**/phala/**', '**/http/**', ...UPPER_FLOORS, '@actions/*']],
    ['src/http/**', ['**/compose/**', '**/env/**', '**/phala/**', ...UPPER_FLOORS, ...GITHUB]],
    ['src/phala/**', ['**/compose/**', '**/env/**', ...UPPER_FLOORS, ...GITHUB]],
    ['src/deploy/**', ['**/report/**', '**/modes/**', '@actions/*']],
    ['src/report/**', ['**/compose/**', '**/modes/**']],
  ].map(([files, group]) => ({
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group }] }] },
  })),
  prettier,
]);
