import { setTimeout as sleep } from 'node:timers/promises';

/** A request with a JSON body. */
export const json = (method: string, body: object) => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

/** An item of the foreign application's table, read through its API; undefined when there is none. */
export async function readItem(url: string, id: string): Promise<Record<string, unknown> | undefined> {
  const response = await fetch(`${url}/api/items/${id}`);
  return response.status === 404 ? undefined : ((await response.json()) as Record<string, unknown>);
}

/** Reads until the value is right. Throws an Error that shows the last value when it is not in time. */
export async function eventually<T>(
  read: () => Promise<T>,
  isRight: (value: T) => boolean,
  limitMs = 30_000,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > deadline) throw new Error(`not in time; last seen: ${JSON.stringify(value)}`);
    await sleep(50);
  }
}
