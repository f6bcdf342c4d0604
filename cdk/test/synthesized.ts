import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { buildApp } from '../app.ts';
import { stubProducts } from './stub-products.ts';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}
export type Resources = Record<string, Resource>;

/**
 * The whole app with the settings of cdk.json, over stub products. `validated`: have each template looked over by the
 * CDK's own rules for CloudFormation, which takes longer than all the rest.
 */
export function stubApp({ validated = false } = {}): App {
  process.env['CDK_VALIDATION'] = String(validated);
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  return buildApp(
    new App({
      context: { ...context, ...stubProducts() },
      outdir: mkdtempSync(join(tmpdir(), 'roed-traad-assembly-')),
      analyticsReporting: false,
    }),
  );
}

/** The stack of that name. Throws when the app has none. */
function stackOf(app: App, name: string): Stack {
  return app.node.findChild(name) as Stack;
}

export function templateOf(app: App, name: string): Template {
  return Template.fromStack(stackOf(app, name));
}

export const stackNames = [
  'Data',
  'Identity',
  'Rounds',
  'Letters',
  'Rights',
  'Portal',
  'Api',
  'Web',
  'Watch',
].map((name) => `RoedTraad${name}`);

/** All resources of all stacks, by stack. */
export function allResources(app: App): Record<string, Resources> {
  const assembly = app.synth();
  return Object.fromEntries(
    assembly.stacks.map((stack) => [stack.stackName, (stack.template as { Resources: Resources }).Resources]),
  );
}
