/** One request of a story: who asks for what, at which instant. The same request may come again. */
export interface Step {
  who: string;
  /** The contract's name. */
  name: string;
  input: object;
  /** ISO instant. */
  now: string;
}

/** A run of requests, each of which builds on those before. */
export interface Story {
  name: string;
  steps: readonly Step[];
}

/** A request on a day, at ten in the morning in Denmark. */
export const on = (day: string, who: string, name: string, input: object): Step => ({
  ...{ who, name, input },
  now: `${day}T09:00:00.000Z`,
});
