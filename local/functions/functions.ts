import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LOCAL_REGION } from '#local/engine.ts';
import { nameFromArn } from '#local/assembly/arns.ts';
import { count, record, text } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import type { Clock } from '#local/clock.ts';
import { functionKey } from '#local/iam/access-keys.ts';
import { FunctionError } from './function-error.ts';
import { makePool, type FunctionPool } from './function-pool.ts';

/** All functions of the assembly. */
export interface Functions {
  /** Runs a function by ARN, name or logical id; rejects with a FunctionError, also when there is no such function. */
  invoke(arnOrName: string, event: unknown): Promise<unknown>;
  has(arnOrName: string): boolean;
  names(): string[];
  /** Events being handled or waiting, over all functions. */
  active(): number;
  /** Calls the listener after each invocation, however it ended. */
  onEnd(listener: () => void): void;
  close(): Promise<void>;
}

export interface FunctionsOptions {
  model: Model;
  /** State folder; logs go to `<directory>/logs/<function>.log`. */
  directory: string;
  clock: Clock;
  /** Service → URL, as AWS_ENDPOINT_URL_<SERVICE> variables; the key '' is the answer for every other service. */
  endpoints: Record<string, string>;
}

/** Gives every Node.js function of the assembly its pool. Instances start with the first event, not here. */
export function makeFunctions(options: FunctionsOptions): Functions {
  const clockOffset = new SharedArrayBuffer(8);
  const offset = new Float64Array(clockOffset);
  const follow = () => {
    offset[0] = options.clock.offset();
  };
  follow();
  const unfollow = options.clock.onChange(follow);
  mkdirSync(join(options.directory, 'logs'), { recursive: true });

  const pools = new Map<string, FunctionPool>();
  const ids = new Map<string, string>();
  for (const resource of options.model.ofType('AWS::Lambda::Function')) {
    const directory = codeDirectory(options, resource);
    if (!directory || !text(resource.properties.Runtime).startsWith('nodejs')) continue;
    pools.set(resource.name, makePool(settingsOf(options, resource, directory, clockOffset)));
    ids.set(resource.id, resource.name);
  }
  const find = (arnOrName: string) => {
    const name = nameFromArn(arnOrName);
    return pools.get(name) ?? pools.get(ids.get(name) ?? '');
  };
  const listeners: (() => void)[] = [];
  return {
    has: (arnOrName) => find(arnOrName) !== undefined,
    names: () => [...pools.keys()],
    active: () => [...pools.values()].reduce((sum, pool) => sum + pool.active(), 0),
    onEnd: (listener) => void listeners.push(listener),
    async invoke(arnOrName, event) {
      const pool = find(arnOrName);
      if (!pool) throw new FunctionError('ResourceNotFoundException', `Function not found: ${arnOrName}`);
      try {
        return await pool.invoke(event);
      } finally {
        for (const listener of listeners) listener();
      }
    },
    async close() {
      unfollow();
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

function codeDirectory({ model, directory }: FunctionsOptions, resource: Resource): string | undefined {
  const code = record(resource.properties.Code);
  if (typeof code.ZipFile === 'string') {
    const folder = join(directory, 'inline', resource.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), code.ZipFile);
    return folder;
  }
  return model.asset(resource.stack, text(code.S3Key));
}

function settingsOf(
  options: FunctionsOptions,
  resource: Resource,
  directory: string,
  clockOffset: SharedArrayBuffer,
) {
  const { properties, name, arn } = resource;
  const memoryMb = count(properties.MemorySize, 128);
  const reserved = count(properties.ReservedConcurrentExecutions, Infinity);
  return {
    name,
    arn,
    directory,
    handler: text(properties.Handler),
    memoryMb,
    timeoutMs: count(properties.Timeout, 3) * 1000,
    clockOffset,
    concurrency: Math.max(1, Math.min(reserved, availableParallelism() + 2)),
    environment: environmentOf(options, resource, directory, memoryMb),
    log: createWriteStream(join(options.directory, 'logs', `${name}.log`), { flags: 'a' }),
  };
}

/** The variables a function finds in Lambda (Lambda developer guide, "Defined runtime environment variables"). */
function environmentOf(options: FunctionsOptions, resource: Resource, directory: string, memoryMb: number) {
  const key = functionKey(resource.arn);
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_EXECUTION_ENV: `AWS_Lambda_${text(resource.properties.Runtime)}`,
    AWS_LAMBDA_FUNCTION_NAME: resource.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${resource.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_XRAY_CONTEXT_MISSING: 'IGNORE_ERROR',
    AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_REQUIRED',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'WHEN_REQUIRED',
    AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1',
    LAMBDA_TASK_ROOT: directory,
    _HANDLER: text(resource.properties.Handler),
  };
  for (const [service, url] of Object.entries(options.endpoints)) {
    environment[service ? `AWS_ENDPOINT_URL_${service}` : 'AWS_ENDPOINT_URL'] = url;
  }
  for (const [key, value] of Object.entries(record(record(resource.properties.Environment).Variables))) {
    environment[key] = text(value);
  }
  return environment;
}
