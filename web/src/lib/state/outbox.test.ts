import { describe, expect, test } from 'vitest';
import { Drafts } from './drafts.ts';
import { Outbox, type Outcome, type Waiting } from './outbox.ts';

const isWaiting = (value: unknown): value is Waiting<string>[] => Array.isArray(value);

function anOutbox() {
  const kept = new Map<string, string>();
  const shelf = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return new Outbox<string>(new Drafts(shelf, 'anne'), isWaiting);
}

describe('the outbox', () => {
  test('sends in order, each once, and is empty afterwards', async () => {
    const outbox = anOutbox();
    outbox.add('child 1', 'a');
    outbox.add('child 2', 'b');
    const sent: string[] = [];
    const send = async (request: string): Promise<Outcome> => {
      sent.push(request);
      return 'sent';
    };
    await outbox.replay(send);
    await outbox.replay(send);
    expect(sent).toEqual(['a', 'b']);
    expect(outbox.waiting()).toEqual([]);
  });

  test('keeps the last of several about the same', () => {
    const outbox = anOutbox();
    outbox.add('child 1', 'first');
    outbox.add('child 1', 'second');
    expect(outbox.waiting()).toEqual([{ about: 'child 1', request: 'second' }]);
  });

  test('stops where the net is gone again, and keeps the rest', async () => {
    const outbox = anOutbox();
    outbox.add('child 1', 'a');
    outbox.add('child 2', 'b');
    const outcomes: Outcome[] = ['sent', 'offline'];
    await outbox.replay(async () => outcomes.shift() ?? 'sent');
    expect(outbox.waiting()).toEqual([{ about: 'child 2', request: 'b' }]);
  });

  test('forgets what was refused: asking again would be refused again', async () => {
    const outbox = anOutbox();
    outbox.add('child 1', 'a');
    const answers = await outbox.replay(async () => 'refused');
    expect(answers.get('child 1')).toBe('refused');
    expect(outbox.waiting()).toEqual([]);
  });

  test('keeps a newer one that came while the older was on its way', async () => {
    const outbox = anOutbox();
    outbox.add('child 1', 'old');
    await outbox.replay(async () => {
      outbox.add('child 1', 'new');
      return 'sent';
    });
    expect(outbox.waiting()).toEqual([{ about: 'child 1', request: 'new' }]);
  });

  test('never replays twice at once', async () => {
    const outbox = anOutbox();
    outbox.add('child 1', 'a');
    let sent = 0;
    const send = async (): Promise<Outcome> => {
      sent += 1;
      await Promise.resolve();
      return 'sent';
    };
    await Promise.all([outbox.replay(send), outbox.replay(send)]);
    expect(sent).toBe(1);
  });
});
