import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** They bring along custom elements of 27 kB; `shared/parts` has the same with elements that browsers know. */
const heavy = [
  'Checkbox',
  'Combobox',
  'Details',
  'Dropdown',
  'Field',
  'Pagination',
  'Popover',
  'Radio',
  'Search',
  'Suggestion',
  'Switch',
  'Tabs',
  'Textarea',
  'Textfield',
  'Tooltip',
];

const notFrom = (audience, others) => ({
  files: [`src/${audience}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [{ name: '@digdir/designsystemet-react', importNames: heavy, message: 'See shared/parts.' }],
        patterns: [{ group: others.map((other) => `**/${other}/**`), message: 'What two need is shared.' }],
      },
    ],
  },
});
const audiences = ['login', 'clinician', 'patient', 'auditor', 'operator'];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'shots', 'src/api/schema.d.ts', '**/*.mjs', '**/*.cjs'] },
  tseslint.configs.strictTypeChecked,
  hooks.configs.flat['recommended-latest'],
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-params': ['error', 4],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
  ...[...audiences, 'shared', 'api'].map((part) =>
    notFrom(
      part,
      [...audiences, ...(part === 'api' ? ['shared'] : [])].filter((other) => other !== part),
    ),
  ),
);
