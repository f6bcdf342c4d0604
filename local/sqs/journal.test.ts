import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from './message.ts';
import { openJournal } from './journal.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const lines = () => readFileSync(join(directory, 'journal.jsonl'), 'utf8').split('\n').length - 1;
const aMessage = (id: string): Message => ({
  id,
  body: id,
  sentAt: 1,
  storedAt: 1,
  hiddenFrom: 0,
  hiddenUntil: 0,
  receiveCount: 0,
});

describe('the journal', () => {
  it('does not grow with what is over, and loses nothing that is not', () => {
    const journal = openJournal(directory, 50);
    journal.record({
      type: 'queue-made',
      queue: 'q',
      attributes: { DelaySeconds: '3' },
      at: 1,
      changedAt: 1,
    });
    journal.record({ type: 'message-sent', queue: 'q', message: aMessage('kept') });
    journal.record({ type: 'message-received', queue: 'q', id: 'kept', receipt: 'r', at: 5, until: 9 });
    for (let count = 0; count < 500; count += 1) {
      journal.record({ type: 'message-sent', queue: 'q', message: aMessage(`m${count}`) });
      journal.record({ type: 'message-deleted', queue: 'q', id: `m${count}` });
    }
    expect(lines()).toBeLessThan(80);
    journal.close();

    const again = openJournal(directory);
    expect(lines()).toBe(2);
    const queue = again.queues.get('q');
    expect(queue?.attributes).toEqual({ DelaySeconds: '3' });
    expect([...(queue?.messages.values() ?? [])]).toEqual([
      {
        ...aMessage('kept'),
        receiveCount: 1,
        receipt: 'r',
        firstReceivedAt: 5,
        hiddenFrom: 5,
        hiddenUntil: 9,
      },
    ]);
    again.close();
  });

  it('keeps the order of messages through a rewrite', () => {
    const journal = openJournal(directory, 10);
    journal.record({ type: 'queue-made', queue: 'q', attributes: {}, at: 1, changedAt: 1 });
    for (let count = 0; count < 100; count += 1)
      journal.record({ type: 'message-sent', queue: 'q', message: aMessage(`m${count}`) });
    journal.close();
    const again = openJournal(directory);
    expect([...(again.queues.get('q')?.messages.keys() ?? [])]).toEqual(
      Array.from({ length: 100 }, (_, count) => `m${count}`),
    );
    again.close();
  });
});
