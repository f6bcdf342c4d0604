import { expect, test } from 'vitest';
import { isCleanJpeg } from './clean-jpeg.ts';

const segment = (marker: number, ...data: number[]) => [0xff, marker, 0, data.length + 2, ...data];
const scan = segment(0xda, 1, 2, 3);
const jpeg = (...parts: number[][]) =>
  Uint8Array.from([0xff, 0xd8, ...parts.flat(), ...scan, 9, 9, 0xff, 0xd9]);

test('a plain picture passes', () => {
  expect(isCleanJpeg(jpeg(segment(0xe0, 74, 70, 73, 70), segment(0xdb, 1, 2)))).toBe(true);
});

test('the colour profile that a canvas writes along passes, other notes in its place do not', () => {
  const named = (name: string) => segment(0xe2, ...[...name].map((letter) => letter.charCodeAt(0)), 0, 1, 1);
  expect(isCleanJpeg(jpeg(named('ICC_PROFILE')))).toBe(true);
  expect(isCleanJpeg(jpeg(named('MPF_PICTURE')))).toBe(false);
});

test.each([
  ['where it was taken', 0xe1],
  ['a maker’s note', 0xed],
  ['a comment', 0xfe],
])('%s is found', (_, marker) => {
  expect(isCleanJpeg(jpeg(segment(0xe0, 1), segment(marker, 69, 120, 105, 102)))).toBe(false);
});

test('what is no JPEG, or ends before its picture, does not pass', () => {
  expect(isCleanJpeg(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]))).toBe(false);
  expect(isCleanJpeg(Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0, 4, 1, 2]))).toBe(false);
});
