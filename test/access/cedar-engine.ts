import { readFileSync } from 'node:fs';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';

const read = (file: string) =>
  readFileSync(new URL(`../../shared/access/cedar/${file}`, import.meta.url), 'utf8');
export const policiesText = read('policies.cedar');
export const schemaText = read('schema.cedarschema');

export type Uid = cedar.TypeAndId;
/** Principal, resource, and their attributes; the action and its groups come from the schema. */
export interface CedarQuestion {
  principal: cedar.EntityJson & { uid: Uid };
  action: string;
  resource: cedar.EntityJson & { uid: Uid };
  context: cedar.Context;
}
export interface CedarAnswer {
  allow: boolean;
  /** The `@reason` of each policy that settled it; empty when nothing permits and nothing forbids. */
  reasons: string[];
  /** The `@id` of each of them, in no particular order. */
  settledBy: string[];
}
export type AskCedar = (question: CedarQuestion) => CedarAnswer;

/**
 * The policies by their `@id`.
 * @throws when the text is no policy set, or a policy lacks its `@id` or `@reason`, or two share an `@id`
 */
export function parsePolicies(text = policiesText): Map<string, cedar.PolicyJson> {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(messages(parts.errors));
  const policies = new Map<string, cedar.PolicyJson>();
  for (const part of parts.policies) {
    const parsed = cedar.policyToJson(part);
    if (parsed.type === 'failure') throw new Error(messages(parsed.errors));
    const { id, reason } = parsed.json.annotations ?? {};
    if (!id || !reason) throw new Error(`a policy has no @id or no @reason:\n${part}`);
    if (policies.has(id)) throw new Error(`two policies are called ${id}`);
    policies.set(id, parsed.json);
  }
  return policies;
}

let opened = 0;

/** The groups of each action, from the schema: "who may" lies in them. */
export function actionGroups(): Map<string, Uid[]> {
  const parsed = cedar.schemaToJson(schemaText);
  if (parsed.type === 'failure') throw new Error(messages(parsed.errors));
  const actions = Object.entries(parsed.json['']?.actions ?? {});
  return new Map(
    actions.map(([name, { memberOf }]) => [name, (memberOf ?? []).map(({ id }) => ({ type: 'Action', id }))]),
  );
}

/** The policies that could say anything to a person in this role: all but those that name another role. */
export const forRole = (policies: ReadonlyMap<string, cedar.PolicyJson>, role: string) =>
  [...policies].filter(
    ([, { principal }]) => !('entity_type' in principal) || principal.entity_type === role,
  );

/**
 * Cedar over a policy set. `checked` holds each question against the schema too, which takes four times as long. A
 * policy that fails is skipped by Cedar, which for a forbid would open a door: here it throws.
 */
export function openCedar(policies = parsePolicies(), { checked = false } = {}): AskCedar {
  const name = `set-${(opened += 1)}`;
  if (checked) inOrder(cedar.preparseSchema(name, schemaText));
  const groups = actionGroups();
  const prepared = new Map<string, string>();
  const reasonOf = (id: string) => policies.get(id)?.annotations?.['reason'] ?? id;
  return ({ principal, action, resource, context }) => {
    const set = `${name} ${principal.uid.type}`;
    let named = prepared.get(set);
    if (named === undefined) {
      const staticPolicies = Object.fromEntries(forRole(policies, principal.uid.type));
      inOrder(cedar.preparsePolicySet(set, { staticPolicies }));
      prepared.set(set, (named = JSON.stringify(staticPolicies)));
    }
    const asked: Uid = { type: 'Action', id: action };
    // A group that no policy of the role names is in the way only: the thirty of a permission take half the time.
    const parents = checked
      ? []
      : (groups.get(action) ?? []).filter(({ id }) => named.includes(JSON.stringify(id)));
    const answer = cedar.statefulIsAuthorized({
      principal: principal.uid,
      action: asked,
      resource: resource.uid,
      context,
      entities: [principal, resource, ...(checked ? [] : [{ uid: asked, attrs: {}, parents }])],
      preparsedPolicySetId: set,
      validateRequest: checked,
      ...(checked && { preparsedSchemaName: name }),
    });
    if (answer.type === 'failure') throw new Error(messages(answer.errors));
    const { decision, diagnostics } = answer.response;
    const failed = diagnostics.errors[0];
    if (failed) throw new Error(`${failed.policyId}: ${failed.error.message}`);
    const settledBy = diagnostics.reason;
    return { allow: decision === 'allow', reasons: settledBy.map(reasonOf), settledBy };
  };
}

function inOrder(answer: cedar.CheckParseAnswer): void {
  if (answer.type === 'failure') throw new Error(messages(answer.errors));
}

function messages(errors: cedar.DetailedError[]): string {
  return errors.map((error) => error.message).join('\n');
}
