import type { PersonFound } from '#shared/people/search-people.contract.ts';
import { call } from '#lib/api/call.ts';
import type { Refusal } from '#lib/api/endpoint.ts';
import { searchPeople } from './endpoints.ts';

const PAUSE_MS = 200;
const FEWEST_LETTERS = 2;

/** Looks for a name while it is typed. An answer that comes after more was typed is of no use any more. */
export class NameSearch {
  name = $state('');
  found = $state.raw<{ people: readonly PersonFound[]; more: boolean } | undefined>();
  refusal = $state.raw<Refusal | undefined>();
  isBusy = $state(false);
  #asked = 0;

  /** To be called in an effect: asks again a moment after the name was changed. */
  watch(): (() => void) | undefined {
    const name = this.name.trim();
    const mine = (this.#asked += 1);
    if (name.length < FEWEST_LETTERS) {
      this.found = undefined;
      this.refusal = undefined;
      this.isBusy = false;
      return undefined;
    }
    const timer = setTimeout(() => void this.#ask(name, mine), PAUSE_MS);
    return () => clearTimeout(timer);
  }

  async #ask(name: string, mine: number): Promise<void> {
    this.isBusy = true;
    const reply = await call(searchPeople, { by: 'name', name });
    if (mine !== this.#asked) return;
    this.isBusy = false;
    this.refusal = reply.ok ? undefined : reply;
    this.found = reply.ok ? reply.value : undefined;
  }
}
