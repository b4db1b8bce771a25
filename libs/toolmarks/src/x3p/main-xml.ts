import { SaxesParser } from 'saxes';
import type { X3pLimits } from './limits';
import { X3pError, type X3pFinding } from './x3p.error';

/** An element by its local name, with the text directly inside it. Points of an inline list are kept apart in `data`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export interface MainXml {
  readonly root: XmlElement;
  readonly namespace: string | null;
  /** Text of each `Datum` in document order, or null when the document has no `DataList`. */
  readonly data: string[] | null;
  readonly findings: X3pFinding[];
}

/** Parses main.xml with a streaming parser that expands nothing: no document type, no entities, bounded depth and size. */
export function parseMainXml(bytes: Uint8Array, limits: X3pLimits): MainXml {
  const text = decodeUtf8(bytes);
  const findings: X3pFinding[] = [];
  const stack: XmlElement[] = [];
  const document: { root: XmlElement | null; namespace: string | null; data: string[] | null } = {
    root: null,
    namespace: null,
    data: null,
  };
  let elements = 0;

  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw new X3pError('x3p.xml-malformed');
  });
  parser.on('doctype', () => {
    throw new X3pError('x3p.xml-forbidden', { what: 'document type' });
  });
  parser.on('processinginstruction', () => {
    throw new X3pError('x3p.xml-forbidden', { what: 'processing instruction' });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && encoding.toLowerCase() !== 'utf-8') findings.push({ code: 'x3p.encoding-declared', detail: encoding.slice(0, 40) });
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= limits.xmlDepth) throw new X3pError('x3p.xml-too-deep', { limit: limits.xmlDepth });
    const name = localName(tag.name);
    const parent = stack.at(-1);
    if (name !== 'Datum' && ++elements > limits.xmlElements) throw new X3pError('x3p.xml-too-many-elements', { limit: limits.xmlElements });

    const element: XmlElement = { name, attributes: tag.attributes, children: [], text: '' };
    if (name === 'DataList') document.data ??= [];
    if (!parent) {
      document.root = element;
      document.namespace = tag.attributes[tag.name.includes(':') ? `xmlns:${tag.name.slice(0, tag.name.indexOf(':'))}` : 'xmlns'] ?? null;
    } else if (!(name === 'Datum' && parent.name === 'DataList')) parent.children.push(element);
    stack.push(element);
  });
  parser.on('text', (piece) => append(stack, piece));
  parser.on('cdata', (piece) => append(stack, piece));
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element?.name === 'Datum' && stack.at(-1)?.name === 'DataList') document.data?.push(element.text.trim());
  });
  parser.write(text).close();

  const { root, namespace, data } = document;
  if (!root) throw new X3pError('x3p.xml-malformed');
  return { root, namespace, data, findings };
}

/** The single child of that name, or undefined. Two of them would leave open which one is meant. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  const found = element?.children.filter((candidate) => candidate.name === name) ?? [];
  if (found.length > 1) throw new X3pError('x3p.element-duplicate', { element: name });
  return found[0];
}

export function requiredChild(element: XmlElement, name: string): XmlElement {
  const found = child(element, name);
  if (!found) throw new X3pError('x3p.element-missing', { element: name, in: element.name });
  return found;
}

/** Trimmed text of a child; null when the element is absent or empty. */
export function textOf(element: XmlElement | undefined, name: string): string | null {
  return child(element, name)?.text.trim() || null;
}

function append(stack: readonly XmlElement[], piece: string): void {
  const element = stack.at(-1);
  if (element) element.text += piece;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new X3pError('x3p.xml-not-utf8');
  }
}
