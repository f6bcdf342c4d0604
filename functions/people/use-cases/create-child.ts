import { parseCpr } from '#shared/people/cpr.ts';
import { createChild as contract } from '#shared/people/create-child.contract.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { done, refused, type Refused } from '#shared/refusals.ts';
import { endpoint, type Call } from '#functions/kernel/endpoint.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childByHand } from '../domain/child-by-hand.ts';
import { overview } from '../domain/overview.ts';
import { childIndexWrites } from '../store/child-index.ts';
import { childKey, childSecretKey, readChildProfile } from '../store/child-store.ts';
import { cprKey } from '../store/cpr-store.ts';
import { cprWrites } from '../store/cpr-writes.ts';
import { findChildDuplicates } from '../store/duplicate-store.ts';
import { versionedPut } from '../store/versioned-put.ts';
import type { OpenKeys } from './open-keys.ts';
import { placing } from './placing.ts';

type Input = InputOf<typeof contract>;
const ATTEMPTS = 5;

/** Makes a child by hand. The same id with the same content again is the same child. */
export const createChild = (table: Table, openKeys: OpenKeys) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: async (_, { tenant }) => ({ keys: await openKeys(tenant) }),
    subject: () => ({ kind: 'tenant' }),
    async run(call) {
      const { input, decision, today } = call;
      const made = await make(table, call.loaded.keys, call);
      if ('ok' in made) return made;
      return done({ child: overview(made, { ...decision, obligations: hides(input) }, today) });
    },
  });

const hides = ({ facts }: Input) => (facts.isProtected ? (['hide-address'] as const).slice() : []);

type Refusal = Refused<(typeof contract)['refusals'][number] | 'changed-meanwhile'>;

/** Every round looks for duplicates anew: of two who make the same child at once, one finds the other's. */
async function make(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, input, actor, now }: Call<typeof contract, unknown>,
): Promise<Child | Refusal> {
  const { childId, facts, cpr, otherThan } = input;
  const number = cpr === undefined ? undefined : parseCpr(cpr);
  if (cpr !== undefined && number?.birthDate !== facts.birthDate) return refused('cpr-does-not-fit');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [known, found] = await Promise.all([
      readChildProfile(table, tenant, childId),
      findChildDuplicates(table, keys, tenant, { ...facts, name: fullName(facts), cpr }),
    ]);
    if (known) return isSame(known, facts) ? known : refused('changed-meanwhile');
    const same = found.find((one) => one.same);
    if (same) return refused('same-person', { current: [same] });
    const open = found.filter((one) => !otherThan?.ids.includes(one.id));
    if (open.length > 0) return refused('maybe-same-person', { current: found });

    const bare = childByHand(tenant, childId, facts);
    const placed = input.place && (await placing(table, bare, input.place));
    if (placed && 'ok' in placed) return placed;
    const child = placed?.child ?? bare;
    const writes: Write[] = [
      ...(placed?.writes ?? []),
      { Put: { Item: origin(tenant, childId, { at: now, by: actor.id, otherThan }) } },
    ];
    if (number) {
      const hash = keys.hash('cpr', number.number);
      const sealed = { hash, lookUp: cprKey(tenant, hash), cpr: number.number };
      const secret = { key: childSecretKey(tenant, childId), item: undefined };
      writes.push(...cprWrites(keys, childId, sealed, secret, undefined));
    }
    const put = versionedPut(childKey(tenant, childId), undefined, child);
    if (!put) throw new Error('a new child is always written');
    const written = await table.transact([put, ...writes, ...childIndexWrites(tenant, undefined, child)]);
    if (written.ok) return { ...child, version: 1 };
  }
  throw new Error('the child kept being made by others');
}

const isSame = (known: Child, facts: Input['facts']) =>
  fullName(known) === fullName(facts) && known.birthDate === facts.birthDate;

/** Who made the child by hand, and why it is another than those it resembled; it is no entry of the thread. */
const origin = (tenant: string, childId: string, said: object) => ({
  pk: childKey(tenant, childId).pk,
  sk: 'origin',
  kind: 'origin',
  ...said,
});
