/** The part of localStorage that drafts need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'draft';
/** A device may be shared: what nobody came back for goes away by itself. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

interface Kept {
  at: number;
  value: unknown;
  /** What stood when it was begun. */
  version?: number;
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

  /**
   * `version`: of what stood when this was begun, where it corrects something stored. It goes along with the request:
   * a draft of last week would otherwise take the place of what a colleague wrote meanwhile, and nobody would see it.
   */
  keep(key: string, value: unknown, version?: number): void {
    try {
      this.shelf.setItem(this.full(key), JSON.stringify({ at: this.now(), value, version }));
    } catch {
      // Storage full or forbidden.
    }
  }

  /** The draft, if `fits` recognises its shape: an older version of the page may have left another. */
  read<Value>(key: string, fits: (value: unknown) => value is Value): Value | undefined {
    const kept = this.parse(this.full(key));
    return kept && fits(kept.value) ? kept.value : undefined;
  }

  /** The version that the draft was begun on; undefined without a draft, and where it was kept without one. */
  versionOf(key: string): number | undefined {
    const version = this.parse(this.full(key))?.version;
    return typeof version === 'number' ? version : undefined;
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
        ? {
            ...{ at: Number(value.at), value: value.value },
            ...('version' in value && { version: Number(value.version) }),
          }
        : undefined;
    } catch {
      return undefined;
    }
  }
}
