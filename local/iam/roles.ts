import { count, list, record, text, texts } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';
import { functionKey } from './access-keys.ts';
import { statementsOf, type Statement } from './policy.ts';

/** A role of the assembly: what it may do and who may take it on. */
export interface Role {
  arn: string;
  name: string;
  /** Of its own policies and of those attached to it in the assembly; AWS's managed policies are not known here. */
  statements: Statement[];
  trust: Statement[];
  /** The longest session, in seconds. */
  longest: number;
}

/** Who is who among the roles and functions. */
export interface Roles {
  find(arn: string): Role | undefined;
  /** The function with this access key and its role; undefined for the key of no function. */
  ofFunction(accessKeyId: string): { name: string; role: Role | undefined } | undefined;
}

/** Reads the roles of the assembly when the first one is asked for: their policies refer to everything else. */
export function readRoles(model: Model): Roles {
  let read: ReturnType<typeof readAll> | undefined;
  const all = () => (read ??= readAll(model));
  return {
    find: (arn) => all().roles.get(arn),
    ofFunction: (accessKeyId) => all().functions.get(accessKeyId),
  };
}

function readAll(model: Model) {
  const policies = model.ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy');
  const roles = new Map<string, Role>();
  for (const { name, arn, properties } of model.ofType('AWS::IAM::Role')) {
    const named = texts(properties.ManagedPolicyArns);
    const attached = policies.filter(
      (policy) =>
        texts(policy.properties.Roles).includes(name) ||
        named.includes(policy.arn) ||
        named.includes(policy.name),
    );
    const documents = [
      ...list(properties.Policies).map((policy) => record(policy).PolicyDocument),
      ...attached.map((policy) => policy.properties.PolicyDocument),
    ];
    roles.set(arn, {
      arn,
      name,
      statements: documents.flatMap(statementsOf),
      trust: statementsOf(properties.AssumeRolePolicyDocument),
      longest: count(properties.MaxSessionDuration, 3600),
    });
  }
  const functions = new Map(
    model.ofType('AWS::Lambda::Function').map(({ name, arn, properties }) => {
      const { accessKeyId } = functionKey(arn);
      return [accessKeyId, { name, role: roles.get(text(properties.Role)) }] as const;
    }),
  );
  return { roles, functions };
}
