import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout = 10_000) => ({
  extends: true as const,
  test: { name, include, testTimeout, hookTimeout: 60_000 },
});

/** One project per kind of test, so that `npm test -- --project unit` runs just that kind. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    projects: [
      project('unit', ['shared/**/*.test.ts', 'functions/**/!(*.store).test.ts', 'web/src/**/*.test.ts']),
      project('store', ['functions/**/*.store.test.ts'], 30_000),
      project('local', ['local/**/*.test.ts'], 60_000),
      project('conformance', ['test/conformance/**/*.test.ts'], 60_000),
      project('cdk', ['cdk/**/*.test.ts'], 120_000),
      project('architecture', ['test/architecture/**/*.test.ts'], 120_000),
      project('demo', ['test/demo/**/*.test.ts'], 60_000),
      project('access', ['test/access/**/*.test.ts'], 240_000),
      project('system', ['test/{faults,security}/**/*.test.ts'], 300_000),
    ],
  },
});
