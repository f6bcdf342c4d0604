import { savePartnerOrganisation as contract } from '#shared/identity/save-partner-organisation.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { listAccesses } from '../store/access-store.ts';
import { listOrganisations, saveOrganisation } from '../store/organisation-store.ts';
import type { PartnerTools } from '../tools.ts';
import { endAccess } from './end-access.ts';

/** Creates, renames, ends and reopens an organisation. The same again is the same organisation. */
export const savePartnerOrganisation = (tools: Pick<PartnerTools, 'table' | 'logins'>) =>
  endpoint(contract, {
    about: ({ unitId }) => ({ kind: 'unit', id: unitId }),
    load: (_, { tenant }) => listOrganisations(tools.table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ input, tenant, today, now, loaded }) {
      const { unitId: id, name, ended, version } = input;
      const before = loaded.find((one) => one.id === id);
      const isTaken = loaded.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase());
      if (isTaken) return refused('name-taken');
      const isAsAsked = before?.name === name && (before.endedOn !== undefined) === ended;
      if (!isAsAsked) {
        const after = { id, name, version: version + 1, ...(ended && { endedOn: before?.endedOn ?? today }) };
        const isWritten =
          (before?.version ?? 0) === version && (await saveOrganisation(tools.table, tenant, after));
        if (!isWritten) return refused('changed-meanwhile', { current: before });
      }
      // Also when nothing changed: a repeat goes on with what an interrupted one left undone.
      if (ended)
        for (const access of await listAccesses(tools.table, tenant))
          if (access.unitId === id) await endAccess(tools, { tenant, today, now }, access);
      return done(
        (await listOrganisations(tools.table, tenant)).find((one) => one.id === id) ?? { id, name, version },
      );
    },
  });
