import type { Actor, Side } from '#shared/access/actor.ts';
import type { AboutKind } from '#shared/access/read-line.ts';

/** How the person is signed in, as the token says. */
export interface Session {
  side: Side;
  assurance: Actor['assurance'];
  /** The one child that a session from a letter's link is about. */
  only?: string;
}

/** What a record of a read or write is about. */
export type About = { kind: Exclude<AboutKind, 'tenant'>; id: string } | { kind: 'tenant' };

/** One line of the append-only record: who asked for what, when, and how it was answered. */
export interface Asked {
  tenant: string;
  at: string;
  actorId: string;
  side: Side;
  word: string;
  about: About;
  outcome: 'asked' | 'refused';
}

/** What every endpoint needs before it may answer: who asks, and the record. The access module provides it. */
export interface Gate {
  /** The actor with a name for display, strongly read; undefined when there is no such person any more. */
  readActor(
    tenant: string,
    actorId: string,
    session: Session,
  ): Promise<(Actor & { name: string }) | undefined>;
  /** Writes one line of the record. When it throws, no data leaves. */
  record(asked: Asked): Promise<void>;
  /** The same for what a page asks for again and again while it stays open: one line that day, written before data leaves. */
  recordOnceADay(asked: Asked): Promise<void>;
}
