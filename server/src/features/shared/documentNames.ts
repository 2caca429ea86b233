import { shiftRange, touches, type TextRange } from '../../base/textRange.ts';
import type { Element, KramdownDocument } from '../../kramdown/index.ts';
import { elementsOfType } from './elements.ts';
import { tagAttributes } from './tagAttributes.ts';

/**
 * A name that an author gives within an article, and refers to elsewhere: of an annotation defined once
 * (`{:note: .bleue}`, `{: note }`), of a footnote (`[^1]`), or of a place (`{#ancre}`, `{: #ancre }`, `id="ancre"`).
 */
export interface DocumentName {
  readonly kind: 'annotation' | 'footnote' | 'place';
  readonly name: string;
}

/** A name where it is written, without the signs around it. */
export interface NamePlace extends DocumentName, TextRange {}

/** Every place of a body where a name is given or, for annotations and footnotes, referred to. */
export function namePlacesOf(document: KramdownDocument): readonly NamePlace[] {
  return [...annotationNames(document), ...footnoteNames(document), ...placeNames(document)];
}

/** The name that is written at an offset of the body. */
export function nameAt(document: KramdownDocument, offset: number): NamePlace | undefined {
  return namePlacesOf(document).find(it => touches(it, offset));
}

function* annotationNames({ attributeDefinitions, attributeLists }: KramdownDocument): Iterable<NamePlace> {
  for (const { name, nameRange } of attributeDefinitions) {
    yield { kind: 'annotation', name, ...nameRange };
  }
  const defined = new Set(attributeDefinitions.map(it => it.name));
  for (const { pieces } of [...attributeDefinitions, ...attributeLists]) {
    for (const { kind, name, start, end } of pieces) {
      // A word that nothing defines may be one of kramdown's own, `toc`.
      if (kind === 'reference' && defined.has(name)) {
        yield { kind: 'annotation', name, start, end };
      }
    }
  }
}

function* footnoteNames({ definitions, references }: KramdownDocument): Iterable<NamePlace> {
  for (const { kind, name, nameRange } of definitions) {
    if (kind === 'footnote') {
      yield { kind: 'footnote', name, ...nameRange };
    }
  }
  for (const { kind, name, nameRange, definition } of references) {
    if (kind === 'footnote' && name !== undefined && nameRange !== undefined && definition !== undefined) {
      yield { kind: 'footnote', name, ...nameRange };
    }
  }
}

function* placeNames(document: KramdownDocument): Iterable<NamePlace> {
  for (const { pieces } of [...document.attributeDefinitions, ...document.attributeLists]) {
    for (const { kind, name, start, end, value = '', valueRange } of pieces) {
      if (kind === 'id') {
        yield { kind: 'place', name, start: start + 1, end };
      } else if (kind === 'pair' && name === 'id' && valueRange !== undefined) {
        yield { kind: 'place', name: value, ...valueRange };
      }
    }
  }
  for (const heading of elementsOfType(document, 'header')) {
    yield* headingName(document.text, heading);
  }
  for (const element of elementsOfType(document, 'html_element')) {
    yield* tagName(document.text, element);
  }
}

/** `ancre` of `## Titre {#ancre}`. */
function* headingName(text: string, { start, end, attributes }: Element): Iterable<NamePlace> {
  const id = attributes.get('id') ?? '';
  const at = id === '' ? -1 : text.slice(start, end).lastIndexOf(`{#${id}}`);
  if (at !== -1) {
    const nameStart = start + at + '{#'.length;
    yield { kind: 'place', name: id, start: nameStart, end: nameStart + id.length };
  }
}

/** `ancre` of `<div id="ancre">`. */
function* tagName(text: string, { openingTag }: Element): Iterable<NamePlace> {
  if (openingTag === undefined) {
    return;
  }
  const tag = text.slice(openingTag.start, openingTag.end);
  for (const { name, value = '', start, end } of tagAttributes(tag)) {
    const at = tag.lastIndexOf(value, end);
    if (name.toLowerCase() === 'id' && value !== '' && at > start) {
      yield { kind: 'place', name: value, ...shiftRange({ start: at, end: at + value.length }, openingTag.start) };
    }
  }
}
