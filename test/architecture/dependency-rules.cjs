/** Who may import whom. Run by the architecture test, and drawn by `npm run graph`. */
const tests = '(\\.test\\.ts$|^test/)';
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/', pathNot: tests },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^functions/([^/]+)/domain/', pathNot: tests },
      to: { pathNot: ['^functions/$1/domain/', '^shared/', '^node_modules/(zod|saxes)/'] },
    },
    {
      name: 'peers-only-through-their-index',
      severity: 'error',
      from: { path: '^functions/(?!kernel/)([^/]+)/', pathNot: tests },
      to: {
        path: '^functions/(?!kernel/)([^/]+)/',
        pathNot: ['^functions/$1/', '^functions/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'kernel-knows-no-module',
      severity: 'error',
      from: { path: '^functions/kernel/', pathNot: tests },
      to: { path: '^functions/(?!kernel/)' },
    },
    {
      name: 'cdk-knows-no-function-code',
      severity: 'error',
      from: { path: '^cdk/' },
      to: { path: '^(functions|web|local|test)/' },
    },
    {
      name: 'web-knows-shared-only',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^(functions|cdk|local|test)/' },
    },
    {
      name: 'local-knows-no-product',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(functions|web|shared|cdk)/' },
    },
    {
      name: 'local-engines-know-no-product-tests',
      severity: 'error',
      from: { path: '^local/', pathNot: tests },
      to: { path: '^test/' },
    },
    {
      name: 'product-knows-no-local',
      severity: 'error',
      from: { path: '^(functions|shared|web)/', pathNot: tests },
      to: { path: '^(local|test|cdk)/' },
    },
    {
      name: 'middy-and-powertools-in-kernel-only',
      severity: 'error',
      from: { path: '^functions/(?!kernel/)', pathNot: tests },
      to: { path: '^node_modules/(@middy|@aws-lambda-powertools)/' },
    },
    {
      name: 'no-tests-in-what-ships',
      severity: 'error',
      from: { path: '^(shared|functions|web/src|cdk)/', pathNot: tests },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^(\\$app|\\$env|virtual:)|\\$types)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^web/(build|\\.svelte-kit)|\\.svelte-kit|^cdk\\.out|^\\.build)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types', 'svelte'],
    },
  },
};
