import type { Actor } from '#shared/access/actor.ts';
import { holdsOn } from '#shared/access/held.ts';
import { decide, type Decision } from '#shared/access/decide.ts';
import type { Subject } from '#shared/access/facts.ts';
import { scopeOf } from '#shared/access/grants.ts';
import type { Contract, InputOf, OutputOf, RefusalOf } from '#shared/contract.ts';
import { refused, type GeneralRefusal, type Result } from '#shared/refusals.ts';
import type { About, Gate, Session } from './gate.ts';

/** Who asks and when, known before anything is read. */
export interface Asking {
  tenant: string;
  actorId: string;
  /** ISO instant. */
  now: string;
  /** ISO date in Denmark. */
  today: string;
  /** When the session ends: ISO instant. */
  expiresAt: string;
  session: Session;
}

/** All that a use case gets. */
export interface Call<C extends Contract, Loaded> extends Asking {
  input: InputOf<C>;
  actor: Actor & { name: string };
  loaded: Loaded;
  decision: Decision;
}

export type Answer<C extends Contract> = Result<OutputOf<C>, RefusalOf<C> | GeneralRefusal>;

export interface Parts<C extends Contract, Loaded> {
  /** What the record says the request was about; absent where the contract's audit word is `none`. */
  about?: (input: InputOf<C>) => About;
  /** Reads what is needed, in parallel with the actor and the record; undefined when the thing asked for is not there. */
  load: (input: InputOf<C>, asking: Asking) => Promise<Loaded | undefined>;
  /** What `decide` is asked about; undefined when it is not the asker's to ask about, whatever the role. */
  subject: (loaded: Loaded, input: InputOf<C>, asking: Asking) => Subject | undefined;
  /** The children, by id, whom the answer tells about though the request named none: each has it in its own record. */
  children?: (loaded: Loaded) => readonly string[];
  run: (call: Call<C, Loaded>) => Promise<Answer<C>> | Answer<C>;
}

/** A signed-in endpoint: one parallel read of everything, one decision, then the use case. */
export interface Endpoint {
  contract: Contract;
  answer: (gate: Gate, rawInput: unknown, asking: Asking) => Promise<Result<unknown, string>>;
}

/** Ties a contract to its parts. The reply waits for the record: no record, no data. */
export function endpoint<C extends Contract, Loaded>(contract: C, parts: Parts<C, Loaded>): Endpoint {
  return {
    contract,
    async answer(gate, rawInput, asking) {
      const parsed = contract.input.safeParse(rawInput);
      if (!parsed.success) {
        const fields = parsed.error.issues.map((issue) => ({
          path: issue.path.join('.'),
          code: issue.code === 'custom' ? issue.message : issue.code,
          ...('maximum' in issue && { limit: Number(issue.maximum) }),
          ...('minimum' in issue && { limit: Number(issue.minimum) }),
        }));
        return refused('input-invalid', { fields });
      }
      const input = parsed.data as InputOf<C>;
      const about = parts.about?.(input);
      const asked = { tenant: asking.tenant, at: asking.now, actorId: asking.actorId };
      const line = { ...asked, side: asking.session.side, word: contract.audit };
      const record = (outcome: 'asked' | 'refused') =>
        about ? gate.record({ ...line, about, outcome }) : Promise.resolve();
      const [actor, loaded] = await Promise.all([
        gate.readActor(asking.tenant, asking.actorId, asking.session),
        parts.load(input, asking),
        record('asked'),
      ]);
      const subject = loaded === undefined ? undefined : parts.subject(loaded, input, asking);
      const decision = decisionOn(contract, actor, subject, asking);
      if (!actor || !loaded || !decision?.allow) {
        await record('refused');
        // Whether a thing exists is told only to those whose role has to do with such things.
        const mayKnow = actor && loaded === undefined && includes(actor, contract, asking.today);
        if (mayKnow) return refused('not-found');
        return refused(
          decision?.reasons.includes('stronger-sign-in-needed') ? 'stronger-sign-in-needed' : 'not-permitted',
        );
      }
      await Promise.all(
        [...new Set(parts.children?.(loaded))].map((id) =>
          gate.recordOnceADay({ ...line, about: { kind: 'child', id }, outcome: 'asked' }),
        ),
      );
      return parts.run({ ...asking, input, actor, loaded, decision });
    },
  };
}

function decisionOn(
  contract: Contract,
  actor: Actor | undefined,
  subject: Subject | undefined,
  asking: Asking,
): Decision | undefined {
  if (!actor || !subject || contract.permission === 'public') return undefined;
  return decide(actor, contract.permission, { tenant: asking.tenant, today: asking.today, subject });
}

/** Whether a role that holds today includes the permission at all, wherever it reaches. */
function includes(actor: Actor, { permission }: Contract, today: string): boolean {
  return actor.memberships.some(
    (held) =>
      permission !== 'public' &&
      scopeOf(held, permission, actor.roleSet) !== undefined &&
      holdsOn(held, today),
  );
}
