import { invalidate } from '$app/navigation';

/** An editor's turn: `count` goes up when edits are thrown away or published, and the editor begins anew with what is stored. */
export class Turn {
  count = $state(0);
  readonly #data: `app:${string}`;

  constructor(data: `app:${string}`) {
    this.#data = data;
  }

  readonly again = async (): Promise<void> => {
    await invalidate(this.#data);
    this.count += 1;
  };
}
