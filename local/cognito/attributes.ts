import type { ClientConfig, PoolConfig, SchemaAttribute } from './config.ts';
import { invalidParameter } from './failure.ts';

/** The standard attributes of every pool (OpenID Connect Core 1.0, 5.1). */
const STANDARD = new Set(
  `address birthdate email email_verified family_name gender given_name identities locale middle_name name nickname
   phone_number phone_number_verified picture preferred_username profile sub updated_at website zoneinfo`.split(
    /\s+/,
  ),
);

export interface AttributeValue {
  Name: string;
  Value?: string | undefined;
}

export const asList = (attributes: Record<string, string>): { Name: string; Value: string }[] =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

export const asRecord = (list: AttributeValue[] = []): Record<string, string> =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value ?? '']));

const ruleFor = (pool: PoolConfig, name: string): SchemaAttribute | undefined =>
  pool.Schema?.find((rule) => (STANDARD.has(rule.Name) ? rule.Name : `custom:${rule.Name}`) === name);

const conform = (reason: string) => invalidParameter(`Attributes did not conform to the schema: ${reason}`);

/** Throws InvalidParameterException when a value is not allowed by the pool's schema. */
export function checkAttributes(pool: PoolConfig, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const rule = ruleFor(pool, name);
    if (!STANDARD.has(name) && !rule) throw conform(`${name}: Attribute does not exist in the schema.\n`);
    if (name === 'sub') throw conform('sub: Attribute cannot be set.');
    if (name === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value))
      throw invalidParameter('Invalid email address format.');
    if (rule?.AttributeDataType === 'Number' && !/^-?\d+$/.test(value))
      throw conform(`${name}: Type mismatch.`);
    if (rule?.AttributeDataType === 'Boolean' && !/^(true|false)$/i.test(value))
      throw conform(`${name}: Type mismatch.`);
    const limits = rule?.StringAttributeConstraints;
    if (value.length > Number(limits?.MaxLength ?? 2048))
      throw conform(`${name}: String must be no longer than ${limits?.MaxLength ?? 2048} characters`);
    if (value.length < Number(limits?.MinLength ?? 0))
      throw conform(`${name}: String must be longer than ${limits?.MinLength} characters`);
  }
}

/** Throws InvalidParameterException when a new user lacks what the pool requires. */
export function checkRequired(pool: PoolConfig, attributes: Record<string, string>): void {
  const missing = pool.Schema?.find((rule) => rule.Required && rule.Name !== 'sub' && !attributes[rule.Name]);
  if (missing) throw conform(`${missing.Name}: The attribute is required\n`);
}

/** Throws InvalidParameterException when an attribute may be set only at creation. */
export function checkMutable(
  pool: PoolConfig,
  changed: Record<string, string>,
  before: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(changed)) {
    if (ruleFor(pool, name)?.Mutable === false && before[name] !== undefined && before[name] !== value) {
      throw invalidParameter(`user.${name}: Attribute cannot be updated.\n`);
    }
  }
}

/** The attributes that the client may read; all of them when it does not say. */
export function readableBy(client: ClientConfig, attributes: Record<string, string>): Record<string, string> {
  const allowed = client.ReadAttributes;
  if (!allowed?.length) return attributes;
  const always = new Set(['sub', 'identities', ...allowed]);
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => always.has(name)));
}
