import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      'node_modules/',
      'cdk.out/',
      '.build/',
      '.local/',
      'web/build/',
      'web/.svelte-kit/',
      '**/*.xsd',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 250 }],
      eqeqeq: 'error',
      // The site always stands at the root of its origin: the session's cookies demand it.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  // Programs that talk to the person at the terminal, and the one file that runs before anything is installed.
  { files: ['local/**', 'test/**', 'cdk/*.ts'], rules: { 'no-console': 'off' } },
  // ES5-like on purpose: it runs in CloudFront's small engine.
  {
    files: ['cdk/edge/*.js'],
    rules: { 'no-var': 'off', '@typescript-eslint/no-unused-vars': 'off', 'no-unused-vars': 'off' },
  },
);
