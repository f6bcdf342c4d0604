import { freshId } from '#shared/fresh-id.ts';
import { textParts } from '#shared/concerns/notification.ts';
import type { recordNotification } from '#shared/concerns/record-notification.contract.ts';
import type { RequestOf } from '#shared/contract.ts';
import { me } from '#lib/state/me.ts';
import { instantOf, timeOf } from './when.ts';

type Recorded = RequestOf<typeof recordNotification>;
type How = 'phone' | 'secure-mail' | 'digital-post' | 'form' | 'letter';
export const ways: readonly How[] = ['phone', 'secure-mail', 'digital-post', 'form', 'letter'];
export type Choice = 'now' | 'done' | 'not';
type Text = Record<(typeof textParts)[number], string>;

/** All that is typed between the stop and the notification, as it is kept on the device. */
export interface KeptGuard {
  notificationId: string;
  stopId: string;
  caseId?: string | undefined;
  signs: string[];
  suspected: boolean;
  seen: string;
  choice?: Choice | undefined;
  how: How;
  to: string;
  on: string;
  time: string;
  reason: string;
  text: Text;
}

export const guardKey = (childId: string): string => `notify:${childId}`;
const emptyText = (): Text => ({ facts: '', worry: '', child: '', done: '', others: '' });

/** A notification in the making. Its ids are made at once, so that however often it is sent, it is one. */
export class GuardDraft {
  kept = $state<KeptGuard>(fresh());

  constructor(kept?: KeptGuard) {
    if (kept) this.kept = { ...fresh(), ...kept };
  }

  /** When it was sent, as an ISO instant; undefined while day or time is missing. */
  get sentAt(): string | undefined {
    return instantOf(this.kept.on, this.kept.time);
  }

  get isEmpty(): boolean {
    const { text, reason, to, seen, choice } = this.kept;
    return [...Object.values(text), reason, to, seen].every((one) => one.trim() === '') && !choice;
  }

  /** As it is sent: notified, with the words there are. */
  notified(childId: string, sentAt: string): Recorded {
    const { how, to, text } = this.kept;
    return { ...this.about(childId), answer: { outcome: 'notified', how, to: to.trim(), sentAt, text } };
  }

  notDemanded(childId: string): Recorded {
    return {
      ...this.about(childId),
      answer: { outcome: 'not-demanded', reason: this.kept.reason.trim() },
    };
  }

  /** The same words for a notification of its own, under a fresh id. */
  another(): KeptGuard {
    return { ...this.kept, notificationId: freshId(), choice: undefined, reason: '', signs: [] };
  }

  private about(childId: string) {
    const { notificationId, caseId, signs, suspected } = this.kept;
    return { childId, notificationId, ...(caseId && { caseId }), signs: signs.slice(0, 28), suspected };
  }
}

function fresh(): KeptGuard {
  const now = new Date().toISOString();
  return {
    ...{ notificationId: freshId(), stopId: freshId(), signs: [], suspected: false, seen: '' },
    ...{ how: 'phone', to: '', on: me().today, time: timeOf(now), reason: '', text: emptyText() },
  };
}

export function isGuard(value: unknown): value is KeptGuard {
  if (typeof value !== 'object' || value === null) return false;
  const { notificationId, stopId, signs, text } = value as Record<string, unknown>;
  const isText = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  return (
    typeof notificationId === 'string' &&
    typeof stopId === 'string' &&
    Array.isArray(signs) &&
    isText(text) &&
    textParts.every((part) => typeof text[part] === 'string')
  );
}
