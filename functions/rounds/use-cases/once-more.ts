import { refused, type Result } from '#shared/refusals.ts';

const ATTEMPTS = 6;

/**
 * Tries with what was loaded; when someone else wrote in between (the attempt answers undefined), loads again and
 * tries again: two who write about the same child at the same time both get in, or one gets a refusal that says why.
 */
export async function onceMore<Facts, Value, Code extends string>(
  loaded: Facts,
  load: () => Promise<Facts | undefined>,
  attempt: (facts: Facts) => Promise<Result<Value, Code> | undefined>,
): Promise<Result<Value, Code | 'busy' | 'not-found'>> {
  let facts: Facts | undefined = loaded;
  for (let turn = 0; turn < ATTEMPTS; turn += 1) {
    if (facts === undefined) return refused('not-found');
    const answer = await attempt(facts);
    if (answer) return answer;
    facts = await load();
  }
  return refused('busy');
}
