import { reactToLetter } from '#functions/letters/reactions/react-to-letter.ts';
import { lettersOfChild, pageOfLetters } from '#functions/letters/store/letter-store.ts';
import { queueLetters } from '#functions/letters/use-cases/queue-letters.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { childId, fatherId, motherId, senderId, type LettersTown } from './letters-post.ts';

/** A letter to both holders of custody, from the queue to the receipts, in the town that is open at the time. */
export function lettersSending(town: () => LettersTown) {
  const letters = async () => {
    const { table, tenant } = town();
    return Object.fromEntries(
      (await lettersOfChild(table, tenant, childId)).map((one) => [one.to.personId, one]),
    );
  };
  const react = (letterId: string, receives = 1) =>
    reactToLetter(town().tools, JSON.stringify({ kind: 'send', tenant: town().tenant, letterId }), receives);
  return {
    /** By the person it is to. */
    letters,
    react,
    async send(sendingId = 'sending23456') {
      const { table, tenant, clock } = town();
      const child = await readChildProfile(table, tenant, childId);
      if (!child) throw new Error('no child');
      return queueLetters(table, {
        ...{ child, template: 'consent-asked', path: '/family/consents/c1', sendingId },
        ...{ by: senderId, now: new Date(clock.now()).toISOString() },
      });
    },
    /** The mother's and the father's: why it failed, or how far it is. */
    async states() {
      const found = await letters();
      return [motherId, fatherId].map((id) => found[id]?.failure ?? found[id]?.state);
    },
    async deliverAll() {
      for (const { id } of Object.values(await letters())) await react(id);
    },
    lookAfter: () =>
      reactToLetter(town().tools, JSON.stringify({ kind: 'look-after', tenant: town().tenant })),
    openLetters: async () => (await pageOfLetters(town().table, town().tenant, 'open')).letters,
  };
}
