import type { Role, Side } from '#shared/access/actor.ts';
import type { Purpose } from '#shared/access/purposes.ts';
import type { Section } from '#shared/access/sections.ts';
import type { Axis } from '#shared/instruments/ruler-scale.ts';
import type { Position } from '#shared/instruments/topi.ts';
import type { ChildOverview } from '#shared/people/child-overview.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import type { FileLanguage, Withheld } from '#shared/rights/file-request.ts';
import type { MatterWords } from './matter-words.ts';

type Entry<Kind extends ThreadEntry['kind']> = Extract<ThreadEntry, { kind: Kind }>;
export type PartOfPage = 'withheld' | 'masterData' | 'entries' | 'matters' | 'letters' | 'reads';

/** The words of the readable file in one language. What was written in the child's file stays in the words it was written in. */
export interface FileWords {
  language: FileLanguage;
  /** For dates and times (BCP 47). */
  locale: string;
  /** What a reader's window shows: it names nobody. */
  title: string;
  heading(name: string): string;
  madeBy(municipality: string, date: string): string;
  lead: string;
  /** What stands in no family's file, whether there is any of it or not. */
  neverHere: string;
  headings: Record<PartOfPage, string>;
  /** Said where a part has nothing in it. */
  nothing: Record<PartOfPage, string>;
  columns: { masterData: string[]; letters: string[]; reads: string[] };
  facts: Record<'name' | 'born' | 'address' | 'hidden' | 'place' | 'informed' | 'custody', string>;
  place(unit: string, groups: string, from: string, to: string | undefined): string;
  refusedRead(purpose: string): string;
  page(number: number, of: number): string;
  purposes: Record<Purpose, string>;
  roles: Record<Role | Side, string>;
  positions: Record<Position, string>;
  relations: Record<ChildOverview['guardians'][number]['relation'], string>;
  how: Record<Entry<'informed'>['how'] | ChildOverview['notices'][number]['channel'], string>;
  sections: Record<Section, string>;
  parts: Record<Withheld['part'], string>;
  laws: Record<Withheld['law'], string>;
  consents: Record<Entry<'consent'>['event'], string>;
  letterStates: Record<string, string>;
  entry: {
    by(name: string): string;
    own: string;
    joint: string;
    position(said: string): string;
    followUp: string;
    focusPoint(text: string): string;
    action(text: string, by: string, due: string): string;
    informed: string;
    informedOn(date: string, how: string): string;
    released: string;
    releaseEnded: string;
    shared(unit: string, sections: string, until: string): string;
    note: string;
  };
  /** How an action stands, and how it went. */
  action: Record<'agreed' | 'done' | 'dropped', string> & { went(outcome: string): string };
  matters: MatterWords;
  cases: Record<Entry<'case'>['caseKind'], string>;
  moves: Record<Entry<'case'>['event'], string>;
  plans: Record<Entry<'plan'>['event'], string>;
  dialogues: Record<Entry<'dialogue'>['event'], string>;
  sparrings: Record<Entry<'sparring'>['event'], string>;
  stops: Record<Entry<'stop'>['event'], string>;
  notifications: Record<Entry<'notification'>['event'], string>;
  voice: string;
  voices: Record<Entry<'voice'>['way'], string>;
  placed: string;
  axes: Record<Axis, string>;
  protective(factors: string): string;
  risk(factors: string): string;
}

/** An ISO date or instant as a date in the words' language. */
export const dateInWords = ({ locale }: FileWords, when: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(
    new Date(when),
  );

/** An instant as date and time in the words' language. */
export const timeInWords = ({ locale }: FileWords, at: string): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'short', timeStyle: 'short' },
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(at));
