import {
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  ThrottlingException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { randomFrom, type Random } from '#test/demo/random.ts';

/** What goes wrong between the code and the table. */
export interface Faults {
  /** The same seed gives the same chances in the same order of calls. */
  seed?: number;
  /** Share of calls that are turned away, and of batches that are taken in part; of 1. */
  throttled?: number;
  /** Share of calls that are carried out while the connection breaks before the answer; of 1. */
  answerLost?: number;
  /** The process is gone once this call (from 1) has been carried out: its answer never comes, nothing follows. */
  diesAfterCall?: number;
}

/** A connection to the table's engine with faults in it. */
export interface UnreliableClient {
  client: DynamoDBClient;
  /** How many calls were carried out. */
  calls(): number;
  /** How many times something went wrong. */
  faults(): number;
  /** Resolves when the process has died and what it had under way has come to its end. */
  death: Promise<void>;
}

/**
 * The faults sit inside the SDK's own retry loop, so that code sees what it would see in the cloud: mostly a later
 * answer, now and then an error after the last attempt. Only the pauses between attempts are left out.
 */
export async function unreliableClient(endpoint: string, faults: Faults): Promise<UnreliableClient> {
  const { seed = 1, throttled = 0, answerLost = 0, diesAfterCall = Infinity } = faults;
  const random = randomFrom(seed);
  const client = new DynamoDBClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    maxAttempts: 8,
  });
  Object.assign(await client.config.retryStrategy(), {
    retryBackoffStrategy: { setDelayBase: () => undefined, computeNextBackoffDelay: () => 0 },
  });
  const seen = { calls: 0, faults: 0 };
  const underWay = new Set<Promise<unknown>>();
  const never = new Promise<never>(() => undefined);
  let isDead = false;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });

  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (isDead) return never;
      if (random.happens(throttled)) {
        seen.faults += 1;
        throw turnedAway(String(context.commandName), random);
      }
      seen.calls += 1;
      const isLast = seen.calls === diesAfterCall;
      if (isLast) isDead = true;
      const sent = next(args);
      underWay.add(sent);
      const settled = sent.then(
        () => undefined,
        () => undefined,
      );
      void settled.then(() => underWay.delete(sent));
      if (isLast) {
        void Promise.allSettled(underWay).then(die);
        return never;
      }
      const reply = await sent;
      if (isDead) return never;
      if (random.happens(answerLost)) {
        seen.faults += 1;
        throw Object.assign(new Error('the connection broke before the answer came'), { code: 'ECONNRESET' });
      }
      return reply;
    },
    // Low: inside the SDK's retries, which stand at high in the same step.
    { step: 'finalizeRequest', priority: 'low', name: 'faults' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const [kept, rest] = halved(args.input, () => random.happens(throttled));
      if (!rest) return next(args);
      seen.faults += 1;
      const { response, output } = await next({ ...args, input: { ...args.input, RequestItems: kept } });
      return { response, output: Object.assign(output, leftOver(args.input, rest)) };
    },
    { step: 'initialize', name: 'parts-of-batches' },
  );
  return { client, calls: () => seen.calls, faults: () => seen.faults, death };
}

/** How DynamoDB turns a call away: by the table's limit, the account's, or for one action of a transaction. */
function turnedAway(commandName: string, random: Random): Error {
  const says = { $metadata: {}, message: 'more than the table takes at this moment' };
  if (commandName.startsWith('TransactWrite') && random.happens(0.5))
    return new TransactionCanceledException({ ...says, CancellationReasons: [{ Code: 'ThrottlingError' }] });
  return random.happens(0.5)
    ? new ProvisionedThroughputExceededException(says)
    : new ThrottlingException(says);
}

type Requests = Record<string, unknown[] | { Keys: unknown[] }>;
const isBatch = (input: object): input is { RequestItems: Requests } => 'RequestItems' in input;

/** A batch with its later half taken off; without a second part when it is no batch or is left whole. */
function halved(input: object, isHalved: () => boolean): [Requests?, Requests?] {
  if (!isBatch(input) || !isHalved()) return [];
  const [kept, rest]: [Requests, Requests] = [{}, {}];
  for (const [table, asked] of Object.entries(input.RequestItems)) {
    const all = Array.isArray(asked) ? asked : asked.Keys;
    if (all.length < 2) return [];
    const middle = Math.ceil(all.length / 2);
    kept[table] = Array.isArray(asked) ? all.slice(0, middle) : { ...asked, Keys: all.slice(0, middle) };
    rest[table] = Array.isArray(asked) ? all.slice(middle) : { ...asked, Keys: all.slice(middle) };
  }
  return [kept, rest];
}

const leftOver = (input: object, rest: Requests): object =>
  isBatch(input) && Object.values(input.RequestItems).every(Array.isArray)
    ? { UnprocessedItems: rest }
    : { UnprocessedKeys: rest };
