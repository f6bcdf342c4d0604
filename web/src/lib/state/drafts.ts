/** The part of localStorage that drafts need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'draft';
/** A device may be shared: what nobody came back for goes away by itself. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

interface Kept {
  at: number;
  value: unknown;
}

/**
 * What a person has typed and not yet sent, on this device only, per person. A full or forbidden storage loses the
 * safety net, never the form: failures are silent.
 */
export class Drafts {
  private readonly shelf: Shelf;
  private readonly userId: string;
  private readonly now: () => number;

  constructor(shelf: Shelf, userId: string, now: () => number = Date.now) {
    this.shelf = shelf;
    this.userId = userId;
    this.now = now;
  }

  keep(key: string, value: unknown): void {
    try {
      this.shelf.setItem(this.full(key), JSON.stringify({ at: this.now(), value }));
    } catch {
      // Storage full or forbidden.
    }
  }

  /** The draft, if `fits` recognises its shape: an older version of the page may have left another. */
  read<Value>(key: string, fits: (value: unknown) => value is Value): Value | undefined {
    const kept = this.parse(this.full(key));
    return kept && fits(kept.value) ? kept.value : undefined;
  }

  drop(key: string): void {
    this.shelf.removeItem(this.full(key));
  }

  /** At sign-out: everything this person left here. */
  dropAll(): void {
    for (const key of this.keys(`${prefix}:${this.userId}:`)) this.shelf.removeItem(key);
  }

  /** Whosever they are: drafts older than a week, and those that cannot be read. */
  dropOld(): void {
    for (const key of this.keys(`${prefix}:`)) {
      const kept = this.parse(key);
      if (!kept || this.now() - kept.at > keptMs) this.shelf.removeItem(key);
    }
  }

  private full(key: string): string {
    return `${prefix}:${this.userId}:${key}`;
  }

  private keys(beginning: string): string[] {
    const all = Array.from({ length: this.shelf.length }, (_, index) => this.shelf.key(index) ?? '');
    return all.filter((key) => key.startsWith(beginning));
  }

  private parse(key: string): Kept | undefined {
    try {
      const value: unknown = JSON.parse(this.shelf.getItem(key) ?? 'null');
      return typeof value === 'object' && value !== null && 'at' in value && 'value' in value
        ? { at: Number(value.at), value: value.value }
        : undefined;
    } catch {
      return undefined;
    }
  }
}
