import type { Language, Localized } from '../../base/localized.ts';
import { applyEdits, type TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Element } from '../../kramdown/index.ts';
import type { ReadText } from '../../models/editBlock.ts';
import type { FieldType } from '../../models/modelField.ts';
import type { DraftWish, FieldCandidate, ModelDraft } from '../../protocol/models.ts';
import { visibleText, walkElements } from '../shared/elements.ts';
import { fileName } from '../shared/fileName.ts';

const KINDS = {
  title: { fr: 'titre', en: 'heading' },
  bold: { fr: 'en gras', en: 'bold' },
  italic: { fr: 'en italique', en: 'italic' },
  link: { fr: 'adresse d’un lien', en: 'address of a link' },
  image: { fr: 'image', en: 'picture' },
  list: { fr: 'éléments d’une liste', en: 'items of a list' },
  text: { fr: 'texte', en: 'text' },
} satisfies Readonly<Record<string, Localized>>;

/** Words of a text that may become a field, and what of it. */
interface Candidate extends TextRange {
  readonly kind: keyof typeof KINDS;
  readonly type: FieldType;
  readonly isLikely: boolean;
  /** What it is called by what stands before it: « Les gains ». */
  readonly label: string | undefined;
  /** Of a list: its first item becomes the place, the others go. */
  readonly first?: TextRange;
}

/** Makes a model of a text: says which of its words may become fields and, once it has a name and its fields are chosen, what its file is. */
export function draftModel(wish: DraftWish, read: ReadText, language: Language): ModelDraft {
  const text = wish.text.replaceAll('\r\n', '\n').replace(/^\n+|\s+$/g, '');
  const shift = wish.text.replaceAll('\r\n', '\n').length - wish.text.replaceAll('\r\n', '\n').replace(/^\n+/, '').length;
  const found = candidatesIn(text, read);
  const candidates = found.map((it): FieldCandidate => ({ start: it.start + shift, text: text.slice(it.start, it.end), kind: KINDS[it.kind][language], isLikely: it.isLikely }));
  const chosen = withoutOverlaps(found.filter(it => wish.chosen?.includes(it.start + shift) === true));
  return { candidates, file: wish.name === undefined ? undefined : { name: `${fileName(wish.name)}.md`, text: write({ text, name: wish.name, fields: nameFields(chosen, language) }) } };
}

function candidatesIn(text: string, read: ReadText): readonly Candidate[] {
  const blocks = read(text).root.children.filter(it => it.type !== 'blank' && it.type !== 'eob');
  let label: string | undefined;
  return blocks.flatMap((block, index): readonly Candidate[] => {
    const [first, ...others] = block.children.filter(it => it.type !== 'text' || it.value.trim() !== '');
    const isLabel = block.type === 'p' && first?.type === 'strong' && others.length === 0 && blocks[index + 1] !== undefined && blocks[index + 1]?.type !== 'header';
    const found = candidatesOf(text, block, { label, isLabel });
    label = isLabel ? labelOf(first) : undefined;
    return found;
  });
}

function labelOf(element: Element): string {
  return visibleText(element).replace(/[\s\u00A0\u202F:]+$/, '');
}

