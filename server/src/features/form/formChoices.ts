import type { YamlNode } from '../../article/yaml/yamlTree.ts';
import { nodeAt } from '../../article/yaml/yamlTree.ts';
import { schemasAt } from '../../project/jsonSchema.ts';
import { vocabularyFields } from '../../project/vocabularyFields.ts';
import type { FormChoice, FormPath } from '../../protocol/form.ts';
import type { SiteFile } from '../../workspace/siteFiles.ts';
import { articleCount } from '../shared/articleCount.ts';
import { isWanted, type WantedFiles } from '../shared/fileFields.ts';
import { wordsOfField } from '../shared/fieldVocabulary.ts';
import { rankWords, type RankedWord } from '../shared/rankWords.ts';
import { documentsOf } from '../shared/relations.ts';
import { choicesAt, filesWantedAt } from './controlKind.ts';
import type { FormContext } from './formContext.ts';

/** More than this nobody chooses from. */
const MOST = 50;

/** What is asked: what a field may hold, as far as it is typed. */
export interface ChoicesQuestion {
  readonly path: FormPath;
  readonly typed: string;
}

/** The files that a field names; undefined where it names none. They are looked up before choices are made. */
export function filesAskedBy({ schema, article }: Pick<FormContext, 'schema' | 'article'>, path: FormPath): WantedFiles | undefined {
  return filesWantedAt({ schema, path: valuePath(nodeAt(article.header.yaml.root, path), path, { schema }) });
}

/** What a field may hold, best first: words with their counts, documents by title, files, the values that others have. */
export function formChoices(context: FormContext & { readonly files: readonly SiteFile[] }, { path, typed }: ChoicesQuestion): readonly FormChoice[] {
  return rankWords(typed, choicesOf(context, path)).slice(0, MOST).map(it => it.choice);
}

interface RankedChoice extends RankedWord {
  readonly choice: FormChoice;
}

function choicesOf(context: FormContext & { readonly files: readonly SiteFile[] }, path: FormPath): readonly RankedChoice[] {
  const { project, schema, language, pages, files, article } = context;
  const field = String(path[0]);
  if (path.length === 1 && vocabularyFields(project).includes(field)) {
    return wordsOfField(context, field).map(it => ({ ...it, choice: { value: it.word, label: it.word, detail: [articleCount(it.count, language), it.description ?? ''].filter(part => part !== '').join(' · ') } }));
  }
  const place = valuePath(nodeAt(article.header.yaml.root, path), path, { schema });
  const schemas = schemasAt(schema, place);
  const relation = schemas.find(it => it['x-relation'] !== undefined);
  if (relation !== undefined) {
    return documentsOf(pages, relation['x-relation'] ?? '').map(({ document, title, day }, index) => {
      const value = (relation['x-relation-prefix'] ?? '') + document.slug;
      return { word: title === '' ? value : title, synonyms: [document.slug], count: -index, choice: { value, label: title === '' ? value : title, detail: day ?? '' } };
    });
  }
  const wanted = filesWantedAt({ schema, path: place });
  if (wanted !== undefined) {
    return files.filter(it => isWanted(wanted, it)).map(file => {
      const slash = file.path.lastIndexOf('/') + 1;
      return { word: file.path.slice(slash), synonyms: [`/${file.path}`], count: file.modified, choice: { value: `/${file.path}`, label: file.path.slice(slash), detail: `/${file.path.slice(0, slash)}`, ...(file.isImage ? { image: file.uri } : {}) } };
    });
  }
  const listed = choicesAt({ schema, path: place });
  const values = listed.length > 0 ? listed.map(it => it.value) : schemas.flatMap(it => it.examples ?? []);
  return [...new Set(values.filter(it => typeof it === 'string' || typeof it === 'number').map(String))].map((word, index) => ({ word, count: -index, choice: { value: word, label: word, detail: '' } }));
}

/** Of a list, what its items may be. */
function valuePath(node: YamlNode | undefined, path: FormPath, { schema }: Pick<FormContext, 'schema'>): FormPath {
  return node?.kind === 'list' || schemasAt(schema, path).some(it => it.items !== undefined) ? [...path, 0] : path;
}
