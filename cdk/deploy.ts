import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { App } from 'aws-cdk-lib';
import { buildFunctions, buildWeb } from './build.ts';
import { obstaclesInAccount } from './deployment/check-account.ts';
import { foundMunicipalities, type Found } from './deployment/found-municipalities.ts';
import { obstaclesIn } from './deployment/obstacles.ts';
import { readOutputs } from './deployment/outputs.ts';
import { REGION } from './app.ts';
import { readSettings, type Settings } from './settings.ts';

// `npm run deploy`: looks whether it can go well, builds, deploys all stacks, and enters the municipalities.
// Arguments after -- go to the CDK CLI, for example: npm run deploy -- --require-approval never
const outputsFile = '.build/outputs.json';
const root = process.cwd();

const settings = settingsOrStop();
const obstacles = [
  ...obstaclesIn(settings),
  ...(await obstaclesInAccount(new SecretsManagerClient({ region: REGION }), settings.ad.secretName)),
];
if (obstacles.length > 0) stop(['Nothing was deployed:', ...obstacles.map((each) => `- ${each}`)].join('\n'));

console.log('Building the functions and the site …');
await Promise.all([buildFunctions(root), buildWeb(root)]);
mkdirSync('.build', { recursive: true });
rmSync(outputsFile, { force: true });
// Into a folder of its own: cdk.out belongs to the local system, which fits any account.
const deployed = spawnSync(
  process.execPath,
  [
    'node_modules/aws-cdk/bin/cdk',
    'deploy',
    '--all',
    '--output',
    '.build/deploy',
    '--outputs-file',
    outputsFile,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (deployed.status !== 0)
  stop(
    'The deployment stopped at what stands above. What was deployed before it goes on running; repeat when it is mended.',
  );

const outputs = readOutputs(outputsFile);
const lambda = new LambdaClient({ region: REGION });
const found: Found = async (payload) => {
  const { FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName: outputs.founder, Payload: JSON.stringify(payload) }),
  );
  return FunctionError ? `${FunctionError} error; see the log of ${outputs.founder}` : undefined;
};
const failed = await foundMunicipalities(settings.municipalities, found, console.log);
console.log(`
Point ${settings.domain} at ${outputs.site} (CNAME or alias), if that is not done yet.
Register ${outputs.directoryRedirect} as redirect address of the application in the directory.
Put the client secret from STIL into ${outputs.uniloginSecret} (docs/deploy.md, step 6).`);
if (failed.length > 0)
  stop(`Not entered: ${failed.join(', ')}. Repeat npm run deploy when the reason is mended.`);

function settingsOrStop(): Settings {
  try {
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
    return readSettings(new App({ context, analyticsReporting: false }));
  } catch (error) {
    return stop(error instanceof Error ? error.message : 'cdk.json cannot be read');
  }
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