function candidatesOf(text: string, block: Element, { label, isLabel }: { readonly label: string | undefined; readonly isLabel: boolean }): readonly Candidate[] {
  if (block.type === 'ul' || block.type === 'ol') {
    return listIn(text, block, label);
  }
  const start = block.start + (/^(?:#{1,6}[ \t]*|(?:>[ \t]?)+)/.exec(text.slice(block.start, block.end))?.[0].length ?? 0);
  const whole = trimmed(text, { start, end: block.end });
  const inner = walkElements(block).slice(1).flatMap(it => spanIn(text, it)).map(it => ({ ...it, isLikely: it.isLikely && !(isLabel && it.kind === 'bold') }));
  const [first] = block.children;
  const rest = first?.type === 'strong' && block.type === 'p' && !isLabel ? trimmed(text, { start: first.end, end: block.end }) : undefined;
  if (rest !== undefined && rest.start < rest.end) {
    const heading = first === undefined ? undefined : labelOf(first);
    return [...inner.map(it => ({ ...it, isLikely: false })), { ...rest, kind: 'text' as const, type: 'markdown' as const, isLikely: true, label: heading }];
  }
  const isWords = block.type === 'p' || block.type === 'header' || block.type === 'blockquote';
  const isWhole = inner.some(it => it.isLikely);
  return !isWords || whole.start >= whole.end || isLabel
    ? inner
    : [...inner, { ...whole, kind: block.type === 'header' ? 'title' : 'text', type: 'markdown', isLikely: !isWhole, label }];
}

/** Bold and italic words, pictures and addresses. */
function spanIn(text: string, element: Element): readonly Candidate[] {
  const { type, start, end } = element;
  if (type === 'strong' || type === 'em') {
    const mark = /^[*_]+/.exec(text.slice(start, end))?.[0].length ?? 0;
    const width = type === 'strong' ? Math.min(2, mark) : Math.min(1, mark);
    return [{ start: start + width, end: end - width, kind: type === 'strong' ? 'bold' : 'italic', type: 'markdown', isLikely: true, label: undefined }];
  }
  const address = element.attributes.get(type === 'img' ? 'src' : 'href') ?? '';
  const at = address === '' || (type !== 'a' && type !== 'img') ? -1 : text.slice(start, end).lastIndexOf(`](${address}`);
  const from = start + at + 2;
  return at === -1 ? [] : [{ start: from, end: from + address.length, kind: type === 'img' ? 'image' : 'link', type: type === 'img' ? 'image' : 'text', isLikely: type === 'img', label: undefined }];
}

function listIn(text: string, list: Element, label: string | undefined): readonly Candidate[] {
  const [item] = list.children.filter(it => it.type === 'li');
  if (item === undefined) {
    return [];
  }
  const mark = /^[ \t]*(?:[*+-]|\d+\.)[ \t]+/.exec(text.slice(item.start, item.end))?.[0].length ?? 0;
  const first = trimmed(text, { start: item.start + mark, end: item.end });
  return [{ start: first.start, end: trimmed(text, list).end, kind: 'list', type: 'markdown', isLikely: true, label, first }];
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const own = text.slice(start, end);
  return { start: start + own.length - own.trimStart().length, end: start + own.trimEnd().length };
}

/** Of words within chosen words, the outer ones. */
function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  let end = 0;
  return candidates.toSorted((a, b) => a.start - b.start || b.end - a.end).filter(it => {
    const isFree = it.start >= end;
    end = isFree ? it.end : end;
    return isFree;
  });
}

interface NamedField extends Candidate {
  readonly name: string;
  readonly title: string;
}

function nameFields(candidates: readonly Candidate[], language: Language): readonly NamedField[] {
  const taken = new Set<string>();
  return candidates.map(it => {
    const title = it.label ?? KINDS[it.kind][language].replace(/^./, first => first.toUpperCase());
    const usual = wordFor(title);
    let name = usual;
    for (let number = 2; taken.has(name); number += 1) {
      name = `${usual}${number}`;
    }
    taken.add(name);
    return { ...it, name, title: name === usual ? title : `${title} ${name.slice(usual.length)}` };
  });
}

/** `gains` for « Les gains », `intelligence_artificielle`. */
function wordFor(title: string): string {
  const words = fileName(title.replace(/^(?:l|d)['’]|^(?:les?|la|des?|du|une?|the|an?)\s+/i, '')).replaceAll('-', '_').replace(/^(\d)/, 'n$1');
  return words === '' ? 'champ' : words;
}

function write({ text, name, fields }: { readonly text: string; readonly name: string; readonly fields: readonly NamedField[] }): string {
  const edits = fields.map((it): TextEdit => ({ start: it.start, end: it.end, newText: `\0${it.name}\0` }));
  // Signs that would mean something in a model are written as signs.
  const body = applyEdits(text, edits).replace(/[\\$]/g, '\\$&').replace(/\0([^\0]*)\0/g, '${$1}');
  const lines = fields.flatMap(({ name: field, title, type, kind }) => [`  ${field}:`, `    label: ${JSON.stringify(title)}`, ...(type === 'text' ? [] : [`    type: ${type}`]), ...(kind === 'list' ? ['    repeated: true'] : [])]);
  const header = [`name: ${JSON.stringify(name)}`, `prefix: ${fileName(name)}`, ...(lines.length === 0 ? [] : ['fields:', ...lines])];
  return `---\n${header.join('\n')}\n---\n${body}\n`;
}
