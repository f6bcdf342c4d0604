/** How the replayer reaches a SCIM service: over the wire, or straight into a handler. */
export type ScimSend = (request: {
  method: string;
  /** Below the service's address, with its query. */
  path: string;
  body?: unknown;
}) => Promise<{ status: number; body: Record<string, unknown> }>;

export interface ProvisionedPerson {
  /** What Entra maps to externalId. */
  externalId: string;
  userName: string;
  givenName: string;
  familyName: string;
  mail: string;
  roles?: string[];
}

const CORE = 'urn:ietf:params:scim:schemas:core:2.0';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
/** Entra names this with every group that it creates. */
const ADSCIM = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/**
 * Entra ID's provisioning service, request for request as its documentation shows them ("Develop a SCIM endpoint for
 * user provisioning", Microsoft Entra documentation). Each step answers with what came back.
 */
export function openEntraProvisioning(send: ScimSend) {
  const filtered = (resource: string, filter: string, more = '') =>
    send({ method: 'GET', path: `/${resource}?filter=${encodeURIComponent(filter)}${more}` });
  const patch = (path: string, ...operations: object[]) =>
    send({ method: 'PATCH', path, body: { schemas: [PATCH], Operations: operations } });
  return {
    /** "Test Connection": a user name that nobody has must give an empty list. */
    probe: () => filtered('Users', 'userName eq "fe2b1a9c-4a0d-4d5f-9c44-0d4c6b0a5c11"'),
    findUser: (by: 'userName' | 'externalId' | 'emails[type eq "work"].value', value: string) =>
      filtered('Users', `${by} eq "${value}"`),
    createUser: (person: ProvisionedPerson) =>
      send({
        method: 'POST',
        path: '/Users',
        body: {
          schemas: [`${CORE}:User`, ENTERPRISE],
          externalId: person.externalId,
          userName: person.userName,
          active: true,
          displayName: `${person.givenName} ${person.familyName}`,
          emails: [{ primary: true, type: 'work', value: person.mail }],
          meta: { resourceType: 'User' },
          name: {
            formatted: `${person.givenName} ${person.familyName}`,
            familyName: person.familyName,
            givenName: person.givenName,
          },
          roles: (person.roles ?? []).map((value) => ({
            primary: false,
            type: 'role',
            display: value,
            value,
          })),
          [ENTERPRISE]: { department: 'Børn og Unge', employeeNumber: '4711' },
        },
      }),
    readUser: (id: string) => send({ method: 'GET', path: `/Users/${id}` }),
    replaceMail: (id: string, mail: string) =>
      patch(
        `/Users/${id}`,
        { op: 'Replace', path: 'emails[type eq "work"].value', value: mail },
        { op: 'Add', path: 'name.familyName', value: 'Nyt-Navn' },
      ),
    /** As Entra writes several attributes at once: no path, and names that are paths. */
    replaceWithoutPath: (id: string, values: Record<string, unknown>) =>
      patch(`/Users/${id}`, { op: 'Replace', value: values }),
    addRole: (id: string, role: string) =>
      patch(`/Users/${id}`, {
        op: 'Add',
        path: 'roles',
        value: [{ value: role, display: role, type: 'role' }],
      }),
    /** Switched off in Entra, or no longer assigned. Older tenants send the word as a text. */
    softDelete: (id: string, asText = false) =>
      patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: asText ? 'False' : false }),
    restore: (id: string) => patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: true }),
    hardDelete: (id: string) => send({ method: 'DELETE', path: `/Users/${id}` }),
    findGroup: (name: string) =>
      filtered('Groups', `displayName eq "${name}"`, '&excludedAttributes=members'),
    createGroup: (externalId: string, displayName: string) =>
      send({
        method: 'POST',
        path: '/Groups',
        body: {
          schemas: [`${CORE}:Group`, ADSCIM],
          externalId,
          displayName,
          meta: { resourceType: 'Group' },
        },
      }),
    readGroup: (id: string) => send({ method: 'GET', path: `/Groups/${id}?excludedAttributes=members` }),
    renameGroup: (id: string, displayName: string) =>
      patch(`/Groups/${id}`, { op: 'Replace', path: 'displayName', value: displayName }),
    addMember: (id: string, userId: string) =>
      patch(`/Groups/${id}`, { op: 'Add', path: 'members', value: [{ $ref: null, value: userId }] }),
    removeMember: (id: string, userId: string) =>
      patch(`/Groups/${id}`, { op: 'Remove', path: 'members', value: [{ $ref: null, value: userId }] }),
    deleteGroup: (id: string) => send({ method: 'DELETE', path: `/Groups/${id}` }),
  };
}
export type EntraProvisioning = ReturnType<typeof openEntraProvisioning>;
