import type { Period } from '#shared/access/municipality-calendar.ts';
import type { Municipality } from '#shared/access/municipality.ts';

export const isMunicipality = (value: unknown): value is Municipality =>
  typeof value === 'object' && value !== null && has(value, 'calls') && has(value, 'calendar');

const has = (value: object, part: string): boolean => Array.isArray((value as Record<string, unknown>)[part]);

/** What is said, whoever saved it and when: for comparing. */
const saidIn = ({ calls, contact, calendar }: Municipality): string =>
  JSON.stringify([
    calls,
    contact ?? null,
    calendar.map(({ kind, name, from, to }) => [kind, name, from, to]),
  ]);

/** The municipality's details as they are typed. */
export class MunicipalityDraft {
  calls = $state<{ name: string; phone: string }[]>([]);
  calendar = $state<Period[]>([]);
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
  takeUp({ calls, contact, calendar }: Municipality): void {
    this.calendar = calendar.map((period) => ({ ...period }));
    this.calls = calls.map((call) => ({ ...call }));
    const { name = '', phone = '', email = '' } = contact ?? {};
    this.contact = { name, phone, email };
  }

  /** What was typed stays; what it is to be saved over is this. */
  seen(stored: Municipality): void {
    this.#version = stored.version;
    this.#stored = saidIn(stored);
  }

  /** True when something is typed that is not stored. */
  get isChanged(): boolean {
    return saidIn(this.typed()) !== this.#stored;
  }

  /** Lines without anything in them go, so that a line's place here is its place in what is sent. */
  dropEmptyLines(): void {
    this.calls = this.calls.filter(({ name, phone }) => name.trim() !== '' || phone.trim() !== '');
    this.calendar = this.calendar.filter((line) => line.name.trim() !== '' || line.from !== '');
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
      calendar: this.calendar.map((line) => ({ ...line, name: line.name.trim() })),
      version: this.#version,
    };
  }
}
