import type { DocumentContent } from '#shared/portal/document.ts';

/** Words divided by commas, each once. */
const listed = (text: string, most: number): string[] =>
  [
    ...new Set(
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ].slice(0, most);

/** What an editor is writing about a document: lists are typed as words with commas between them. */
export class DocumentDraft {
  title = $state('');
  summary = $state('');
  text = $state('');
  keywords = $state('');
  themes = $state('');
  laws = $state('');
  contact = $state('');
  validFrom = $state('');
  validUntil = $state('');
  audiences = $state<string[]>([]);
  ages = $state<string[]>([]);
  degrees = $state<string[]>([]);
  language = $state('da');
  /** The version that was edited. */
  version = $state(0);
  #stored = $state('');

  constructor(content: DocumentContent, version: number) {
    this.takeOver(content, version);
  }

  /** Shows what is stored. */
  takeOver(content: DocumentContent, version: number): void {
    this.fill(content);
    this.seen(content, version);
  }

  /** Remembers what is stored, and keeps what is typed. */
  seen(content: DocumentContent, version: number): void {
    this.version = version;
    this.#stored = JSON.stringify(new Typed(content));
  }

  fill({ facets, ...content }: DocumentContent): void {
    const { title, summary, text, contact, validFrom = '', validUntil = '' } = content;
    Object.assign(this, { title, summary, text, contact, validFrom, validUntil });
    this.keywords = content.keywords.join(', ');
    this.themes = facets.themes.join(', ');
    this.laws = facets.laws.join(', ');
    this.audiences = [...facets.audiences];
    this.ages = [...facets.ages];
    this.degrees = facets.degrees.map(String);
    this.language = facets.language;
  }

  /** As it is sent. */
  typed(): DocumentContent {
    return {
      title: this.title.trim(),
      summary: this.summary.trim(),
      keywords: listed(this.keywords, 20),
      facets: {
        audiences: this.audiences as DocumentContent['facets']['audiences'],
        degrees: this.degrees.map(Number).toSorted() as DocumentContent['facets']['degrees'],
        ages: this.ages as DocumentContent['facets']['ages'],
        laws: listed(this.laws, 10),
        themes: listed(this.themes, 10),
        language: this.language as DocumentContent['facets']['language'],
      },
      contact: this.contact.trim(),
      ...(this.validFrom && { validFrom: this.validFrom }),
      ...(this.validUntil && { validUntil: this.validUntil }),
      text: this.text.trim(),
    };
  }

  /** Whether what is stored has moved on since this was begun. */
  isBehind(document: { version: number } | undefined): boolean {
    return document !== undefined && document.version > this.version;
  }

  /** Whether this is what the editing began from. */
  beganFrom(content: DocumentContent): boolean {
    return JSON.stringify(new Typed(content)) === this.#stored;
  }

  get isChanged(): boolean {
    return JSON.stringify(new Typed(this.typed())) !== this.#stored;
  }
}

/** The same content is the same text, whatever the order in which it came or was ticked. */
class Typed {
  readonly parts: unknown[];
  constructor({ facets, ...content }: DocumentContent) {
    const { title, summary, keywords, contact, validFrom = '', validUntil = '', text } = content;
    this.parts = [
      ...[title, summary, keywords, contact, validFrom, validUntil, text],
      ...[facets.audiences.toSorted(), facets.ages.toSorted(), facets.degrees.toSorted()],
      ...[facets.laws, facets.themes, facets.language],
    ];
  }
}

/** Whether something kept on the device is a document's content. */
export const isContent = (value: unknown): value is DocumentContent =>
  typeof value === 'object' && value !== null && 'title' in value && 'facets' in value && 'text' in value;
