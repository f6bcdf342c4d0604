import { describe, expect, test } from 'vitest';
import { readMessage } from './messages.ts';

describe('a message of the queue', () => {
  test('names S3’s objects as they are called', () => {
    const object = { key: '0899/min+fil+%C3%A6.xml', eTag: 'abc', versionId: 'v1', size: 3 };
    expect(readMessage(JSON.stringify({ Records: [{ s3: { object } }] }))).toEqual({
      kind: 'received',
      objects: [{ key: '0899/min fil æ.xml', etag: 'abc', version: 'v1' }],
    });
  });

  test('that S3 sends when notifications are set up asks for nothing', () => {
    expect(readMessage(JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent' }))).toEqual({
      kind: 'received',
      objects: [],
    });
  });

  test('of ours asks to go on', () => {
    const ours = { kind: 'go-on', tenant: '0899', importId: 'abcdefgh' };
    expect(readMessage(JSON.stringify(ours))).toEqual(ours);
  });

  test.for(['{}', '{"kind":"go-on","tenant":"89"}', 'no json'])(
    'that is none of them (%s) is thrown back',
    (body) => {
      expect(() => readMessage(body)).toThrow();
    },
  );
});
