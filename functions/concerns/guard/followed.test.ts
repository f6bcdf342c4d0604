import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FollowStep } from '#shared/concerns/follow-notification.contract.ts';
import { nextClock, type Notification } from '#shared/concerns/notification.ts';
import { followed } from './followed.ts';

const ellen = { id: 'ellen', name: 'Ellen Prøve' };
const text = { facts: 'Blå mærker', worry: '', child: '', done: '', others: '' };
const base = {
  ...{ id: 'underret-et', at: '2026-11-23T08:30:00.000Z', by: ellen, unitId: 'myren', groupName: '' },
  ...{ signs: [], suspected: false, version: 1 },
};
const sent: Notification = {
  ...base,
  answer: { outcome: 'notified', how: 'phone', to: 'Modtagelsen', sentAt: base.at, text },
  ...{ assessBy: '2026-11-24T08:30:00.000Z', receiptBy: '2026-12-01' },
};
const refused: Notification = {
  ...base,
  answer: { outcome: 'not-demanded', reason: 'Hun har fået madpakke med.' },
  lookBy: '2026-11-25',
};

const day = fc.integer({ min: 20, max: 30 }).map((one) => `2026-11-${one}`);
const anyStep: fc.Arbitrary<FollowStep> = fc.oneof(
  fc.record({ step: fc.constantFrom('assessed' as const, 'receipt' as const), on: day }),
  fc.record({
    step: fc.constant('feedback' as const),
    on: day,
    text: fc.constantFrom('Tak', 'Vi ser på det'),
  }),
  fc.constant({ step: 'seen' as const }),
);
const anyone = fc.record({
  who: fc.constantFrom('ellen', 'signe', 'lisbet'),
  step: anyStep,
  today: day,
  writerLeft: fc.boolean(),
});

test('whatever anybody tries in whatever order, only those who may change it, once each, and never backwards', () => {
  fc.assert(
    fc.property(fc.constantFrom(sent, refused), fc.array(anyone, { maxLength: 25 }), (first, tries) => {
      let one = first;
      for (const { who, step, today, writerLeft } of tries) {
        const isLeader = who === 'lisbet';
        const by = { id: who, name: who };
        const following = { by, now: `${today}T12:00:00.000Z`, today, isLeader, writerLeft };
        const next = followed(one, step, following);
        if ('ok' in next || next === one) continue;
        expect(next.version).toBe(one.version + 1);
        if (step.step === 'seen') expect([isLeader, next.answer.outcome]).toEqual([true, 'not-demanded']);
        else
          expect([who === 'ellen' || (isLeader && writerLeft), next.answer.outcome]).toEqual([
            true,
            'notified',
          ]);
        if ('on' in step) expect('2026-11-23' <= step.on && step.on <= today).toBe(true);
        // A clock that has stopped does not start again, and what was sent stays as it was.
        if (!nextClock(one)) expect(nextClock(next)).toBeUndefined();
        expect(next.answer).toEqual(first.answer);
        expect(followed(next, step, following)).toBe(next);
        one = next;
      }
    }),
  );
});

test('the receipt ends both clocks; until then the assessment comes first', () => {
  expect(nextClock(sent)?.what).toBe('assessment');
  const noted = { on: '2026-11-24', notedAt: base.at, by: ellen };
  expect(nextClock({ ...sent, assessed: noted })).toEqual({ what: 'receipt', at: '2026-12-01' });
  expect(nextClock({ ...sent, receipt: noted })).toBeUndefined();
  expect(nextClock({ ...refused, seen: noted })).toBeUndefined();
});
