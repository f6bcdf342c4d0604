import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** A string attribute. */
export const s = (S: string): AttributeValue => ({ S });
/** A number attribute. */
export const n = (N: number | string): AttributeValue => ({ N: String(N) });
/** A primary key. */
export const key = (pk: string, sk = '1') => ({ pk: s(pk), sk: s(sk) });

/** Repeats a check until it answers something, for at most the given seconds. Rejects after that. */
export async function eventually<T>(check: () => Promise<T | undefined>, seconds = 20): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await check();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`not so within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The error that a call rejects with. Rejects when the call succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return error as Error & Record<string, unknown>;
    throw error;
  }
  throw new Error('the call was expected to be refused');
}
