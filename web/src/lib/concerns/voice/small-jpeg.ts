const MOST_BYTES = 200_000;
const LONGEST = 1280;

/**
 * The picture as a JPEG of 200 KB at the most, drawn anew: nothing that a camera writes beside it comes along. Smaller
 * and coarser until it fits; undefined when it cannot be read.
 */
export async function smallJpeg(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return undefined;
  for (let longest = LONGEST; longest >= 320; longest = Math.round(longest * 0.75)) {
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) return undefined;
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    for (const quality of [0.8, 0.6, 0.4]) {
      const jpeg = base64Of(canvas, quality);
      if ((jpeg.length * 3) / 4 <= MOST_BYTES) return jpeg;
    }
  }
  return undefined;
}

/** The canvas as a JPEG in base 64, without the address before it. */
export const base64Of = (canvas: HTMLCanvasElement, quality = 0.7): string =>
  canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
