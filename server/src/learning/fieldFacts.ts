import { isRubyTime } from '../article/yaml/rubyScalar.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../article/yaml/yamlTree.ts';
import { isSplitAtSpaces } from '../article/terms.ts';

/** Which short texts a field has. */
export interface ValueCounts {
  /** Text → how many documents have it. */
  readonly documents: ReadonlyMap<string, number>;
  /** The sum of those numbers. */
  readonly total: number;
  /** How many of the texts are in one document only. */
  readonly once: number;
  /** Another number whenever any of this has changed. */
  readonly revision: number;
}

/** What kind of value a field has, as far as authors tell kinds apart; nothing counts as none. */
export type FieldKind = TextKind | 'number' | 'boolean' | 'date' | 'list' | 'map';

/** What a text is by its form: `https://example.fr`, `/agenda/`, `contact@example.fr`; none of these. */
export type TextKind = 'text' | 'address' | 'path' | 'mail';

/** What one document shows of its fields. */
export interface DocumentFields {
  /** The maps of its header. Most documents of a collection have the same: they share one value. */
  readonly shape: DocumentShape;
  /** What its fields say: of those that hold texts. */
  readonly values: readonly FieldValues[];
}

/** What one field of a document says. */
export interface FieldValues {
  /** The path of the map that has the field; see {@link MapShape}. */
  readonly path: string;
  readonly name: string;
  /** Its short texts, each once. */
  readonly texts: readonly string[];
  /** Whether it has a sentence, or as many words. */
  readonly hasSentence: boolean;
}

/** The maps of a header: itself first, then those one level below. */
export type DocumentShape = readonly MapShape[];

/** One map of a header. */
export interface MapShape {
  /** Empty for the header itself; `fast.`, or `phases[].` for each item of a list. */
  readonly path: string;
  /** Name of a field → kind of its value, undefined for an empty one. */
  readonly kinds: ReadonlyMap<string, FieldKind | undefined>;
}

/** A map of a header, where it is written. */
export interface HeaderMap {
  /** As that of {@link MapShape}. */
  readonly path: string;
  readonly map: YamlMap;
}

/** At least four words, of letters. */
const SENTENCE = /\p{L}+[’']?\s+\S*\p{L}\S*\s+\S*\p{L}\S*\s+\S*\p{L}/u;
/** Four letters, and what stands between them. */
const SHORTEST_SENTENCE = 7;
/** Longer texts are sentences: no two articles have the same. */
const LONGEST_VALUE = 80;

/** Longer than any address that people write. */
const LONGEST_FORM = 2000;

const shapes = new Map<string, DocumentShape>();
const MOST_SHAPES = 20_000;

/** The fields of a header. */
export function fieldsOf(root: YamlNode | undefined): DocumentFields {
  const maps = mapsOf(root);
  const values: FieldValues[] = [];
  for (const { path, map } of maps) {
    for (const { key: { text: name }, value } of map.entries) {
      const all = textsOf(value, path + name);
      const texts = all.every(isShort) ? all : all.filter(isShort);
      const hasSentence = all.some(isSentence);
      // Of the header itself, a field comes once; of the items of a list, as often as there are items.
      const known = all.length === 0 || path === '' ? -1 : values.findIndex(it => it.path === path && it.name === name);
      if (known !== -1) {
        values[known] = { path, name, texts: [...new Set([...(values[known]?.texts ?? []), ...texts])], hasSentence: hasSentence || values[known]?.hasSentence === true };
      } else if (all.length > 0) {
        values.push({ path, name, texts: texts.length === 1 ? texts : [...new Set(texts)], hasSentence });
      }
    }
  }
  return { shape: sharedShape(maps), values };
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_VALUE;
}

/** Names and addresses, most of the texts, have no four words. */
function isSentence(text: string): boolean {
  return text.length >= SHORTEST_SENTENCE && SENTENCE.test(text);
}

/** The maps of a header: itself first, then those one level below. */
export function mapsOf(root: YamlNode | undefined): readonly HeaderMap[] {
  if (root?.kind !== 'map') {
    return [];
  }
  const maps: HeaderMap[] = [{ path: '', map: root }];
  for (const { key, value } of root.entries) {
    if (value.kind === 'map') {
      maps.push({ path: `${key.text}.`, map: value });
    }
    for (const it of value.kind === 'list' ? value.items : []) {
      if (it.kind === 'map') {
        maps.push({ path: `${key.text}[].`, map: it });
      }
    }
  }
  return maps;
}

/** The kind of a value; undefined for an empty one. */
export function kindOf(node: YamlNode): FieldKind | undefined {
  if (node.kind !== 'scalar') {
    return node.kind;
  }
  const { value } = node;
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return undefined;
  }
  return isRubyTime(value) ? 'date' : typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : textKindOf(value);
}

/** The forms of texts, each with a sign that it cannot do without: most texts have none of them. */
const FORMS: readonly (readonly [TextKind, string, RegExp])[] = [
  ['address', '://', /^https?:\/\/\S+$/i],
  ['path', '/', /^\/(?!\/)\S*$/],
  ['mail', '@', /^(?:mailto:)?[^\s@/]+@[^\s@/]+\.[^\s@/]+$/i],
];

function textKindOf(text: unknown): TextKind {
  // Sentences are most of the texts.
  if (typeof text !== 'string' || text.length >= LONGEST_FORM || !(text.includes('/') || text.includes('@'))) {
    return 'text';
  }
  const trimmed = text.trim();
  return FORMS.find(([, sign, form]) => trimmed.includes(sign) && form.test(trimmed))?.[0] ?? 'text';
}

/** Whether a kind is one of texts. */
export function isTextKind(kind: FieldKind): kind is TextKind {
  return kind === 'text' || kind === 'address' || kind === 'path' || kind === 'mail';
}

/** The texts of a value: its own, those of the items of a list, or the words of one that Jekyll splits. */
export function textsOf(node: YamlNode, path: string): readonly string[] {
  if (node.kind === 'list') {
    return node.items.every(isWords) ? node.items.map(it => it.text) : node.items.flatMap(it => (it.kind === 'scalar' ? textsOf(it, '') : []));
  }
  if (!isWords(node)) {
    return [];
  }
  return isSplitAtSpaces(path) ? node.text.split(/\s+/).filter(it => it !== '') : [node.text];
}

function isWords(node: YamlNode): node is YamlScalar {
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '';
}

/** Whether two documents show the same. */
export function haveEqualFields(a: DocumentFields | undefined, b: DocumentFields | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.shape === b.shape && a.values.length === b.values.length && a.values.every((it, index) => haveEqualTexts(it, b.values[index])));
}

function haveEqualTexts(a: FieldValues, b: FieldValues | undefined): boolean {
  return a.path === b?.path && a.name === b.name && a.hasSentence === b.hasSentence && a.texts.length === b.texts.length && a.texts.every((it, index) => it === b.texts[index]);
}

/** The names and kinds alone are compared first: nearly all headers have a shape that is known. */
function sharedShape(maps: readonly HeaderMap[]): DocumentShape {
  let signature = '';
  for (const { path, map } of maps) {
    signature += `${path}\n`;
    for (const { key, value } of map.entries) {
      signature += `${key.text}:${kindOf(value) ?? ''}\n`;
    }
  }
  const known = shapes.get(signature);
  if (known !== undefined) {
    return known;
  }
  const shape = maps.map(({ path, map }) => ({ path, kinds: new Map(map.entries.map(({ key, value }) => [key.text, kindOf(value)] as const)) }));
  if (shapes.size >= MOST_SHAPES) {
    shapes.clear();
  }
  shapes.set(signature, shape);
  return shape;
}
