import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { inInstallation, inMunicipality, INSTALLATION, loginOf } from '../installation.ts';
import type { StoredAccess } from '../store/access-store.ts';
import { readInvitation, tenantInToken } from '../store/invitation-store.ts';
import { readLogin, type Login } from '../store/login-store.ts';
import { readOrganisation } from '../store/organisation-store.ts';
import type { PartnerTools } from '../tools.ts';

/** An invitation whose link holds, and the login that its e-mail address has or will have. */
export interface Invitation {
  tenant: string;
  municipality: string;
  keys: MunicipalityKeys;
  access: StoredAccess;
  organisation: string;
  loginName: string;
  login: Login | undefined;
}

/** Undefined for every link that does not hold, whatever the reason. */
export async function findInvitation(
  { table, keysOf, municipalities }: PartnerTools,
  token: string,
  at: { today: string; nowMs: number },
): Promise<Invitation | undefined> {
  const tenant = tenantInToken(token);
  const municipality = await municipalities.find(tenant);
  if (!municipality) return undefined;
  const here = await inMunicipality(tenant, async () => {
    const keys = await keysOf(tenant);
    const access = await readInvitation(table, keys, token, at);
    const organisation = access && (await readOrganisation(table, tenant, access.unitId));
    return access && organisation?.endedOn === undefined
      ? { keys, access, organisation: organisation?.name ?? '' }
      : undefined;
  });
  if (!here) return undefined;
  const known = await inInstallation(async () => {
    const loginName = loginOf(await keysOf(INSTALLATION), here.access.email);
    return { loginName, login: await readLogin(table, loginName) };
  });
  return { tenant, municipality: municipality.name, ...here, ...known };
}
