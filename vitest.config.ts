import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longestFirst = [
  'system',
  'access',
  'store',
  'local',
  'cdk',
  'architecture',
  'conformance',
  'demo',
  'unit',
];

/** The projects with the longest files first: a long file that begins last leaves all workers but one idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => longestFirst.indexOf(project.name);
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

const project = (name: string, include: string[], testTimeout = 30_000) => ({
  extends: true as const,
  test: { name, include, testTimeout, hookTimeout: 120_000 },
});

/** One project per kind of test, so that `npm test -- --project unit` runs just that kind. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // All cores: left to itself Vitest keeps one free, which on two cores is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', ['shared/**/*.test.ts', 'functions/**/!(*.store).test.ts', 'web/src/**/*.test.ts']),
      project('store', ['functions/**/*.store.test.ts'], 60_000),
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
