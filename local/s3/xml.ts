import { SaxesParser } from 'saxes';
import { Refusal } from '#local/http/refusal.ts';

/** An element of a request body: names without namespace prefix, text trimmed of nothing. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

/** What can be written as XML: text, numbers and truth values as text, lists as repeated elements, undefined as nothing. */
export type XmlContent =
  string | number | boolean | undefined | XmlContent[] | { [name: string]: XmlContent };

/** Parses a body whose root must have the given name. Refuses with MalformedXML. */
export function parseXml(body: string, root: string): XmlElement {
  const parser = new SaxesParser();
  const top: XmlElement = { name: '', text: '', children: [] };
  const open = [top];
  parser.on('opentag', (tag) => {
    const element = { name: tag.name.replace(/^.*:/, ''), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', refuseXml);
  parser.write(body).close();
  const found = top.children[0];
  return found?.name === root ? found : refuseXml();
}

/** The child with this name, or undefined. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** The text of the child with this name, or undefined. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.text;
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

export function refuseXml(): never {
  throw new Refusal(
    400,
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}

/** A document in the S3 namespace. */
export function writeXml(root: string, content: XmlContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner(content)}</${root}>`;
}

function inner(content: XmlContent): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map(inner).join('');
  if (typeof content !== 'object') return escape(String(content));
  return Object.entries(content)
    .map(([name, value]) => element(name, value))
    .join('');
}

function element(name: string, value: XmlContent): string {
  if (value === undefined) return '';
  return Array.isArray(value)
    ? value.map((each) => element(name, each)).join('')
    : `<${name}>${inner(value)}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
};
const escape = (text: string) => text.replace(/[<>&"\r\n]/g, (sign) => ESCAPES[sign] ?? sign);
