import tseslint from 'typescript-eslint';

const ambient = (name, instead) => ({ name, message: `Pure code may not read ${name}. ${instead}` });

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'web', 'deploy', 'data', '**/*.cjs', '**/*.mjs'] },
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        // A default branch is allowed where it says something of every other member, as in corrections.ts.
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A leading underscore says that a value is taken out of an object only to leave it behind.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Nest and our messages describe options and requests by classes that are filled in as plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['src/kernel/**', 'src/domain/**', 'projections/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ambient('process', 'Pass the value in.'),
        ambient('fetch', 'Pass the answer in.'),
        ambient('crypto', 'The caller makes ids.'),
        ambient('setTimeout', 'Time belongs to the runner.'),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Pure code takes `now` from the command.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Pure code takes `now` from the command.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The caller makes ids.',
        },
        {
          selector:
            'FunctionDeclaration[async=true], ArrowFunctionExpression[async=true], FunctionExpression[async=true]',
          message: 'Pure code never waits.',
        },
      ],
    },
  },
  {
    // Reads stores and waits for them; the folding itself (fold-batch.ts) stays pure.
    files: ['projections/runner/**'],
    ignores: ['projections/runner/{fold-batch,projection}.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-globals': 'off' },
  },
  {
    files: ['test/**'],
    rules: { 'max-lines': 'off', '@typescript-eslint/explicit-function-return-type': 'off' },
  },
);
