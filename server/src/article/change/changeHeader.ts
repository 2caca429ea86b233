import { applyEdits, type TextEdit } from '../../base/textEdit.ts';
import type { Article } from '../article.ts';
import type { FrontMatter } from '../frontMatter.ts';
import { nodeAt, type PathStep, type YamlNode } from '../yaml/yamlTree.ts';
import type { PlainValue } from '../yaml/yamlValue.ts';
import { listCandidates } from './changeList.ts';
import { removeEntryCandidates, setCandidates } from './changeMap.ts';
import { haveSameShape, shapeOf, shapeOfValue, withShapeAt, type HeaderShape } from './headerShape.ts';
import { headerText, type HeaderText, type KeyOrder } from './headerText.ts';
import { trimEdit } from './trimEdit.ts';

/** One thing that is to be another in a header. The path leads to the value, or to the list whose items change. */
export type HeaderChange =
  | { readonly kind: 'set'; readonly path: readonly PathStep[]; readonly value: PlainValue }
  /** A date: what it is written with stands without quotes, unless it has them. */
  | { readonly kind: 'setDate'; readonly path: readonly PathStep[]; readonly text: string }
  | { readonly kind: 'remove'; readonly path: readonly PathStep[] }
  | { readonly kind: 'insert'; readonly path: readonly PathStep[]; readonly at: number; readonly value: PlainValue }
  | { readonly kind: 'move'; readonly path: readonly PathStep[]; readonly from: number; readonly to: number };

/** How a changed header is to be written, and by what it is read again. */
export interface HeaderReading {
  readonly order: KeyOrder;
  /** What reads the header of a text: it is heavy, and stands in another file of the program. */
  readonly read: (text: string) => FrontMatter;
}

/**
 * The smallest edit that makes a header say something else in one place. All other values, as Jekyll reads them, and every character outside the edit stay.
 * Undefined where no edit is shown to do that: the value is named elsewhere (`&a`), or the header is written in a way that leaves no room.
 */
export function changeHeader(article: Pick<Article, 'text' | 'header'>, change: HeaderChange, { order, read }: HeaderReading): TextEdit | undefined {
  const { header, text } = article;
  if (!header.isReadable) {
    return undefined;
  }
  const before = headerText(article, order);
  const wanted = withoutEmptied(header.yaml.root, change);
  const expected = expectedShapes(header.yaml.root, wanted);
  for (const candidate of candidatesFor(before, wanted)) {
    const edit = trimEdit(text, candidate);
    if (says({ before: text, after: applyEdits(text, [edit]), read }, expected)) {
      return edit;
    }
  }
  return undefined;
}

function candidatesFor(header: HeaderText, change: HeaderChange): Iterable<TextEdit> {
  switch (change.kind) {
    case 'set':
      return setCandidates(header, change.path, { value: change.value });
    case 'setDate':
      return setCandidates(header, change.path, { value: change.text, isBare: true });
    case 'insert':
      return nodeAt(header.root, change.path)?.kind === 'list' ? listCandidates(header, change) : setCandidates(header, change.path, { value: [change.value] });
    case 'remove':
      return typeof change.path.at(-1) === 'number' ? listCandidates(header, { ...change, path: change.path.slice(0, -1), at: Number(change.path.at(-1)) }) : removeEntryCandidates(header, change.path);
    case 'move':
      return listCandidates(header, change);
  }
}

/** Of a list or group that loses the last that it has, the field goes; an item of a list keeps its place. */
function withoutEmptied(root: YamlNode | undefined, change: HeaderChange): HeaderChange {
  const parentPath = change.path.slice(0, -1);
  const parent = nodeAt(root, parentPath);
  const isLast = parent?.kind === 'list' ? parent.items.length === 1 : parent?.kind === 'map' && new Set(parent.entries.map(it => it.key.text)).size === 1;
  if (change.kind !== 'remove' || parentPath.length === 0 || !isLast) {
    return change;
  }
  if (typeof parentPath.at(-1) === 'number') {
    return parent?.kind === 'list' ? { kind: 'set', path: parentPath, value: [] } : { kind: 'set', path: change.path, value: null };
  }
  return withoutEmptied(root, { kind: 'remove', path: parentPath });
}

/** What the header is to say: of a date, one of two. */
function expectedShapes(root: YamlNode | undefined, change: HeaderChange): readonly HeaderShape[] {
  const after = (there: (shape: HeaderShape | undefined) => HeaderShape | undefined): HeaderShape => withShapeAt(shapeOf(root), change.path, there) ?? shapeOf(undefined);
  switch (change.kind) {
    case 'set':
      return [after(() => shapeOfValue(change.value))];
    case 'setDate':
      return [after(() => ({ kind: 'time', text: change.text })), after(() => ({ kind: 'text', text: change.text }))];
    case 'remove':
      return [after(() => undefined)];
    case 'insert':
      return [after(shape => ({ kind: 'list', items: itemsOf(shape).toSpliced(change.at, 0, shapeOfValue(change.value)) }))];
    case 'move':
      return [after(shape => ({ kind: 'list', items: moved(itemsOf(shape), change.from, change.to) }))];
  }
}

function itemsOf(shape: HeaderShape | undefined): readonly HeaderShape[] {
  return shape?.kind === 'list' ? shape.items : [];
}

function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items.slice(from, from + 1);
  return items.toSpliced(from, 1).toSpliced(to, 0, ...item);
}

function says({ before, after, read }: { readonly before: string; readonly after: string } & Pick<HeaderReading, 'read'>, expected: readonly HeaderShape[]): boolean {
  const [old, edited] = [read(before), read(after)];
  const shape = shapeOf(edited.yaml.root?.kind === 'scalar' && edited.yaml.root.value === null ? undefined : edited.yaml.root);
  const bodies = [before.slice(old.split.bodyStart), after.slice(edited.split.bodyStart)];
  // Blank lines below a header belong to it: a new one takes those that open the text.
  const [oldBody = '', newBody = ''] = old.split.kind === 'absent' ? bodies.map(it => it.replace(/^[ \t\r\n\f\v]*(?=\n|$)/, '').replace(/^\r?\n/, '')) : bodies;
  return edited.split.kind === 'found' && edited.yaml.problems.length === 0 && oldBody === newBody && expected.some(it => haveSameShape(it, shape));
}
