import type { Drafts } from './drafts.ts';

/** One write that waits for the net. `about` is what it is about, so that a later one replaces an earlier one. */
export interface Waiting<Request = unknown> {
  about: string;
  request: Request;
}

export type Outcome = 'sent' | 'refused' | 'offline';

/**
 * Writes made without a net, in order, on this device. Each is sent until it has an answer and then forgotten,
 * also when the answer is no: the caller tells the reader. Sending twice is harmless (the server takes the same
 * content as the same write), but replays never overlap.
 */
export class Outbox<Request> {
  private readonly drafts: Drafts;
  private readonly fits: (value: unknown) => value is Waiting<Request>[];
  private readonly key: string;
  private replaying = false;

  /** `key`: what tells it from other outboxes of the same person. */
  constructor(drafts: Drafts, fits: (value: unknown) => value is Waiting<Request>[], key = 'outbox') {
    this.drafts = drafts;
    this.fits = fits;
    this.key = key;
  }

  waiting(): Waiting<Request>[] {
    return this.drafts.read(this.key, this.fits) ?? [];
  }

  add(about: string, request: Request): void {
    this.keep([...this.waiting().filter((one) => one.about !== about), { about, request }]);
  }

  /** Sends what waits, oldest first, until the net is gone again. Gives the answers by what they are about. */
  async replay(send: (request: Request) => Promise<Outcome>): Promise<Map<string, Outcome>> {
    const answers = new Map<string, Outcome>();
    if (this.replaying) return answers;
    this.replaying = true;
    try {
      for (const { about, request } of this.waiting()) {
        const outcome = await send(request);
        answers.set(about, outcome);
        if (outcome === 'offline') break;
        this.keep(this.waiting().filter((one) => !same(one, about, request)));
      }
      return answers;
    } finally {
      this.replaying = false;
    }
  }

  private keep(waiting: Waiting<Request>[]): void {
    if (waiting.length === 0) this.drafts.drop(this.key);
    else this.drafts.keep(this.key, waiting);
  }
}

/** A newer write about the same thing may have been added while this one was on its way; it stays. */
function same(one: Waiting, about: string, request: unknown): boolean {
  return one.about === about && JSON.stringify(one.request) === JSON.stringify(request);
}
