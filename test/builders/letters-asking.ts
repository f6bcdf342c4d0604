import * as z from 'zod';
import { listChildLetters } from '#functions/letters/use-cases/list-child-letters.ts';
import { listNotices } from '#functions/letters/use-cases/notices.ts';
import { reactToLetter } from '#functions/letters/reactions/react-to-letter.ts';
import type { Asking, Endpoint } from '#functions/kernel/endpoint.ts';
import { administrator, staffSession } from './actor.ts';
import { childId, motherId, senderId, type LettersTown } from './letters-post.ts';
import { aGate } from './people-asking.ts';

const shownSchema = z.object({
  letters: z.array(z.looseObject({ id: z.string(), version: z.number(), state: z.string() })),
});
const noticesSchema = z.object({ notices: z.array(z.object({ id: z.string() })) });

/** The child's mother, as one who signs in as a parent. */
export const mother = {
  actorId: motherId,
  session: { side: 'guardian', assurance: 'substantial' },
} as const;

/** Asks the endpoints as an administrator, or as whoever `change` says, and runs what the queue would. */
export function askerIn(town: LettersTown) {
  const gate = aGate({ ...administrator, from: '2020-01-01' });
  const ask = async (endpoint: Endpoint, input: object, change: Partial<Asking> = {}): Promise<object> => {
    const now = new Date(town.clock.now()).toISOString();
    const asking = { tenant: '0899', actorId: senderId, now, today: now.slice(0, 10), expiresAt: now };
    const result = await endpoint.answer(gate, input, { ...asking, session: staffSession, ...change });
    return result.ok ? { ok: true, ...Object(result.value) } : result;
  };
  const react = (message: object, receives = 1) =>
    reactToLetter(town.tools, JSON.stringify({ tenant: '0899', ...message }), receives);
  const shown = async () => shownSchema.parse(await ask(listChildLetters(town.table), { childId })).letters;
  return {
    ask,
    /** The child's letters, newest first. */
    shown,
    failed: async () => (await shown()).find((one) => one.state === 'failed') ?? { id: '', version: 0 },
    /** Hands every letter to the post that has not left. */
    async deliver() {
      for (const { id } of await shown()) await react({ kind: 'send', letterId: id });
    },
    lookAfter: () => react({ kind: 'look-after' }),
    noticeIds: async (change: Partial<Asking>) =>
      noticesSchema.parse(await ask(listNotices(town.table), {}, change)).notices.map(({ id }) => id),
  };
}
