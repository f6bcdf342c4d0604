import { freshId } from '#shared/fresh-id.ts';

type Chosen = Pick<File, 'name' | 'size' | 'lastModified'>;

/** By its name only; what is in a file is looked at when it has come. */
export const isTaken = (fileName: string): boolean =>
  /\.(pdf|docx|odt|xlsx|pptx|png|jpe?g)$/i.test(fileName.trim());

/**
 * The documents begun for files on their way. When the connection is lost half-way and the same file is chosen again, it
 * goes to the document that was begun for it, and no second one is left behind.
 */
export class BegunDocuments {
  readonly #ids = new Map<string, string>();

  idOf(file: Chosen): string {
    const known = this.#ids.get(keyOf(file));
    const id = known ?? freshId();
    this.#ids.set(keyOf(file), id);
    return id;
  }

  /** The same file chosen once more becomes a document of its own. */
  arrived(file: Chosen): void {
    this.#ids.delete(keyOf(file));
  }
}

const keyOf = ({ name, size, lastModified }: Chosen) => `${lastModified}/${size}/${name}`;
