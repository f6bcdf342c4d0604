import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeAddressBook } from '#local/assembly/address-book.ts';
import { nameFromArn } from '#local/assembly/arns.ts';
import { buildModel } from '#local/assembly/build-model.ts';
import { readAssembly } from '#local/assembly/read-assembly.ts';
import { openClock, type Clock } from '#local/clock.ts';
import { LOCAL_ACCOUNT } from '#local/engine.ts';
import { onlyLocalKey, type Authorize } from '#local/dynamodb/authorize.ts';
import { makeObjectScans } from '#local/guardduty/object-scans.ts';
import { makeFunctions, type Functions } from '#local/functions/functions.ts';
import { makeApi } from '#local/gateway/api-server.ts';
import { readDistribution } from '#local/gateway/cdn-config.ts';
import { makeCdn } from '#local/gateway/cdn-server.ts';
import { callService, sqsAt } from '#local/sources/call-service.ts';
import { startSources } from '#local/sources/start-sources.ts';
import { declareSchedules } from '#local/states/declared-schedules.ts';
import { openExecutions } from '#local/states/executions.ts';
import { openScheduleStore } from '#local/states/schedule-store.ts';
import { startScheduler } from '#local/states/scheduler.ts';
import { openAccess } from './access.ts';
import { advanceInSteps } from './advance.ts';
import { closeWorkers } from './close-workers.ts';
import type { Cloud } from './cloud.ts';
import { listenForControl } from './control.ts';
import { openDoors } from './doors.ts';
import { endpointsOf, startEngines } from './engines.ts';
import { becomeIdle } from './idle.ts';
import { makeObjectNotices, type ObjectNotices } from './object-notices.ts';
import { provision } from './provision.ts';
import { provisionSecrets } from './provision-small.ts';
import { findRunning, removeRunFile, writeRunFile } from './run-file.ts';
import { listenForServices, type ServiceParts } from './services.ts';
import { readStatus, type Status } from './status.ts';
import { unservedTypes } from './unserved.ts';

export interface StartOptions {
  /** The cloud assembly: the folder `cdk synth` wrote. */
  assembly: string;
  /** Folder of all state; made when missing. */
  directory: string;
  /** Port of the site; the API and the engines take the ones after it. 0 takes free ones throughout. */
  port: number;
  /** The state folder's own clock when absent. */
  clock?: Clock;
  /** Systems outside: https origin as the template writes it → local URL. */
  outside?: Record<string, string>;
  /** Texts that the template holds in place of what is made on this machine, such as a certificate → that. */
  texts?: Record<string, string>;
  /** Values of secrets by name or logical id. */
  secrets?: Record<string, string>;
  /** Where one-line messages go; nowhere when absent. */
  log?: (line: string) => void;
}

/**
 * Runs a cloud assembly on this machine until close(). Everything that it keeps is in `directory`: a second start
 * finds it again and resumes what a kill interrupted. Rejects with an Error in plain words when the assembly is
 * missing, a port is taken, or another process runs over the same folder.
 */
export async function startCloud(options: StartOptions): Promise<Cloud> {
  const { directory, log = () => undefined } = options;
  // Lambda runs in UTC, and a worker thread has no time zone of its own.
  process.env.TZ = 'UTC';
  mkdirSync(directory, { recursive: true });
  const running = await findRunning(directory);
  if (running) throw new Error(`the system is already running at ${running.url} (process ${running.pid})`);
  const closers: (() => Promise<unknown> | undefined)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await compose(options, log, closers, closeAll);
  } catch (error) {
    await closeAll();
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    if (code !== 'EADDRINUSE') throw error;
    throw new Error(`port ${port} on 127.0.0.1 is already in use`, { cause: error });
  }
}

