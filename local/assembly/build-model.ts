import { arnOf, nameFromArn } from './arns.ts';
import { attributeOf, refOf, type EngineValues } from './attributes.ts';
import { resolveIntrinsics, type Scope } from './intrinsics.ts';
import { flag, isRecord, list, mapTexts, record, text } from './json.ts';
import type { Model, Resource } from './model.ts';
import { madeName, nameProperty } from './physical-names.ts';
import type { StackTemplate } from './read-assembly.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';

/**
 * Resolves every resource of the stacks. Resolution is lazy, so that stacks may refer to each other in any order.
 * `rewrite` maps each resolved text to this machine (see address-book.ts). Throws an Error naming the stack and
 * the logical id when a reference leads nowhere.
 */
export function buildModel(
  stacks: StackTemplate[],
  engines: EngineValues,
  rewrite: (text: string) => string,
): Model {
  const scopes = new Map(stacks.map((stack) => [stack.name, makeScope(stack, stacks, engines)]));
  const resources: Resource[] = [];
  for (const { name, template } of stacks) {
    const scope = scopes.get(name);
    for (const [id, raw] of Object.entries(record(template.Resources))) {
      const condition = text(record(raw).Condition);
      if (scope && (!condition || scope.condition(condition))) resources.push(resolved(scope, id, rewrite));
    }
  }
  return {
    resources,
    ofType: (...types) => resources.filter((resource) => types.includes(resource.type)),
    find: (type, nameOrArn) =>
      resources.find(
        (resource) =>
          resource.type === type &&
          (resource.name === nameFromArn(nameOrArn) ||
            resource.arn === nameOrArn ||
            resource.id === nameOrArn),
      ),
    get outputs() {
      return readOutputs(stacks, scopes, rewrite);
    },
    asset: (stack, key) => stacks.find((one) => one.name === stack)?.assets.get(key),
  };
}

interface StackScope extends Scope {
  resource(id: string): Resource | undefined;
  condition(name: string): boolean;
}

function resolved(scope: StackScope, id: string, rewrite: (text: string) => string): Resource {
  const raw = scope.resource(id);
  if (!raw) throw new Error(`no resource ${id}`);
  let properties: Record<string, unknown> | undefined;
  return {
    stack: raw.stack,
    id,
    type: raw.type,
    name: raw.name,
    arn: raw.arn,
    get properties() {
      properties ??= record(mapTexts(raw.properties, rewrite));
      return properties;
    },
  };
}

function makeScope(stack: StackTemplate, all: StackTemplate[], engines: EngineValues): StackScope {
  const { name, template } = stack;
  const cache = new Map<string, Resource>();
  const pseudo: Record<string, string> = {
    'AWS::Region': LOCAL_REGION,
    'AWS::AccountId': LOCAL_ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': name,
    'AWS::StackId': `arn:aws:cloudformation:${LOCAL_REGION}:${LOCAL_ACCOUNT}:stack/${name}/local`,
  };
  const missing = (id: string) => new Error(`stack ${name} refers to ${id}, which it does not hold`);
  const scope: StackScope = {
    resource(id) {
      const known = cache.get(id);
      const raw = record(template.Resources)[id];
      if (known || !isRecord(raw)) return known;
      const made = lazyResource(scope, name, id, raw);
      cache.set(id, made);
      return made;
    },
    ref(id) {
      if (id === 'AWS::NoValue') return undefined;
      const parameter = record(template.Parameters)[id];
      if (pseudo[id] !== undefined) return pseudo[id];
      if (isRecord(parameter)) return parameter.Default;
      const resource = scope.resource(id);
      if (!resource) throw missing(id);
      return refOf(resource, engines);
    },
    attribute(id, attribute) {
      const resource = scope.resource(id);
      if (!resource) throw missing(id);
      if (resource.type === 'Custom::CrossRegionExportReader') return crossRegion(all, engines, attribute);
      return attributeOf(resource, attribute, engines);
    },
    importValue: (exported) => imported(all, engines, exported),
    stackOutput(stackName, output) {
      const other = all.find((one) => one.name === stackName);
      if (!other)
        throw new Error(`stack ${name} reads an output of ${stackName}, which the assembly does not hold`);
      return resolveIntrinsics(
        record(record(other.template.Outputs)[output]).Value,
        makeScope(other, all, engines),
      );
    },
    mapping: (map, key, entry) => record(record(record(template.Mappings)[map])[key])[entry],
    condition: (id) => isTrue(record(template.Conditions)[id], scope),
    dynamic: (reference) => dynamicValue(reference, engines),
  };
  return scope;
}

