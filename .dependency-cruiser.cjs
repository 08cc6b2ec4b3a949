/** Layers, lowest first. A layer may import itself and any layer below it, nothing above. */
const layers = [
  ['kernel', '^src/kernel/'],
  ['domain', '^src/domain/'],
  ['projections', '^projections/'],
  ['application', '^src/application/'],
  ['infrastructure', '^src/infrastructure/'],
  ['interfaces', '^src/interfaces/'],
];

/** Above every layer: the roots of the processes, and the demo, which plays through the API. */
const roots = ['^src/[^/]+\\.ts$', '^src/demo/'];

const upward = layers.slice(0, -1).map(([name, path], i) => ({
  name: `${name}-looks-down-only`,
  severity: 'error',
  from: { path },
  to: {
    path: [...layers.slice(i + 1).map(([, p]) => p), ...roots],
    // The runner is the one part of the projections that works on stores: it knows their ports.
    ...(name === 'projections' && { pathNot: '^src/application/ports/' }),
  },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'interfaces-never-touch-infrastructure',
      severity: 'error',
      from: { path: '^src/interfaces/' },
      to: { path: ['^src/infrastructure/', ...roots] },
    },
    {
      name: 'only-the-runner-knows-ports',
      comment: 'A read model is a pure function of events; the runner alone reads and writes stores.',
      severity: 'error',
      from: { path: '^projections/', pathNot: '^projections/runner/' },
      to: { path: '^src/application/' },
    },
    {
      name: 'pure-code-has-no-packages',
      comment: 'kernel, domain and projections import nothing from npm or Node itself.',
      severity: 'error',
      from: { path: '^(src/(kernel|domain)|projections)/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'domain-features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/([^/]+)/', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'one-read-model-never-imports-another',
      comment: 'What several need is in projections/shared.',
      severity: 'error',
      from: { path: '^projections/([^/]+)/' },
      to: {
        path: '^projections/[^/]+/',
        pathNot: ['^projections/$1/', '^projections/runner/projection\\.ts$', '^projections/shared/'],
      },
    },
    {
      name: 'projections-read-events-only',
      comment:
        'A projector sees stored facts and what they say about fields, never the decider or its state.',
      severity: 'error',
      from: { path: '^projections/' },
      to: { path: '^src/domain/', pathNot: '/(events|fields)\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^(src|projections)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^(src|projections)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types'],
    },
  },
};
