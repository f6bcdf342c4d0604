import { SaxesParser } from 'saxes';

/**
 * The text of each element that holds only text, by local name; of a name that comes twice, the last. Undefined for what
 * is not well-formed, is longer than `longest` characters, or declares a document type: no entity is ever expanded.
 */
export function textsOf(xml: string, longest: number): Map<string, string> | undefined {
  if (xml.length > longest) return undefined;
  const parser = new SaxesParser({ xmlns: true });
  const texts = new Map<string, string>();
  let text = '';
  let isBroken = false;
  parser.on('error', () => (isBroken = true));
  parser.on('doctype', () => (isBroken = true));
  parser.on('opentag', () => (text = ''));
  parser.on('text', (more) => (text += more));
  parser.on('cdata', (more) => (text += more));
  parser.on('closetag', ({ local }) => {
    if (text.trim() !== '') texts.set(local, text.trim());
    text = '';
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return isBroken ? undefined : texts;
}
