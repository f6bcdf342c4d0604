import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecodedText } from './utf8-text.ts';
import { decodeUtf8 } from './utf8-text.ts';

async function decoded(bytes: Uint8Array, cuts: number[]): Promise<DecodedText> {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const pieces = places.slice(1).map((to, index) => bytes.subarray(places[index], to));
  const whole: DecodedText = { text: '' };
  const source = async function* () {
    yield* pieces;
  };
  for await (const { text, ending } of decodeUtf8(source())) {
    whole.text += text;
    if (ending) whole.ending = ending;
  }
  return whole;
}

describe('decoding UTF-8 in pieces', () => {
  it('gives back any text, however its bytes are cut', async () => {
    const texts = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat()), async (text, cuts) => {
        expect(await decoded(new TextEncoder().encode(text), cuts)).toEqual({ text });
      }),
    );
  });

  it('says the same of any bytes, however they are cut, and refuses what a strict decoder refuses', async () => {
    const someBytes = fc.uint8Array({ maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(someBytes, fc.array(fc.nat()), async (bytes, cuts) => {
        const whole = await decoded(bytes, []);
        expect(await decoded(bytes, cuts)).toEqual(whole);
        let isValid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          isValid = false;
        }
        expect(whole.ending === undefined).toBe(isValid);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the text before the first wrong byte', async () => {
    const bytes = Uint8Array.of(0xc3, 0xa6, 0x61, 0xe6, 0x62);
    expect(await decoded(bytes, [])).toEqual({ text: 'æa', ending: 'invalid' });
  });

  it('keeps a byte order mark wherever it stands, also first in a piece', async () => {
    const text = '\uFEFFa\uFEFF\uFEFFb';
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut <= bytes.length; cut++) expect(await decoded(bytes, [cut])).toEqual({ text });
  });

  it('tells a text that ends inside a character from one with wrong bytes', async () => {
    expect(await decoded(Uint8Array.of(0x61, 0xc3), [])).toEqual({ text: 'a', ending: 'inside-a-character' });
  });
});
