import type { Municipality } from '#shared/access/municipality.ts';

export const isMunicipality = (value: unknown): value is Municipality =>
  typeof value === 'object' && value !== null && 'calls' in value && Array.isArray(value.calls);

/** The municipality's details as they are typed. */
export class MunicipalityDraft {
  calls = $state<{ name: string; phone: string }[]>([]);
  contact = $state({ name: '', phone: '', email: '' });
  #version = 0;
  #stored = '';

  constructor(municipality: Municipality) {
    this.takeOver(municipality);
  }

  /** What is stored takes the place of what was typed. */
  takeOver(stored: Municipality): void {
    this.takeUp(stored);
    this.seen(stored);
  }

  /** Puts back what was typed before, over what is stored now. */
  takeUp({ calls, contact }: Municipality): void {
    this.calls = calls.map((call) => ({ ...call }));
    const { name = '', phone = '', email = '' } = contact ?? {};
    this.contact = { name, phone, email };
  }

  /** What was typed stays; what it is to be saved over is this. */
  seen(stored: Municipality): void {
    const { version, ...said } = stored;
    this.#version = version;
    this.#stored = JSON.stringify(said);
  }

  /** True when something is typed that is not stored. */
  get isChanged(): boolean {
    const { version: _, ...said } = this.typed();
    return JSON.stringify(said) !== this.#stored;
  }

  /** Lines without anything in them go, so that a line's place here is its place in what is sent. */
  dropEmptyLines(): void {
    this.calls = this.calls.filter(({ name, phone }) => name.trim() !== '' || phone.trim() !== '');
  }

  /** What is sent. Without any contact typed there is none. */
  typed(): Municipality {
    const [name, phone, email] = [this.contact.name, this.contact.phone, this.contact.email].map((text) =>
      text.trim(),
    );
    return {
      calls: this.calls.map((call) => ({ name: call.name.trim(), phone: call.phone.trim() })),
      ...((name || phone || email) && {
        contact: { name: name ?? '', ...(phone && { phone }), ...(email && { email }) },
      }),
      version: this.#version,
    };
  }
}
