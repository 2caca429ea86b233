import type { Article } from '../../article/article.ts';
import type { Localized } from '../../base/localized.ts';
import { remembered } from '../../base/remembered.ts';
import type { KramdownDocument } from '../../kramdown/index.ts';
import { valuesIn, type FieldValue } from '../../models/blockValues.ts';
import { blocksIn, type ModelBlock } from '../../models/findBlocks.ts';
import type { Model } from '../../models/model.ts';
import type { SkeletonPart } from '../../models/skeleton.ts';
import type { Project } from '../../project/project.ts';

/** What an article is looked at with. */
export interface BlockContext {
  readonly article: Article;
  readonly project: Project;
  readonly document: KramdownDocument;
}

/** The blocks of an article that are made from a model of its site, in the order of the page. */
export function modelBlocksOf({ article, project, document }: BlockContext): readonly ModelBlock[] {
  return blocksIn(document)(project.modelsFor(article.uri));
}

/** A block with what its fields say. */
export interface FilledBlock {
  readonly block: ModelBlock;
  readonly values: readonly FieldValue[];
}

/** The same with what their fields say, which several rules ask for. */
export function filledBlocksOf(context: BlockContext): readonly FilledBlock[] {
  return filledIn(context.article)(modelBlocksOf(context));
}

const filledIn = remembered(({ body }: Article) => remembered((blocks: readonly ModelBlock[]) => blocks.map((block): FilledBlock => ({ block, values: valuesIn(body, block) }))));

/** What a part is called: its fixed words, else the field that it shows. */
export function nameOfPart({ label, fields: [first = ''] }: SkeletonPart, { fields }: Model): Localized {
  return label === undefined ? (fields.get(first)?.label ?? { fr: first, en: first }) : { fr: label, en: label };
}
