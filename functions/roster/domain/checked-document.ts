import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { readAttributes } from './checked-attributes.ts';
import { isProblem, place, rootRule } from './checked-order.ts';
import type { ElementRule } from './file-grammar.ts';
import type { FileProblem, FileProblemCode } from './file-problem.ts';
import { elementAt } from './read-element.ts';
import type { ReadElement } from './read-element.ts';
import { collapse } from './text-values.ts';

/** The longest piece without markup, comment or attribute in characters: a guard for memory, far above real ones. */
const longestToken = 64 * 1024;
/** Fed to the parser in slices, so that little is read in vain after the first problem. */
const sliceLength = 16 * 1024;

export interface CheckedDocument {
  write(text: string): void;
  /** Says that the file is over. */
  end(): void;
  refuse(code: FileProblemCode, detail: string): void;
  /** The first problem met. Nothing is handed over after it. */
  problem(): FileProblem | undefined;
}

export interface DocumentReader {
  root: ElementRule;
  namespaces: Record<string, string>;
  /** Called when an element marked `handedOver`, or the root's start tag, is complete and correct. */
  receive(element: ReadElement): FileProblem | undefined;
}

/** A parser that knows the grammar: wrong names, order, attributes and texts are found as they come. */
export function openDocument(reader: DocumentReader): CheckedDocument {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: ReadElement[] = [];
  let problem: FileProblem | undefined;
  let ending = false;
  let lastEvent = 0;

  const here = () => ({ line: parser.line, column: parser.column + 1 });
  const report = (found: FileProblem | undefined) => {
    problem ??= found;
  };
  const refuse = (code: FileProblemCode, detail: string) =>
    report({ code, detail, path: open.at(-1)?.path ?? '', ...here() });
  const checkLength = () => {
    if (parser.position - lastEvent > longestToken)
      refuse('token-too-long', `at most ${longestToken} characters`);
    lastEvent = parser.position;
  };
  const onEvent =
    <Event>(react: (event: Event) => void) =>
    (event: Event) => {
      checkLength();
      if (!problem) react(event);
    };

  const onText = (text: string) => {
    const element = open.at(-1);
    if (element?.rule.text) {
      element.text += text;
      if (element.text.length > longestToken) refuse('token-too-long', `at most ${longestToken} characters`);
    } else if (collapse(text) !== '') refuse('unexpected-text', 'only elements are allowed here');
  };
  const onOpen = (tag: SaxesTagNS) => {
    const parent = open.at(-1);
    const rule = parent ? place(parent, tag, reader.namespaces, here()) : rootRule(reader, tag, here());
    if (isProblem(rule)) return report(rule);
    const element = elementAt(rule, parent, here());
    open.push(element);
    report(readAttributes(element, tag));
    if (!parent && !problem) report(reader.receive(element));
  };
  const onClose = () => {
    const element = open.at(-1);
    if (!element) return;
    const { rule } = element;
    if (rule.text) {
      element.text = collapse(element.text);
      const wrong = rule.text(element.text);
      if (wrong) return report({ ...wrong, path: element.path, ...element.at });
    }
    const lacking = rule.children.find((slot, index) => slot.min > (element.filled[index] ?? 0));
    if (lacking) return refuse('missing-element', lacking.choices.map(({ name }) => name).join(' or '));
    open.pop();
    if (rule.handedOver) report(reader.receive(element));
    else open.at(-1)?.children.push(element);
  };

  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== undefined && version !== '1.0') refuse('malformed-xml', 'XML version 1.0');
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) refuse('not-utf8', 'UTF-8 is required');
  });
  parser.on('doctype', () => refuse('doctype-not-allowed', 'no document type or entity declarations'));
  parser.on('opentag', onEvent(onOpen));
  parser.on('text', onEvent(onText));
  parser.on('cdata', onEvent(onText));
  parser.on('closetag', onEvent(onClose));
  parser.on(
    'comment',
    onEvent(() => undefined),
  );
  parser.on(
    'processinginstruction',
    onEvent(() => undefined),
  );
  parser.on('error', () => {
    if (ending) refuse('truncated-file', 'the file ends before the document does');
    else refuse('malformed-xml', 'well-formed XML');
  });

  return {
    write(text) {
      for (let from = 0; from < text.length && !problem; from += sliceLength) {
        parser.write(text.slice(from, from + sliceLength));
        if (parser.position - lastEvent > longestToken) checkLength();
      }
    },
    end() {
      ending = true;
      if (!problem) parser.close();
    },
    refuse,
    problem: () => problem,
  };
}
