import { ENTERPRISE_SCHEMA, USER_SCHEMA } from '../domain/directory-user.ts';
import { GROUP_SCHEMA } from '../domain/directory-group.ts';
import { ScimFailure } from './failure.ts';
import { LIST_SCHEMA, MOST, type Json } from './wire.ts';

/** What this service can do (RFC 7643, 5). */
const serviceProviderConfig = (address: string): Json => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: MOST },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A token that the municipality’s administrator makes, two at most at a time.',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${address}/ServiceProviderConfig` },
});

const resourceType = (address: string, name: string, schema: string, extension?: string): Json => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema,
  ...(extension !== undefined && { schemaExtensions: [{ schema: extension, required: false }] }),
  meta: { resourceType: 'ResourceType', location: `${address}/ResourceTypes/${name}` },
});

interface Shape {
  type?: 'string' | 'boolean' | 'complex';
  required?: true;
  multiValued?: true;
  unique?: true;
  exact?: true;
  parts?: Record<string, Shape>;
}

/** One attribute's characteristics (RFC 7643, 7). */
const attribute = (name: string, shape: Shape): Json => ({
  name,
  type: shape.parts ? 'complex' : (shape.type ?? 'string'),
  multiValued: shape.multiValued === true,
  required: shape.required === true,
  caseExact: shape.exact === true,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: shape.unique ? 'server' : 'none',
  ...(shape.parts && { subAttributes: attributes(shape.parts) }),
});
const attributes = (shapes: Record<string, Shape>): Json[] =>
  Object.entries(shapes).map(([name, shape]) => attribute(name, shape));

const listed = { value: {}, type: {}, display: {}, primary: { type: 'boolean' } } satisfies Record<
  string,
  Shape
>;

const schemas: { id: string; name: string; attributes: Json[] }[] = [
  {
    id: USER_SCHEMA,
    name: 'User',
    attributes: attributes({
      userName: { required: true, unique: true },
      externalId: { unique: true, exact: true },
      displayName: {},
      title: {},
      active: { type: 'boolean' },
      name: { parts: { formatted: {}, givenName: {}, familyName: {} } },
      emails: { multiValued: true, parts: listed },
      roles: { multiValued: true, parts: listed },
    }),
  },
  {
    id: GROUP_SCHEMA,
    name: 'Group',
    attributes: attributes({
      displayName: { required: true },
      externalId: { unique: true, exact: true },
      members: { multiValued: true, parts: { value: { exact: true }, type: {} } },
    }),
  },
  {
    id: ENTERPRISE_SCHEMA,
    name: 'EnterpriseUser',
    attributes: attributes({ department: {}, employeeNumber: {} }),
  },
];

/** What the discovery endpoints answer (RFC 7644, 4). Throws 404 for what is not described. */
export function discovery(address: string, resource: string, id: string | undefined): Json {
  if (resource === 'ServiceProviderConfig' && id === undefined) return serviceProviderConfig(address);
  if (resource === 'ResourceTypes')
    return one(id, [
      resourceType(address, 'User', USER_SCHEMA, ENTERPRISE_SCHEMA),
      resourceType(address, 'Group', GROUP_SCHEMA),
    ]);
  if (resource === 'Schemas')
    return one(
      id,
      schemas.map((schema) => ({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
        ...schema,
        meta: { resourceType: 'Schema', location: `${address}/Schemas/${schema.id}` },
      })),
    );
  throw new ScimFailure(404, 'there is nothing at this address');
}

function one(id: string | undefined, all: Json[]): Json {
  if (id === undefined)
    return {
      schemas: [LIST_SCHEMA],
      totalResults: all.length,
      startIndex: 1,
      itemsPerPage: all.length,
      Resources: all,
    };
  const found = all.find((single) => single['id'] === id);
  if (!found) throw new ScimFailure(404, 'there is nothing at this address');
  return found;
}
