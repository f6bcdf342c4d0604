import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Journal } from '../cognito/journal.ts';

interface Kept {
  payload: AdapterPayload;
  /** Milliseconds since 1970 on the machine's own clock, which is the one oidc-provider follows. */
  expires: number;
}

/** What oidc-provider keeps (interactions, codes, tokens, grants), one table of the journal for each kind. */
export function diskAdapter(journal: Journal): (kind: string) => Adapter {
  const open = (kind: string) => journal.table<Kept>(`oidc:${kind}`);
  const kinds = new Set<string>();
  const fresh = (kept: Kept | undefined) => (kept && kept.expires > Date.now() ? kept.payload : undefined);
  return (kind) => {
    kinds.add(kind);
    const table = open(kind);
    const first = (matches: (payload: AdapterPayload) => boolean) => {
      const found = table.entries().find(([, kept]) => matches(kept.payload));
      return Promise.resolve(fresh(found?.[1]));
    };
    return {
      upsert(id, payload, expiresIn) {
        table.set(id, { payload, expires: Date.now() + (expiresIn ?? 86_400) * 1000 });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(fresh(table.get(id))),
      findByUid: (uid) => first((payload) => payload.uid === uid),
      findByUserCode: (userCode) => first((payload) => payload.userCode === userCode),
      consume(id) {
        const kept = table.get(id);
        if (kept)
          table.set(id, { ...kept, payload: { ...kept.payload, consumed: Math.floor(Date.now() / 1000) } });
        return Promise.resolve();
      },
      destroy(id) {
        table.delete(id);
        return Promise.resolve();
      },
      revokeByGrantId(grantId) {
        for (const each of kinds) {
          const others = open(each);
          for (const [id, kept] of [...others.entries()])
            if (kept.payload.grantId === grantId) others.delete(id);
        }
        return Promise.resolve();
      },
    };
  };
}
