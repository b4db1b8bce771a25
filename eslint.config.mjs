import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Ways around the door to the tables, wherever they stand. */
const EVERYWHERE = [
  { selector: "Property[key.name='synchronize'][value.value=true]", message: 'The schema changes by migrations only.' },
  { selector: "Property[key.name='relationLoadStrategy']", message: 'It loads relations outside the transaction that carries the jurisdiction.' },
  { selector: "Property[key.name='lazy'][value.value=true]", message: 'A lazy relation reads when nobody holds the jurisdiction any more.' },
  {
    selector: "PropertyDefinition[decorators.length>0] > TSTypeAnnotation > TSTypeReference[typeName.name='Promise']",
    message: 'A lazy relation reads when nobody holds the jurisdiction any more.',
  },
  {
    selector: "CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|race|any)$/] Identifier[name='tx']",
    message: 'One transaction is one connection: its statements follow one another.',
  },
];

/** Handles on a table that carry no jurisdiction. */
const HANDLES = [
  { name: 'typeorm', importNames: ['DataSource'], message: 'Only libs/tenancy opens the database; take a JurisdictionSession.', allowTypeImports: false },
  { name: '@nestjs/typeorm', message: 'Only libs/tenancy opens the database; take a JurisdictionSession.' },
];

const TYPESCRIPT = ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'test/**/*.ts'];

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', '**/*.cjs', '**/*.mjs', 'apps/web/src/api/**', '.headstamp/**'] },
  { files: TYPESCRIPT, extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts'],
    ignores: ['apps/web/**'],
    languageOptions: { parserOptions: { project: 'tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: 'apps/web/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: TYPESCRIPT,
    rules: {
      eqeqeq: 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: HANDLES }],
      // A module of Nest is an empty class under a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Transfer objects are shapes: validation builds them from JSON, and so do tests.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['libs/tenancy/src/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // Typed arrays are read at indices that the loop around them bounds.
    files: ['libs/toolmarks/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Tests make databases of their own and look at them from outside; jest hands them untyped matchers.
    files: ['**/*.spec.ts', 'test/**/*.ts', '{apps,libs}/*/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
