import { partition, type Key } from '#functions/kernel/keys.ts';
import { openRightKey } from './open-rights.ts';

/** The municipality's lists that requests in a child's partition stand on. */
const lists = { 'file-request': 'file-requests', correction: 'corrections' } as const;

/** The pointers to the requests among the keys of a child's partition. */
export const pointersOf = (tenant: string, keys: readonly Key[]): Key[] =>
  keys.flatMap(({ pk, sk }) => {
    const [kind = '', id] = sk.split('#');
    const list = Object.entries(lists).find(([word]) => word === kind)?.[1];
    const [, word, childId] = pk.split('#');
    if (!list || word !== 'child') return [];
    const pointer = { pk: partition(tenant, list), sk: `${childId}#${id}` };
    return kind === 'correction' && id !== undefined
      ? [pointer, openRightKey(tenant, 'correction', id)]
      : [pointer];
  });
