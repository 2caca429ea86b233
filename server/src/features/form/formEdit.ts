import type { Article } from '../../article/article.ts';
import { changeHeader, type HeaderChange, type HeaderReading } from '../../article/change/changeHeader.ts';
import { readTerms, isSplitAtSpaces } from '../../article/terms.ts';
import { nodeAt, type YamlNode } from '../../article/yaml/yamlTree.ts';
import type { PlainValue } from '../../article/yaml/yamlValue.ts';
import type { Localized } from '../../base/localized.ts';
import { propertiesAt, requiredAt, schemasAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import type { FormChange, FormEdit, FormPath } from '../../protocol/form.ts';
import { stampAt } from './buildForm.ts';
import { writeDateText } from './dateText.ts';

/** What a change is made in. */
export interface EditContext {
  readonly article: Article;
  readonly schema: JsonSchema;
  readonly timeZone: string;
  readonly language: 'fr' | 'en';
  /** What reads a header again once it is changed. */
  readonly read: HeaderReading['read'];
}

/** A change that is asked for. */
export interface WantedChange {
  readonly path: FormPath;
  readonly stamp: string;
  readonly change: FormChange;
}

const CHANGED: Localized = {
  fr: 'Ce champ vient d’être modifié dans le texte. Ce que vous avez saisi ici n’y est pas encore\u00A0: validez-le de nouveau pour le garder, ou appuyez sur Échap.',
  en: 'This field was just changed in the text. What you have entered here is not there yet: confirm it again to keep it, or press Escape.',
};
const IMPOSSIBLE: Localized = {
  fr: 'Cette valeur est écrite d’une façon que le formulaire ne sait pas modifier sans toucher au reste de l’en-tête\u00A0: changez-la dans le texte.',
  en: 'This value is written in a way that the form cannot change without touching the rest of the header: change it in the text.',
};

/** The edit that makes a field say something else: the smallest one, for this version of the article. */
export function editForm(context: EditContext, { path, stamp, change }: WantedChange): FormEdit {
  const { article, schema, language } = context;
  if (!article.header.isReadable) {
    return { kind: 'impossible', message: IMPOSSIBLE[language] };
  }
  if (stampAt(context, path) !== stamp) {
    return { kind: 'changed', message: CHANGED[language] };
  }
  const wanted = headerChange(context, path, change);
  if (wanted.kind === 'remove' && nodeAt(article.header.yaml.root, wanted.path) === undefined) {
    return { kind: 'nothing' };
  }
  const edit = changeHeader(article, wanted, { order: at => [...propertiesAt(schema, at).keys()], read: context.read });
  return edit === undefined ? { kind: 'impossible', message: IMPOSSIBLE[language] } : { kind: 'edit', version: article.version, range: article.lines.rangeOf(edit), newText: edit.newText };
}

function headerChange(context: EditContext, path: FormPath, change: FormChange): HeaderChange {
  const node = nodeAt(context.article.header.yaml.root, path);
  switch (change.kind) {
    case 'set':
      return change.value === '' && typeof path.at(-1) === 'string' ? emptied(context, path) : { kind: 'set', path, value: likeBlock(node, change.value) };
    case 'setDate':
      return { kind: 'setDate', path, text: writeDateText(node?.kind === 'scalar' ? node.text : '', change, context.timeZone) };
    case 'remove':
      return emptied(context, path);
    case 'insert':
      return inserted(context, path, { at: change.at, value: change.value ?? emptyItem(context, path) });
    case 'removeItem':
      return removedItem(context, path, change.at);
    case 'move':
      return { ...change, path };
  }
}

/** What the page cannot do without keeps its place; all else goes, for Jekyll tells an empty text from none. */
function emptied({ schema }: EditContext, path: FormPath): HeaderChange {
  return requiredAt(schema, path.slice(0, -1)).has(String(path.at(-1))) ? { kind: 'set', path, value: null } : { kind: 'remove', path };
}

/** The form does not show the line break that ends a block. */
function likeBlock(node: YamlNode | undefined, value: PlainValue): PlainValue {
  const isBlock = node?.kind === 'scalar' && node.style === 'block' && typeof node.value === 'string';
  return isBlock && typeof value === 'string' ? value + (/\n+$/.exec(node.value)?.[0] ?? '') : value;
}

/** A text of words, as Jekyll reads `tags: a b`, takes one more, or becomes a list. */
function inserted({ article }: EditContext, path: FormPath, { at, value }: { readonly at: number; readonly value: PlainValue }): HeaderChange {
  const words = wordsOf(article, path);
  if (words === undefined) {
    return { kind: 'insert', path, at, value };
  }
  const all: readonly PlainValue[] = words.toSpliced(at, 0, String(value));
  const isText = isSplitAtSpaces(String(path[0])) && words.length > 0 && !/\s/.test(String(value));
  return { kind: 'set', path, value: isText ? all.join(' ') : all };
}

function removedItem(context: EditContext, path: FormPath, at: number): HeaderChange {
  const words = wordsOf(context.article, path);
  if (words === undefined) {
    return { kind: 'remove', path: [...path, at] };
  }
  return words.length <= 1 ? { kind: 'remove', path } : { kind: 'set', path, value: words.toSpliced(at, 1).join(' ') };
}

/** The words of a field that is written as one text; undefined for a list, and for nothing. */
function wordsOf({ header }: Article, path: FormPath): readonly string[] | undefined {
  const node = nodeAt(header.yaml.root, path);
  if (node?.kind !== 'scalar' || node.value === null) {
    return undefined;
  }
  return path.length === 1 && isSplitAtSpaces(String(path[0])) ? readTerms(header.yaml.root, String(path[0])).flatMap(it => (it.node === node ? [it.text] : [])) : [node.text];
}

/** An item to be filled in: of a group, with the fields that it cannot do without, else with those of the item above. */
function emptyItem({ article, schema }: EditContext, path: FormPath): PlainValue {
  const item = [...path, 0];
  const node = nodeAt(article.header.yaml.root, path);
  const last = node?.kind === 'list' ? node.items.at(-1) : undefined;
  const properties = propertiesAt(schema, item);
  if (last?.kind !== 'map' && properties.size === 0 && !schemasAt(schema, item).some(it => typesOf(it)[0] === 'object')) {
    return '';
  }
  const required = [...requiredAt(schema, item)];
  const above = last?.kind === 'map' ? last.entries.map(it => it.key.text) : [];
  const keys = required.length > 0 ? required : above.length > 0 ? above : [...properties.keys()].slice(0, 1);
  return Object.fromEntries(keys.map(it => [it, null]));
}
