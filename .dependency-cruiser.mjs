// Which way imports may point. Run by `npm run check`; the order is the sentence in docs/architecture.md.
const leftToRight = [
  'kit', 'audit', 'access', 'teams', 'people', 'stays', 'workforce', 'betteroff', 'supervision', 'training', 'directory', 'evidence', 'events', 'involvement',
  'referrals', 'matching', 'support', 'concerns', 'feedback', 'plans', 'connections', 'endings', 'groups', 'outcomes', 'principles', 'reports', 'exchange', 'home', 'app',
];
const testFiles = '\\.(test|spec)\\.tsx?$|^tests/';

const onlyLeft = leftToRight.slice(0, -1).map((slice, index) => ({
  name: `${slice}-points-left`,
  comment: `${slice} may use only what stands before it: ${leftToRight.slice(0, index).join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^src/${slice}/`, pathNot: testFiles },
  to: { path: `^src/(${leftToRight.slice(index + 1).join('|')})/` },
}));

export default {
  forbidden: [
    ...onlyLeft,
    {
      name: 'known-slices', comment: 'A new slice gets its place in the order above.', severity: 'error',
      from: {}, to: { path: '^src/', pathNot: `^src/(${leftToRight.join('|')})/` },
    },
    {
      name: 'through-the-index', comment: 'Another slice is used through its index.ts only; test data through its factory.', severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: `${testFiles}|^src/app/` },
      to: { path: '^src/(?!kit/)', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/[^/]+/[^/]+\\.factory\\.ts$'] },
    },
    {
      name: 'app-gathers', comment: 'The app takes a slice\'s index, its list of routes and its factories, nothing else; access and audit are part of every request.', severity: 'error',
      from: { path: '^src/app/', pathNot: testFiles },
      to: { path: '^src/(?!kit/|audit/|access/|app/)', pathNot: '^src/[^/]+/(index\\.ts|[^/]+\\.routes\\.ts|[^/]+\\.factory\\.ts)$' },
    },
    {
      name: 'factories-make-test-data', comment: 'Factories are for tests, demo data, the gallery and each other.', severity: 'error',
      from: { path: '^src/', pathNot: `${testFiles}|\\.factory\\.ts$|^src/app/(demo|gallery)/` }, to: { path: '\\.factory\\.ts$' },
    },
    {
      name: 'rules-are-pure', comment: 'A rule knows no database, no clock, no web and no file.', severity: 'error',
      from: { path: '\\.rules\\.tsx?$' },
      to: { path: '\\.queries\\.ts$|/(actions|pages)/|^src/kit/(db|http|clock|log)|^node:|^(fs|pg|kysely|fastify)(/|$)|node_modules/(pg|kysely|fastify|react)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'queries-know-no-page', severity: 'error',
      from: { path: '\\.queries\\.ts$' }, to: { path: '/(actions|pages)/' },
    },
    {
      name: 'actions-know-no-page', severity: 'error',
      from: { path: '/actions/', pathNot: testFiles }, to: { path: '/pages/' },
    },
    {
      name: 'no-circles', severity: 'error',
      from: { pathNot: '^node_modules' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-stay-outside', comment: 'What we ship imports no test.', severity: 'error',
      from: { path: '^(src|browser)/', pathNot: testFiles }, to: { path: '^tests/|\\.(test|spec)\\.tsx?$' },
    },
    {
      name: 'browser-stands-alone', comment: 'Browser code takes pure rules from the server, nothing else.', severity: 'error',
      from: { path: '^browser/', pathNot: testFiles }, to: { path: '^src/', pathNot: '\\.rules\\.ts$' },
    },
    {
      name: 'ship-what-we-use', comment: 'Shipped code does not import a development package; the developer\'s commands may.', severity: 'error',
      from: { path: '^(src|browser)/', pathNot: `${testFiles}|/fixtures/|^src/app/(chromium|import-direction|commands/(test|check|schema|bench))\\.ts$|^src/kit/db/describe-schema\\.ts$` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'everything-is-there', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['node', 'import', 'require', 'default', 'types'] } },
};
