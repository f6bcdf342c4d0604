import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { letterLanguages } from '#shared/letters/language.ts';
import { templateIds, writeLetter } from '#shared/letters/templates.ts';
import { letterDocument } from '../domain/letter-document.ts';
import { buildMemo, type Memo } from '../domain/memo.ts';

const read = (name: string) => readFileSync(new URL(`xsd/${name}`, import.meta.url), 'utf8');
const schemas = { '1.1': read('memo-1.1.xsd'), '1.2': read('memo-1.2.xsd') };
const kle = { fileName: 'kle.xsd', contents: read('kle.xsd') };

/** What the schema of the version finds wrong with the message. */
async function problems(xml: string, version: Memo['version']): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'memo.xml', contents: xml }],
    schema: [{ fileName: `memo-${version}.xsd`, contents: schemas[version] }],
    preload: [kle],
  });
  return errors.map(({ message }) => message);
}

const aMemo = (change: Partial<Memo> = {}): Memo => ({
  version: '1.2',
  messageUuid: '3f0f1f6e-6a0b-4c7c-9d59-0c7a3a3f5b21',
  label: 'Vi har brug for dit svar',
  notification: 'Du har fået post fra Tråby Kommune',
  sender: { cvr: '12345678', label: 'Tråby Kommune' },
  recipient: '6203850002',
  kle: { subject: '27.24.00', version: '2026-01', facet: 'G01', label: 'Trivsel' },
  createdAt: '2026-11-21T08:00:00.123Z',
  document: { encodingFormat: 'text/html', filename: 'Brev.html', language: 'da', content: '<p>æøå</p>' },
  action: { label: 'Se og svar', url: 'https://trivsel.example.dk/link#abc' },
  ...change,
});

describe.each(['1.1', '1.2'] as const)('a message of MeMo %s', (version) => {
  test('is what its schema demands', async () => {
    expect(await problems(buildMemo(aMemo({ version })), version)).toEqual([]);
    expect(await problems(buildMemo(aMemo({ version, kle: undefined })), version)).toEqual([]);
  });

  test('is not one of the other version', async () => {
    const other = version === '1.1' ? '1.2' : '1.1';
    expect(await problems(buildMemo(aMemo({ version: other })), version)).not.toEqual([]);
  });

  test('stays valid whatever the texts say', async () => {
    // The schema is loaded anew for each, so many messages go into few runs.
    const words = fc.string({ unit: 'binary', maxLength: 400 });
    const texts = fc.sample(
      fc.record({ label: words, notification: words, sender: words, action: words, content: words }),
      60,
    );
    for (const { label, notification, sender, action, content } of texts.slice(0, 12)) {
      const memo = aMemo({
        version,
        label,
        notification,
        sender: { cvr: '12345678', label: sender },
        action: { label: action, url: 'https://trivsel.example.dk/link#abc' },
        document: { encodingFormat: 'text/html', filename: 'Brev.html', language: 'da', content },
      });
      expect(await problems(buildMemo(memo), version)).toEqual([]);
    }
  });
});

describe('a message', () => {
  test('never lets a text become an element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (label, action) => {
        const xml = buildMemo(aMemo({ label, action: { label: action, url: 'https://a.example' } }));
        expect(xml.match(/<memo:label>/g)).toHaveLength(3);
        expect(xml.match(/<memo:Recipient>/g)).toHaveLength(1);
      }),
    );
  });

  test('carries the document byte for byte', () => {
    const xml = buildMemo(aMemo({ document: { ...aMemo().document, content: 'blåbærgrød 🧵' } }));
    const content = /<memo:content>(.*)<\/memo:content>/.exec(xml)?.[1] ?? '';
    expect(Buffer.from(content, 'base64').toString('utf8')).toBe('blåbærgrød 🧵');
  });

  test.for([
    'http://trivsel.example.dk/link',
    '/link',
    'javascript:alert(1)',
    `https://a.example/${'x'.repeat(256)}`,
  ])('is not built when its action leads to %s', (url) => {
    expect(() => buildMemo(aMemo({ action: { label: 'x', url } }))).toThrow(RangeError);
  });

  test.for(['a/b.html', 'a:b.html', 'a\u00a0b.html', 'a\u3000b.html', 'a\nb.html', '<a>.html'])(
    'is not built with the file name %j',
    (filename) => {
      expect(() => buildMemo(aMemo({ document: { ...aMemo().document, filename } }))).toThrow(RangeError);
    },
  );
});

describe('the letter inside', () => {
  const facts = { municipality: 'Tråby <Kommune>' };
  const page = { url: 'https://a.example/link#t', municipality: facts.municipality, date: '21.11.2026' };

  test.each(letterLanguages.flatMap((language) => templateIds.map((id) => ({ language, id }))))(
    '$id in $language has the link, its direction and a Danish part, and nothing unfilled',
    ({ language, id }) => {
      const html = letterDocument(writeLetter(id, language, facts), page);
      expect(html).toContain(`<section lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html).toContain('<section lang="da"');
      expect(html).toContain('href="https://a.example/link#t"');
      expect(html).not.toMatch(/\{\w+\}|<Kommune>|undefined/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
    },
  );
});
