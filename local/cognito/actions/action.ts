import * as z from 'zod';
import { invalidParameter } from '../failure.ts';
import type { Service } from '../service.ts';

/** One operation of the API. */
export interface Action {
  /** Operations for administrators must be signed with an access key; those for users are open. */
  signed: boolean;
  run(service: Service, body: unknown): Promise<unknown>;
}

function action<S extends z.ZodType>(
  signed: boolean,
  schema: S,
  run: (service: Service, input: z.infer<S>) => unknown,
): Action {
  return {
    signed,
    async run(service, body) {
      const parsed = schema.safeParse(body);
      if (!parsed.success) throw invalidParameter(explain(parsed.error));
      return run(service, parsed.data);
    },
  };
}

/** An operation for administrators. Bad input becomes InvalidParameterException. */
export const adminAction = <S extends z.ZodType>(
  schema: S,
  run: (service: Service, input: z.infer<S>) => unknown,
) => action(true, schema, run);

/** An operation for whoever is signing in or signed in. */
export const openAction = <S extends z.ZodType>(
  schema: S,
  run: (service: Service, input: z.infer<S>) => unknown,
) => action(false, schema, run);

/** Names the fields, never their values: those may be passwords or personal data. */
function explain(error: z.ZodError): string {
  const reasons = error.issues.map(
    (issue) => `Value at '${issue.path.join('.')}' failed to satisfy constraint: ${issue.code}`,
  );
  return `${reasons.length} validation error${reasons.length === 1 ? '' : 's'} detected: ${reasons.join('; ')}`;
}

export const username = z.string().min(1).max(128);
export const ofPool = z.object({ UserPoolId: z.string().min(1) });
export const ofUser = ofPool.extend({ Username: username });
export const textMap = z.record(z.string(), z.string());
export const attributeList = z.array(
  z.object({ Name: z.string().min(1).max(32), Value: z.string().max(2048).optional() }),
);
