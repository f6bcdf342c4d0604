import type { Journal } from '../cognito/journal.ts';
import type { Reply } from '../cognito/wire.ts';
import type { Clock } from '../clock.ts';
import { MemoRefusal, readKombiRequest, type KombiRequest, type MemoSchemas } from './digital-post-check.ts';
import type { MailboxLetter } from './digital-post-mailbox.ts';
import { pushReceipt, type ReceiptAddress, type ReceiptFacts } from './digital-post-receipts.ts';
import { scenarioOf, yearsOf } from './digital-post-scenario.ts';

/** A letter with what it says. */
export interface KeptLetter extends MailboxLetter {
  document: string;
  cvr: string;
}

/** Takes letters, puts them into mailboxes, and has receipts pushed. */
export interface PostOffice {
  hasMailbox(cpr: string): boolean;
  take(cvr: string, body: string): Promise<Reply>;
  /** Newest first. */
  letters(): KeptLetter[];
  /** Pushes every receipt that is held, also the delayed ones; resolves to how many were taken. */
  release(): Promise<number>;
  /** How many receipts wait to be pushed. */
  waiting(): number;
  /** Resolves when no push is under way. */
  settled(): Promise<void>;
}

interface OfficeOptions {
  clock: Clock;
  schemas: MemoSchemas;
  senders: ReadonlyMap<string, ReceiptAddress>;
  holdsReceipts?: boolean;
}
interface Held {
  cvr: string;
  facts: ReceiptFacts;
  isDelayed: boolean;
}

const TRIES = 5;

export function openPostOffice(journal: Journal, options: OfficeOptions): PostOffice {
  const { clock, senders, schemas } = options;
  const letters = journal.table<KeptLetter>('letters');
  const held = journal.table<Held>('receipts');
  const pushing = new Set<Promise<unknown>>();
  const push = async (key: string, { cvr, facts }: Held): Promise<boolean> => {
    const address = senders.get(cvr);
    for (let attempt = 1; address && attempt <= TRIES; attempt += 1)
      if (await pushReceipt(address, facts)) {
        held.delete(key);
        return true;
      }
    return false;
  };
  const start = (key: string, one: Held) => {
    const running = push(key, one).finally(() => pushing.delete(running));
    pushing.add(running);
  };
  const plan = (request: KombiRequest, cvr: string) => {
    const scenario = scenarioOf(request.cpr);
    if (scenario === 'never') return;
    const at = new Date(clock.now()).toISOString();
    const isPaper = request.kind !== 'Digital Post' && !hasMailbox(request.cpr);
    const facts: ReceiptFacts =
      scenario === 'invalid'
        ? { uuid: request.uuid, at, status: 'Fejlet', code: 'memo.invalid' }
        : { uuid: request.uuid, at, status: isPaper ? 'Afleveret Fysisk Post' : 'Afleveret Digital Post' };
    for (const turn of scenario === 'twice' ? [1, 2] : [1]) {
      const key = `${request.uuid}#${turn}`;
      const one = { cvr, facts, isDelayed: scenario === 'delayed' };
      held.set(key, one);
      if (!options.holdsReceipts && !one.isDelayed) start(key, one);
    }
  };
  const hasMailbox = (cpr: string) =>
    scenarioOf(cpr) !== 'exempt' && yearsOf(cpr, new Date(clock.now())) >= 15;
  return {
    hasMailbox,
    async take(cvr, body) {
      try {
        const request = await readKombiRequest(body, schemas);
        if (request.senderCvr !== cvr) throw new MemoRefusal('memo.sender', 'the sender is not the caller');
        const scenario = scenarioOf(request.cpr);
        if (scenario === 'unknown') throw new MemoRefusal('recipient.unknown', 'nobody has this number');
        // Nobody under fifteen has a mailbox, and no paper goes to a child either.
        if (yearsOf(request.cpr, new Date(clock.now())) < 15)
          throw new MemoRefusal('recipient.age', 'the recipient is under fifteen');
        if (request.kind === 'Digital Post' && !hasMailbox(request.cpr))
          throw new MemoRefusal('recipient.exempt', 'the recipient is exempt');
        const isKnown = letters.get(request.uuid) !== undefined;
        if (!isKnown) {
          const { kind: _, senderCvr: __, ...kept } = request;
          const at = new Date(clock.now()).toISOString();
          letters.set(request.uuid, { ...kept, cvr, at, isPaper: !hasMailbox(request.cpr) });
          plan(request, cvr);
        }
        if (isKnown || scenario === 'duplicate') throw new MemoRefusal('message.duplicate', 'it came before');
        return xml(200, '<kombi_response><Resultat>Modtaget</Resultat></kombi_response>');
      } catch (error) {
        if (!(error instanceof MemoRefusal)) throw error;
        return xml(
          400,
          `<kombi_response><FejlDetaljer><FejlKode>${error.code}</FejlKode><FejlTekst>${error.message}</FejlTekst></FejlDetaljer></kombi_response>`,
        );
      }
    },
    letters: () =>
      [...letters.entries()].map(([, letter]) => letter).sort((one, other) => other.at.localeCompare(one.at)),
    async release() {
      const done = await Promise.all([...held.entries()].map(([key, one]) => push(key, one)));
      return done.filter(Boolean).length;
    },
    waiting: () => [...held.entries()].length,
    async settled() {
      await Promise.allSettled(pushing);
    },
  };
}

const xml = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml; charset=utf-8' },
  body,
});