function lazyResource(scope: Scope, stack: string, id: string, raw: Record<string, unknown>): Resource {
  const type = text(raw.Type);
  const rawProperties = record(raw.Properties);
  let properties: Record<string, unknown> | undefined;
  let name: string | undefined;
  const chosen = nameProperty(type);
  return {
    stack,
    id,
    type,
    get name() {
      name ??=
        (chosen && text(resolveIntrinsics(rawProperties[chosen], scope))) ||
        madeName(stack, id, type, flag(rawProperties.FifoQueue));
      return name;
    },
    get arn() {
      return arnOf(type, this.name);
    },
    get properties() {
      properties ??= record(resolveIntrinsics(rawProperties, scope));
      return properties;
    },
  };
}

function imported(all: StackTemplate[], engines: EngineValues, exported: string): unknown {
  for (const other of all) {
    const scope = makeScope(other, all, engines);
    for (const output of Object.values(record(other.template.Outputs))) {
      const exportName = record(record(output).Export).Name;
      if (exportName !== undefined && resolveIntrinsics(exportName, scope) === exported) {
        return resolveIntrinsics(record(output).Value, scope);
      }
    }
  }
  throw new Error(`no stack of the assembly exports ${exported}`);
}

/** A value the CDK passes between regions through parameters that its writer resource holds. */
function crossRegion(all: StackTemplate[], engines: EngineValues, exported: string): unknown {
  for (const other of all) {
    const scope = makeScope(other, all, engines);
    for (const raw of Object.values(record(other.template.Resources))) {
      if (record(raw).Type !== 'Custom::CrossRegionExportWriter') continue;
      const values = record(record(record(record(raw).Properties).WriterProps).exports);
      if (exported in values) return resolveIntrinsics(values[exported], scope);
    }
  }
  throw new Error(`no stack of the assembly passes on ${exported}`);
}

function isTrue(condition: unknown, scope: StackScope): boolean {
  const [operator, operands] = Object.entries(record(condition))[0] ?? [];
  const parts = list(operands);
  if (operator === 'Fn::Equals') {
    return resolveIntrinsics(parts[0], scope) === resolveIntrinsics(parts[1], scope);
  }
  if (operator === 'Fn::Not') return !isTrue(parts[0], scope);
  if (operator === 'Fn::And') return parts.every((part) => isTrue(part, scope));
  if (operator === 'Fn::Or') return parts.some((part) => isTrue(part, scope));
  return operator === 'Condition' && scope.condition(text(operands));
}

/** A value CloudFormation looks up at deployment, such as `secretsmanager:<id>:SecretString:<key>`. */
function dynamicValue(reference: string, engines: EngineValues): string {
  const match = /^secretsmanager:(.+?):SecretString(?::([^:]*))?/.exec(reference);
  const secret = match?.[1] ? engines.secret(nameFromArn(match[1])) : undefined;
  if (secret === undefined) throw new Error(`the template asks for ${reference}, which is not known here`);
  return match?.[2] ? text(record(JSON.parse(secret))[match[2]]) : secret;
}

function readOutputs(
  stacks: StackTemplate[],
  scopes: Map<string, StackScope>,
  rewrite: (text: string) => string,
): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const { name, template } of stacks) {
    const scope = scopes.get(name);
    for (const [id, output] of Object.entries(record(template.Outputs))) {
      const condition = text(record(output).Condition);
      if (!scope || (condition && !scope.condition(condition))) continue;
      outputs[`${name}.${id}`] = rewrite(text(resolveIntrinsics(record(output).Value, scope)));
    }
  }
  return outputs;
}
