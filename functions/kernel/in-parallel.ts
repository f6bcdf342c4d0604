/** Does the work for every thing, at most `width` at a time; the answers come in the order of the things. Rejects with the first failure. */
export async function inParallel<Thing, Answer>(
  things: readonly Thing[],
  width: number,
  work: (thing: Thing) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = things.entries();
  const worker = async () => {
    for (const [index, thing] of queue) answers[index] = await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(width, things.length) }, worker));
  return answers;
}
