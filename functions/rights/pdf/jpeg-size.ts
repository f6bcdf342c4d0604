/** Pixels across and down. */
export interface JpegSize {
  width: number;
  height: number;
}

const MARKER = 0xff;
/** The frames a picture may have: SOF0 to SOF15 but for DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isDrawable = (channels: number): boolean => [1, 3, 4].includes(channels);

/** How large a JPEG is; undefined when it has no frame that can be drawn. */
export function jpegSize(jpeg: Buffer): JpegSize | undefined {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 10 <= jpeg.length && jpeg[at] === MARKER; at += 2 + jpeg.readUInt16BE(at + 2)) {
    if (!isFrame(jpeg.readUInt8(at + 1))) continue;
    const [height, width] = [jpeg.readUInt16BE(at + 5), jpeg.readUInt16BE(at + 7)];
    return width > 0 && height > 0 && isDrawable(jpeg.readUInt8(at + 9)) ? { width, height } : undefined;
  }
  return undefined;
}
