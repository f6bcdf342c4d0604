import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { stubApp } from './synthesized.ts';

interface Report {
  pluginReports: { pluginName: string; violations: { ruleName: string; severity: string }[] }[];
}

/** What the CDK's rules for CloudFormation say of the app's templates. */
function violationsOf(app: App): string[] {
  const { directory } = app.synth();
  const report = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8')) as Report;
  return report.pluginReports
    .filter((one) => one.pluginName === 'CloudFormation Validate')
    .flatMap((one) => one.violations.map((violation) => violation.ruleName));
}

test('the templates break no rule of CloudFormation', () => {
  expect(violationsOf(stubApp({ validated: true }))).toEqual([]);
});

test('a template that does is found', () => {
  process.env['CDK_VALIDATION'] = 'true';
  const app = new App({ analyticsReporting: false });
  new CfnResource(new Stack(app, 'Wrong'), 'Queue', {
    type: 'AWS::SQS::Queue',
    properties: { VisibilityTimeout: 'soon', NoSuchProperty: true },
  });
  expect(violationsOf(app).length).toBeGreaterThan(0);
});
