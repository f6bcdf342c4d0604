/** What has asynchronous methods and nothing else, so that whoever calls cannot tell whether it is there yet. */
type Asynchronous<T> = { [Name in keyof T]: (...values: never[]) => Promise<unknown> };

/**
 * The same thing, opened when one of its methods is first called, and opened again when that failed. For what speaks to
 * another service by a library of its own: a cold start that does not need it does not read it.
 */
export function onFirstUse<T extends Asynchronous<T>>(open: () => Promise<T>): T {
  let opening: Promise<T> | undefined;
  const opened = () => {
    opening ??= open().catch((why: unknown) => {
      opening = undefined;
      throw why;
    });
    return opening;
  };
  const standIn = new Proxy(
    {},
    {
      get:
        (_, name) =>
        async (...values: never[]) =>
          (await opened())[name as keyof T](...values),
    },
  );
  return standIn as T;
}
