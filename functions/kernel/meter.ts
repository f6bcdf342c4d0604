import { AsyncLocalStorage } from 'node:async_hooks';

/** What a piece of work cost at the table: capacity units, calls, and round trips (calls in parallel are one). */
export interface Meter {
  readUnits: number;
  writeUnits: number;
  calls: number;
  roundTrips: number;
  inFlight: number;
}

const current = new AsyncLocalStorage<Meter>();

/** Runs the work and returns its result with what it cost. */
export async function metered<T>(work: () => Promise<T>): Promise<{ result: T; meter: Meter }> {
  const meter: Meter = { readUnits: 0, writeUnits: 0, calls: 0, roundTrips: 0, inFlight: 0 };
  return { result: await current.run(meter, work), meter };
}

/** Counts one call; a call that starts while none is under way begins a new round trip. */
export async function counted<T>(call: () => Promise<T>): Promise<T> {
  const meter = current.getStore();
  if (!meter) return call();
  if (meter.inFlight === 0) meter.roundTrips += 1;
  meter.inFlight += 1;
  meter.calls += 1;
  try {
    return await call();
  } finally {
    meter.inFlight -= 1;
  }
}

export function addUnits(read: number, written: number): void {
  const meter = current.getStore();
  if (!meter) return;
  meter.readUnits += read;
  meter.writeUnits += written;
}
