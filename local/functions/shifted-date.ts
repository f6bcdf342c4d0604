/**
 * Makes Date.now() and new Date() of this thread follow the system's clock. Timers and performance.now() keep
 * machine time: a function still runs for real seconds.
 */
export function shiftDate(clockOffset: SharedArrayBuffer): void {
  const offset = new Float64Array(clockOffset);
  const machine = globalThis.Date;
  const now = () => machine.now() + (offset[0] ?? 0);
  globalThis.Date = new Proxy(machine, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length ? given : [now()], newTarget) as object,
    apply: () => new machine(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}
