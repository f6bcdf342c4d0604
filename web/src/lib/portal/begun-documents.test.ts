import { expect, test } from 'vitest';
import { BegunDocuments, isTaken } from './begun-documents.ts';

const file = { name: 'søvn.pdf', size: 3000, lastModified: 1 };

test('a file chosen again after the connection was lost goes to the document that was begun for it', () => {
  const begun = new BegunDocuments();
  const id = begun.idOf(file);
  expect(begun.idOf({ ...file })).toBe(id);
  expect(begun.idOf({ ...file, lastModified: 2 })).not.toBe(id);
});

test('a file that has arrived, chosen once more, becomes a document of its own', () => {
  const begun = new BegunDocuments();
  const id = begun.idOf(file);
  begun.arrived(file);
  expect(begun.idOf(file)).not.toBe(id);
});

test.each(['a.PDF', 'Plan mod mobning.docx', 'tabel.xlsx', 'billede.JPEG', 'billede.jpg '])(
  '%s is sent',
  (name) => {
    expect(isTaken(name)).toBe(true);
  },
);
test.each(['side.html', 'noter.txt', 'gammel.doc', 'makro.xlsm', 'pdf', 'film.pdf.exe'])(
  '%s is not, and no draft is made of it',
  (name) => {
    expect(isTaken(name)).toBe(false);
  },
);
