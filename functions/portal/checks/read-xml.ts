import { SaxesParser } from 'saxes';

export interface XmlReading {
  /** Name as written, prefix included, and attributes by name as written. */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Reads a part of a document. Entities that a document declares itself are not followed. Throws at the first fault. */
export function readXml(xml: string, { open, close, text }: XmlReading): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open?.(name, attributes));
  parser.on('closetag', ({ name }) => close?.(name));
  parser.on('text', (value) => text?.(value));
  parser.write(xml).close();
}
