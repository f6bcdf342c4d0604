import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { changeStaffMember, survivorOf } from '#functions/people/index.ts';
import {
  newAdministrator,
  withAdministrator,
  withoutAdministrator,
} from '../domain/administrator-membership.ts';
import type { DirectoryPerson } from '../domain/directory-claims.ts';
import { readAccountPerson } from '../store/account-store.ts';
import { findByMail } from '../store/staff-store.ts';
import type { SignInTools } from './tools.ts';

/**
 * The member of staff whom the directory means: first by e-mail address, which grunddata knows too; else as who the
 * same person came in before; else, for an administrator, one made now. Keeps the administrator's role in step with
 * the directory. Undefined when nobody here is meant.
 */
export async function matchDirectoryPerson(
  { table, municipalities }: SignInTools,
  keys: MunicipalityKeys,
  tenant: string,
  person: DirectoryPerson,
): Promise<string | undefined> {
  const { subject, mail, roles, name = '' } = person;
  const [byMail, before, municipality] = await Promise.all([
    mail === undefined ? undefined : findByMail(table, keys, tenant, mail),
    readAccountPerson(table, keys, { tenant, way: 'ad', subject }),
    municipalities.find(tenant),
  ]);
  const today = dateOf(new Date());
  const isAdministrator = municipality !== undefined && roles.includes(municipality.administratorRole);
  const made = isAdministrator ? keys.personId(`ad|${subject}`) : undefined;
  const meant = byMail ?? before ?? made;
  const personId = meant === undefined ? undefined : await survivorOf(table, tenant, meant);
  if (before !== undefined && before !== personId)
    await changeStaffMember(
      table,
      { tenant, personId: before },
      (staff) => staff && withoutAdministrator(staff, today),
    );
  if (personId === undefined) return undefined;
  const staff = await changeStaffMember(table, { tenant, personId }, (known) => {
    if (isAdministrator) return withAdministrator(known ?? newAdministrator(tenant, personId, name), today);
    return known && withoutAdministrator(known, today);
  });
  return staff && personId;
}
