import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { App, Tags } from 'aws-cdk-lib';
import { readSettings } from './settings.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { IdentityStack } from './stacks/identity.ts';
import { LettersStack } from './stacks/letters.ts';
import { PortalStack } from './stacks/portal.ts';
import { RightsStack } from './stacks/rights.ts';
import { RoundsStack } from './stacks/rounds.ts';
import { WatchStack } from './stacks/watch.ts';
import { WebStack } from './stacks/web.ts';

/** Where everything runs: in the EU, by the municipalities' data processing agreements. */
export const REGION = 'eu-west-1';

/** Builds all stacks, by lifetime: what must never be lost first, what can be made again last. */
export function buildApp(app: App, { account }: { account?: string | undefined } = {}): App {
  const settings = readSettings(app);
  const siteOrigin = `https://${settings.domain}`;
  const env = {
    region: REGION,
    ...(account && { account }),
  };
  const data = new DataStack(app, 'RoedTraadData', {
    env,
    siteOrigin,
    alarmEmail: settings.alarmEmail,
    recordYears: settings.recordYears,
    terminationProtection: true,
  });
  const identity = new IdentityStack(app, 'RoedTraadIdentity', {
    env,
    settings,
    siteOrigin,
    data,
    terminationProtection: true,
  });
  const rounds = new RoundsStack(app, 'RoedTraadRounds', { env, data, settings });
  const letters = new LettersStack(app, 'RoedTraadLetters', { env, settings, siteOrigin, data });
  const rights = new RightsStack(app, 'RoedTraadRights', {
    env,
    data,
    settings,
    userPool: identity.userPool,
  });
  const portal = new PortalStack(app, 'RoedTraadPortal', { env, data, siteOrigin });
  const api = new ApiStack(app, 'RoedTraadApi', {
    env,
    settings,
    siteOrigin,
    data,
    identity,
    rounds,
    letters,
    rights,
    portal,
  });
  const web = new WebStack(app, 'RoedTraadWeb', { env, settings, data, identity, api, portal });
  new WatchStack(app, 'RoedTraadWatch', {
    env,
    data,
    web,
    watched: [identity, rounds, letters, rights, portal, api],
  });
  Tags.of(app).add('system', 'roed-traad');
  return app;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const app = new App({
    context,
    outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out',
    analyticsReporting: false,
  });
  // The CLI names the account it is signed in to; without one the assembly fits any account.
  buildApp(app, { account: process.env['CDK_DEFAULT_ACCOUNT'] }).synth();
}
