import { done, refused, type Result } from '#shared/refusals.ts';

interface Publishing<Head, Refusal extends string> {
  /** The version that was edited. */
  basedOn: number;
  /** The one in force when the request came. */
  inForce: Head;
  /** Adds the next version or refuses it; undefined when somebody else's came first. */
  add: () => Promise<Result<Head, Refusal> | undefined>;
  /** The one in force now. */
  newest: () => Promise<Head>;
  /** Whether a version is the very one that was asked for. */
  isRepeat: (newest: Head) => boolean | Promise<boolean>;
}

/**
 * Publishing, whatever it is: who edited a version that is no longer in force is shown the one that is, and a repeat of
 * the request that made it is answered as the first was.
 */
export async function publishNext<Head extends { version: number }, Refusal extends string>({
  basedOn,
  inForce,
  add,
  newest,
  isRepeat,
}: Publishing<Head, Refusal>): Promise<Result<Head, Refusal | 'changed-meanwhile'>> {
  const reply = inForce.version === basedOn ? await add() : undefined;
  if (reply) return reply;
  const current = await newest();
  const isOurs = current.version === basedOn + 1 && (await isRepeat(current));
  return isOurs ? done(current) : refused('changed-meanwhile', { current });
}
