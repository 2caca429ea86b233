import type { Article } from '../../article/article.ts';
import { shiftRange, touches } from '../../base/textRange.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { editBlock, type ReadText } from '../../models/editBlock.ts';
import { tellFields } from '../../models/fieldPlaces.ts';
import type { ModelBlock } from '../../models/findBlocks.ts';
import type { Model } from '../../models/model.ts';
import type { ModelField } from '../../models/modelField.ts';
import { rangeOfBlock } from '../../models/rangeOfPart.ts';
import type { Project } from '../../project/project.ts';
import type { BlockPlace, FieldValues } from '../../protocol/models.ts';
import { firstLineOf } from '../shared/blockLines.ts';
import { modelBlocksOf } from '../shared/modelBlocks.ts';

/** An article with the rules of its site. */
export interface ArticleOfSite {
  readonly article: Article;
  readonly project: Project;
}

/** Which places of a block count: all of it, or its first line, where it can be seen what it is. */
export type BlockReach = 'all' | 'first-line';

/** The block at a place of a file; undefined where there is none. */
export function blockAt({ article, project }: ArticleOfSite, offset: number, reach: BlockReach): ModelBlock | undefined {
  const { start, text } = article.body;
  const within = (it: ModelBlock): boolean => touches(reach === 'all' ? rangeOfBlock(it, text) : firstLineOf(text, it), offset - start);
  return offset < start ? undefined : blocksOf({ article, project }).find(within);
}

/** Where an article has blocks of a model. */
export function usesIn({ article, project }: ArticleOfSite, model: Model, title: string): readonly BlockPlace[] {
  return blocksOf({ article, project }).filter(it => it.model === model).map(it => placeOf(article, it, title));
}

/** Where a block stands: its first line. */
export function placeOf({ uri, text, body, lines }: Article, block: ModelBlock, article: string): BlockPlace {
  return { uri, range: lines.rangeOf(firstLineOf(text, shiftRange(block, body.start))), title: block.title, article };
}

/** The fields of a block that can be asked, with what they say, and those that can only be changed in the text. */
export function formOfBlock({ body: { text } }: Article, block: ModelBlock): { readonly fields: readonly ModelField[]; readonly values: FieldValues; readonly inText: readonly ModelField[] } {
  const told = tellFields(text, block);
  const asked = told.filter(it => !it.isInText);
  return {
    fields: asked.map(it => it.field),
    values: Object.fromEntries(asked.map(it => [it.field.name, it.field.isRepeated ? it.values : (it.values[0] ?? '')])),
    inText: told.filter(it => it.isInText).map(it => it.field),
  };
}

/** The edits of its file that make the fields of a block say something else. */
export function editOfBlock({ body: { text, start } }: Article, block: ModelBlock, values: FieldValues, read: ReadText): readonly TextEdit[] {
  return editBlock({ text, block }, values, read).map(it => ({ ...shiftRange(it, start), newText: it.newText }));
}

function blocksOf({ article, project }: ArticleOfSite): readonly ModelBlock[] {
  return modelBlocksOf({ article, project, document: article.body.parse(project.kramdownOptions) });
}
