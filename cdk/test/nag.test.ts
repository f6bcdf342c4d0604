import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { stubApp } from './synthesized.ts';

interface Acceptance {
  path: string;
  finding: string;
  reason: string;
}
let app: App;
beforeAll(() => {
  app = stubApp();
  app.synth();
});

/** Every finding as `rule at path`. */
function findings(scope: App, pack = new AwsSolutionsChecks(scope)): string[] {
  return pack
    .validateScope(scope)
    .violations.flatMap((violation) =>
      (violation.violatingResources ?? []).map((one) => `${violation.ruleName} at ${one.constructPath}`),
    );
}

function acceptances(): Acceptance[] {
  return app.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap((entry) => Object.entries(entry.data as Record<string, string>))
      .map(([finding, reason]) => ({
        path: construct.node.path,
        finding: finding.replace(/^annotation::/i, ''),
        reason,
      }))
      .filter(({ finding }) => finding.startsWith('AwsSolutions-')),
  );
}

describe('the AWS Solutions rules', () => {
  test('find nothing that is not explained', () => {
    expect(findings(app)).toEqual([]);
  });

  test('find what is planted', () => {
    const careless = new App({ analyticsReporting: false });
    new Bucket(new Stack(careless, 'Careless'), 'Open');
    expect(findings(careless)).toContain('AwsSolutions-S10 at Careless/Open/Resource');
  });

  test('are accepted only with a reason', () => {
    expect(acceptances().length).toBeGreaterThan(10);
    expect(acceptances().filter(({ reason }) => reason.length < 30)).toEqual([]);
  });

  test('are accepted nowhere without need', () => {
    const unforgiving = new AwsSolutionsChecks(app);
    Object.defineProperty(unforgiving, 'isAcknowledged', { value: () => false });
    const all = findings(app, unforgiving);
    const needless = acceptances().filter(
      ({ path, finding }) => !all.some((one) => one.startsWith(`${finding} at ${path}`)),
    );
    expect(needless).toEqual([]);
  });
});
