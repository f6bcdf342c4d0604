/** Long polls that wait for something to change in a queue. */
export interface WaitingRoom {
  /** Lets everyone who waits for this queue look again; without a name, everyone. */
  wake(queue?: string): void;
  /** Resolves at the next wake, when the caller hangs up, or after the given milliseconds, whichever comes first. */
  wait(queue: string, milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Wakes everyone, and lets nobody wait any more. */
  close(): void;
  isClosed(): boolean;
}

export function openWaitingRoom(): WaitingRoom {
  const waiting = new Map<() => void, string>();
  let isClosed = false;
  const wake = (queue?: string) => {
    for (const [leave, name] of [...waiting]) if (queue === undefined || name === queue) leave();
  };
  return {
    wake,
    wait(queue, milliseconds, signal) {
      if (isClosed || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const leave = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          waiting.delete(leave);
          resolve();
        };
        const timer = setTimeout(leave, milliseconds);
        signal.addEventListener('abort', leave);
        waiting.set(leave, queue);
      });
    },
    close() {
      isClosed = true;
      wake();
    },
    isClosed: () => isClosed,
  };
}
