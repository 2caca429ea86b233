import { remembered } from '../../base/remembered.ts';
import type { TextRange } from '../../base/textRange.ts';
import { shiftRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import { scalarsOf } from '../../article/yaml/yamlParts.ts';
import type { Project } from '../../project/project.ts';
import { usualFileFields } from './fileFields.ts';
import { imagesOf } from './images.ts';
import { linksOf } from './links.ts';
import { isFilePath, readLocalTarget } from './localTargets.ts';
import { scalarsWith } from './schemaScalars.ts';

/** A file of the site that an article points at. Its range, in the file, is the address where that can be said. */
export interface FileTarget extends TextRange {
  readonly path: string;
  readonly kind: 'image' | 'document';
  /** As written. */
  readonly address: string;
}

/** The files of its own site that an article points at: images and documents, in the header and in the body. */
export function fileTargetsOf(article: Article, project: Project): readonly FileTarget[] {
  return targetsOf(article)(project);
}

/** Whoever looks the files up asks, and then each rule about them. */
const targetsOf = remembered((article: Article) => remembered((project: Project) => findFileTargets(article, project)));

function findFileTargets(article: Article, project: Project): readonly FileTarget[] {
  const { site } = project;
  return writtenFiles(article, project).flatMap(it => {
    const target = readLocalTarget(it.address, site);
    return target !== undefined && isFilePath(target.path) ? [{ ...it, path: target.path }] : [];
  });
}

/** Every address that an article has for an image or a document, wherever it leads. */
export function writtenFiles(article: Article, project: Project): readonly WrittenFile[] {
  return writtenIn(article)(project);
}

type WrittenFile = Omit<FileTarget, 'path'>;

/** Files by their address from the root of the site and by one from the page are both looked for among them. */
const writtenIn = remembered((article: Article) => remembered((project: Project) => findWrittenFiles(article, project)));

function findWrittenFiles(article: Article, project: Project): readonly WrittenFile[] {
  const document = article.body.parse(project.kramdownOptions);
  return [
    ...headerFiles(article, project),
    ...imagesOf({ document }).map(({ source, range }) => ({ kind: 'image' as const, address: source, ...addressIn(article, range, source) })),
    ...linksOf({ document }).map(({ url, range }) => ({ kind: 'document' as const, address: url, ...addressIn(article, range, url) })),
  ];
}

/** The address within what is written around it, a range of the body; a range of the file. */
export function addressIn({ text, body }: Article, range: TextRange, address: string): TextRange {
  const { start, end } = shiftRange(range, body.start);
  const at = text.slice(start, end).lastIndexOf(address);
  return at === -1 || address === '' ? { start, end } : { start: start + at, end: start + at + address.length };
}

/** By the names that such fields usually have, and by what the schema says (`x-file`). */
function* headerFiles({ uri, header: { yaml: { root } } }: Article, project: Project): Iterable<WrittenFile> {
  const asked = new Map(scalarsWith('x-file', root, project.schemaFor(uri, 'en')).map(({ node, schema }) => [node.start, schema['x-file']]));
  for (const { scalar: { start, end, value }, field } of scalarsOf(root)) {
    const kind = asked.get(start) ?? usualFileFields.get(field);
    // What a schema asks for may be the name of a file alone, which the layout puts into a folder.
    if (kind !== undefined && typeof value === 'string' && !(asked.has(start) && /^(?![a-z][\w+.-]*:)[^/]/i.test(value))) {
      yield { start, end, kind: kind === 'image' ? 'image' : 'document', address: value };
    }
  }
}