async function compose(
  options: StartOptions,
  log: (line: string) => void,
  closers: (() => Promise<unknown> | undefined)[],
  closeAll: () => Promise<void>,
): Promise<Cloud> {
  const { directory } = options;
  const clock = options.clock ?? openClock(join(directory, 'clock.json'));
  const port = (place: number) => (options.port === 0 ? 0 : options.port + place);
  const stacks = readAssembly(options.assembly);

  // What the servers hand their requests to once it exists.
  const late: {
    functions?: Functions;
    services?: ServiceParts;
    cloud?: Cloud;
    status?: () => Promise<Status>;
    authorize?: Authorize;
  } = {};
  // What an earlier run left in the outbox comes before there is anyone to take it.
  const objectsReady = Promise.withResolvers<Pick<ObjectNotices, 'take'>>();
  const invoke = async (name: string, event: unknown) => late.functions?.invoke(name, event);
  const engines = await startEngines({
    ...{ directory, clock, port, invoke },
    onObject: async (event) => (await objectsReady.promise).take(event),
    authorize: (request) => (late.authorize ?? onlyLocalKey)(request),
  });
  closers.push(() => engines.close());

  const hosts = new Map<string, string>();
  for (const [origin, url] of Object.entries(options.outside ?? {}))
    hosts.set(new URL(origin).host, url.replace(/\/$/, ''));
  const queueUrl = (name: string) => `${engines.sqs.endpoint}/${LOCAL_ACCOUNT}/${name}`;
  let secretValues = new Map<string, string>();
  const rewrite = makeAddressBook({
    cognitoDomain: (domain) => engines.cognito.domainOrigin(domain),
    cognitoIssuer: (pool) => engines.cognito.issuer(pool),
    s3: engines.s3.endpoint,
    ...{ hosts, texts: new Map(Object.entries(options.texts ?? {})) },
  });
  const model = buildModel(
    stacks,
    {
      queueUrl,
      clientSecret: (client) => engines.cognito.clientSecret(client) ?? '',
      secret: (name) => secretValues.get(name),
    },
    rewrite,
  );

  const doors = await openDoors(model, hosts, port);
  closers.push(doors.close);
  const listening = await listenForServices(port(8), () => late.services);
  closers.push(listening.close);
  const { authorize, sts } = await openAccess(model, clock);
  late.authorize = authorize;
  closers.push(sts.close);
  const endpoints = endpointsOf(engines, { own: listening.endpoint, sts: sts.endpoint });

  secretValues = await provisionSecrets(model, engines.secrets, options.secrets ?? {});
  await provision({ model, engines, directory, rewrite, log });

  const functions = makeFunctions({
    model,
    directory,
    clock,
    endpoints: { ...endpoints, '': listening.endpoint },
  });
  late.functions = functions;
  const workers: (() => Promise<void>)[] = [];
  closers.push(() => closeWorkers(workers, functions));
  const sendToQueue = async (arnOrUrl: string, body: string, groupId?: string) => {
    const fifo =
      groupId === undefined ? {} : { MessageGroupId: groupId, MessageDeduplicationId: crypto.randomUUID() };
    const QueueUrl = arnOrUrl.startsWith('arn:') ? queueUrl(nameFromArn(arnOrUrl)) : arnOrUrl;
    await callService(sqsAt(engines.sqs.endpoint), 'SendMessage', { QueueUrl, MessageBody: body, ...fifo });
    sources.poke();
  };
  // Whoever worked on these messages ended with the system before: nobody else will hand them back.
  engines.sqs.releaseHeld();
  const sources = startSources({
    model,
    directory,
    clock,
    functions,
    dynamoDb: engines.dynamoDb.endpoint,
    sqs: engines.sqs.endpoint,
    queueUrl,
    sendToQueue,
    log,
  });
  workers.push(() => sources.close());
  functions.onEnd(sources.poke);
  const unfollow = clock.onChange(sources.poke);
  closers.push(() => Promise.resolve(unfollow()));
  const notices = makeObjectNotices(model, { invoke: functions.invoke, sendToQueue, log });
  const scans = makeObjectScans(model, { s3: engines.s3.endpoint, sendToQueue }, notices);
  closers.push(scans.close);
  objectsReady.resolve(scans);

  const executions = openExecutions({
    model,
    directory: join(directory, 'executions'),
    clock,
    targets: { invoke: functions.invoke, dynamoDb: engines.dynamoDb.endpoint, sqs: engines.sqs.endpoint },
    log,
  });
  workers.push(() => executions.close());
  const store = openScheduleStore(join(directory, 'schedules'));
  declareSchedules(model, store, clock.now());
  const startExecution = (machine: string, input: string, name?: string) =>
    void executions.start(machine, name, input);
  const scheduler = startScheduler({
    store,
    clock,
    targets: { invoke: functions.invoke, startExecution, sendToQueue },
    log,
  });
  workers.push(() => scheduler.close());
  late.services = { functions, executions, scheduler: { store, clock, changed: scheduler.changed } };

  for (const api of doors.apis) doors.answerApi(api, makeApi({ model, api, functions, clock, log }));
  for (const distribution of doors.distributions) {
    const config = readDistribution(model, distribution, rewrite, log);
    doors.answerCdn(distribution, makeCdn(config, engines.s3.endpoint, log));
  }
  const unserved = unservedTypes(model);
  if (unserved.length > 0) log(`not played on this machine: ${unserved.join(', ')}`);

  const busy = () =>
    [
      functions.active() > 0 && 'functions',
      !executions.isParked() && 'state machines',
      !scheduler.isQuiet() && 'schedules',
      scans.pending() > 0 && 'bucket notices',
    ].filter((one) => one !== false);
  const idle = (limitMs?: number) => becomeIdle({ sourcesQuiet: sources.quiet, busy }, limitMs);
  const control = await listenForControl(
    port(9),
    () => late.cloud,
    async () => (late.status ? late.status() : Promise.reject(new Error('the system is still starting'))),
  );
  closers.push(control.close);
  const cloud: Cloud = {
    url: doors.siteUrls[0] ?? doors.apiUrls[0] ?? '',
    apiUrl: doors.apiUrls[0] ?? '',
    endpoints,
    outputs: model.outputs,
    clock,
    invoke: functions.invoke,
    executions: executions.all,
    inbox: () => ({ emails: engines.ses.inbox.messages(), texts: engines.sms.inbox.messages() }),
    advance: (milliseconds) =>
      advanceInSteps(
        { clock, nextSchedule: scheduler.nextOfAll, executions: executions.all, idle },
        milliseconds,
      ),
    idle: () => idle(),
    async close() {
      removeRunFile(directory);
      await closeAll();
    },
  };
  late.cloud = cloud;
  late.status = () =>
    readStatus({ cloud, model, functions: functions.names(), schedules: store, scheduler, queueUrl });
  writeRunFile(directory, { pid: process.pid, url: cloud.url, control: control.endpoint });
  return cloud;
}
