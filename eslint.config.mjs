import tseslint from 'typescript-eslint';

const longest = 300;
const sqlHome = ['src/**/*.queries.ts', 'src/audit/**', 'src/access/**', 'src/kit/**', 'src/**/*.factory.ts', 'src/**/*.test.{ts,tsx}', 'src/app/demo/**', 'tests/**', 'bench/**'];
const notHere = (selector, message) => ({ selector, message });
const house = [
  notHere('ClassDeclaration:not([superClass.name=/Error$|^(Forbidden|NotFound)$/])', 'Functions and plain data: no classes but errors.'),
  notHere('TSEnumDeclaration', 'No enums: a union of words, or a table.'),
  notHere('ExportDefaultDeclaration', 'No default exports: a name that can be searched for.'),
];
const ourClock = [
  notHere("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Ask the app\'s clock (kit/clock).'),
  notHere("NewExpression[callee.name='Date'][arguments.length=0]", 'Ask the app\'s clock (kit/clock).'),
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.tools/', '.alongside*/', 'coverage/', 'src/kit/db/schema.ts', 'tests/reference/', 'data/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vitest.config.ts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: longest }],
      'no-restricted-syntax': ['error', ...house],
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/kit/**', 'src/app/**', 'src/**/*.test.{ts,tsx}', 'src/**/*.factory.ts'],
    rules: { 'no-restricted-syntax': ['error', ...house, ...ourClock] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: sqlHome,
    rules: {
      'no-restricted-imports': ['error', {
        paths: [{ name: 'kysely', importNames: ['sql'], message: 'SQL belongs in a *.queries.ts file.' }],
        patterns: [{ group: ['**/kit/db/index.ts'], importNames: ['sql'], message: 'SQL belongs in a *.queries.ts file.' }],
      }],
    },
  },
  { files: ['*.config.{ts,mjs}', '.dependency-cruiser.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs'], rules: { 'max-lines': ['error', { max: longest }] } },
);
