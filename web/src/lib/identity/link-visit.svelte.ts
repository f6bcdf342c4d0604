import type { Refusal } from '#lib/api/endpoint.ts';
import { answerLink, askNewLetter, finishLink, openLink } from '#lib/identity/first-endpoints.ts';
import { send, type Fetch } from '#lib/api/send.ts';
import { forgetVisit, keepVisit, type KeptVisit, type Sent } from './kept-visit.ts';

type Step = 'checking' | 'no-token' | 'birth-date' | 'code' | 'unusable' | 'asked-new';

/** One visit from a letter's link, step by step. What was typed stays typed when an answer is a refusal. */
export class LinkVisit {
  step = $state<Step>('checking');
  municipality = $state('');
  sent = $state.raw<Sent | undefined>();
  refusal = $state.raw<Refusal | undefined>();
  busy = $state(false);
  /** How many codes were sent: from the second on, the page says that it is a new one. */
  codes = $state(0);
  readonly #token: string;
  readonly #fetch: Fetch;
  readonly #storage: Storage;
  #birthDate = '';

  constructor(kept: KeptVisit, fetch: Fetch, storage: Storage) {
    this.#token = kept.token;
    this.sent = kept.sent;
    this.#fetch = fetch;
    this.#storage = storage;
  }

  /** Looks whether the link can be used, and goes on where the visit was. */
  open = () =>
    this.#alone(async () => {
      if (this.#token === '') {
        this.step = 'no-token';
        return;
      }
      this.#keep();
      const reply = await send(this.#fetch, openLink, { token: this.#token });
      this.#after(reply.ok ? undefined : reply);
      if (!reply.ok) return;
      this.municipality = reply.value.municipality;
      this.step = this.sent ? 'code' : 'birth-date';
    });

  /** Gives the birth date (ISO), for a code. */
  answer = (birthDate: string) =>
    this.#alone(async () => {
      this.#birthDate = birthDate;
      const reply = await send(this.#fetch, answerLink, { token: this.#token, birthDate });
      this.#after(reply.ok ? undefined : reply);
      if (!reply.ok) return;
      this.sent = { by: reply.value.sentBy, to: reply.value.to };
      this.#keep();
      this.codes += 1;
      this.step = 'code';
    });

  /** Another code; after the page was thrown away the birth date is asked for again. */
  newCode = async () => {
    if (this.#birthDate !== '') return this.answer(this.#birthDate);
    this.#toBirthDate();
    return undefined;
  };

  /** Shows the code. Resolves to the page to go to once it is right. */
  finish = (code: string) =>
    this.#alone(async () => {
      const reply = await send(this.#fetch, finishLink, { token: this.#token, code });
      this.#after(reply.ok ? undefined : reply);
      if (!reply.ok && reply.code === 'begin-again') this.#toBirthDate();
      if (!reply.ok) return undefined;
      forgetVisit(this.#storage);
      return reply.value.goTo;
    });

  askNew = () =>
    this.#alone(async () => {
      const reply = await send(this.#fetch, askNewLetter, { token: this.#token });
      this.refusal = reply.ok ? undefined : reply;
      if (reply.ok) this.step = 'asked-new';
    });

  #keep() {
    keepVisit(this.#storage, { token: this.#token, ...(this.sent && { sent: this.sent }) });
  }

  #toBirthDate() {
    this.sent = undefined;
    this.#keep();
    this.step = 'birth-date';
  }

  #after(refusal: Refusal | undefined) {
    this.refusal = refusal;
    if (refusal?.code !== 'link-not-usable') return;
    this.step = 'unusable';
    this.refusal = undefined;
    forgetVisit(this.#storage);
  }

  /** One request at a time: a second press is no second answer. */
  async #alone<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }
}
