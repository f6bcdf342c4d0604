import type { Answers } from '#shared/dialogues/answers.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { FileLanguage } from '#shared/rights/file-request.ts';
import { matterSchema, matterSchemas, type Matter } from '#shared/rights/matters.ts';
import { voicePictureKeysOf } from '#functions/concerns/index.ts';
import { readProfileVersion } from '#functions/instruments/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { beganAt } from '../domain/began-at.ts';
import { questionsAsked } from '../domain/questions-asked.ts';
import { itemsOf } from '../store/entries-store.ts';

const names = Object.keys(matterSchemas);

/**
 * All of a child's matters as they stand, each with what belongs to it and stands elsewhere: a voice's picture, and what
 * was asked in a dialogue. In the order of the schemas, and in each the oldest first.
 */
export async function readMatters(
  table: Table,
  thread: StoredThread,
  language: FileLanguage,
): Promise<Matter[]> {
  const { tenant, id } = thread.child;
  const [items, pictures, asked] = await Promise.all([
    itemsOf(table, tenant, id),
    readPictures(table, thread),
    readAsked(table, thread, language),
  ]);
  const matters = items.flatMap((item): Matter[] => {
    const [name = ''] = String(item['sk']).split('#');
    if (!names.includes(name)) return [];
    const jpeg = name === 'voice' ? pictures.get(String(item['id'])) : undefined;
    return [
      matterSchema.parse({
        ...{ item: name, said: item },
        ...(jpeg !== undefined && { jpeg }),
        ...(name === 'answers' && { asked: asked(matterSchemas.answers.parse(item)) }),
      }),
    ];
  });
  const place = ({ item }: Matter) => names.indexOf(item);
  return matters.sort(
    (one, other) => place(one) - place(other) || beganAt(one).localeCompare(beganAt(other)),
  );
}

/** The drawings and photos of a child's voices in base64, by the voice's id. */
async function readPictures(table: Table, thread: StoredThread): Promise<Map<string, string>> {
  const items = await table.batchGet(voicePictureKeysOf(thread));
  return new Map(
    items.flatMap(({ pk, jpeg }): [string, string][] =>
      jpeg instanceof Uint8Array
        ? [[String(pk).split('#').at(-1) ?? '', Buffer.from(jpeg).toString('base64')]]
        : [],
    ),
  );
}

/** What was asked in each of the child's dialogues, by whom it was put to. */
async function readAsked(
  table: Table,
  { child, dialogues }: StoredThread,
  language: FileLanguage,
): Promise<(answers: Answers) => Record<string, string>> {
  const profiles = await Promise.all(
    dialogues.map(({ age, profileVersion }) => readProfileVersion(table, child.tenant, age, profileVersion)),
  );
  return ({ dialogueId, side }) => {
    const profile = profiles[dialogues.findIndex(({ id }) => id === dialogueId)];
    return profile ? questionsAsked(profile, side, language) : {};
  };
}
