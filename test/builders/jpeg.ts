const segment = (marker: number, ...content: number[]) => [
  ...[0xff, marker],
  ...[(content.length + 2) >> 8, (content.length + 2) & 0xff],
  ...content,
];
const two = (number: number) => [number >> 8, number & 0xff];

/** A grey JPEG of a size, as far as a program looks that draws nothing itself: frame, scan, end. */
export const aJpeg = (width: number, height: number): Buffer =>
  Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...Array<number>(64).fill(1)),
    ...segment(0xc0, 8, ...two(height), ...two(width), 1, 1, 0x11, 0),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...[1, 2, 3],
    ...[0xff, 0xd9],
  ]);
