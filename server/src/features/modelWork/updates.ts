import type { Language } from '../../base/localized.ts';
import { shiftRange } from '../../base/textRange.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { ReadText } from '../../models/editBlock.ts';
import { blocksIn, type ModelBlock } from '../../models/findBlocks.ts';
import type { Model } from '../../models/model.ts';
import { likeness, updateBlock } from '../../models/updateBlock.ts';
import type { ModelUpdate } from '../../protocol/models.ts';
import { toPlainWorkspaceEdit, toReviewedEdit, type ChangedText } from '../shared/changedTexts.ts';
import { placeOf, type ArticleOfSite } from './blockWork.ts';

/** A model as it is and as it was. */
export interface ModelStates {
  /** What the site knows it by. */
  readonly model: Model;
  /** As its file is now, saved or not. */
  readonly current: Model;
  /** The newest first. */
  readonly former: readonly Model[];
}

/** What becomes of the blocks of an article. */
export interface ArticleUpdate {
  readonly edits: readonly TextEdit[];
  /** Blocks that change. */
  readonly count: number;
  readonly left: ModelUpdate['left'];
}

/** How an article is brought up to a model. */
export interface Updating {
  /** The title of the article. */
  readonly title: string;
  readonly language: Language;
  readonly read: ReadText;
}

/** Brings the blocks of an article up to a model: those that were made from it as it is, and as it was. */
export function updatesIn({ article, project }: ArticleOfSite, states: ModelStates, { title, language, read }: Updating): ArticleUpdate {
  const { body } = article;
  const updates = blocksOf({ article, project }, states).map(block => ({ block, ...updateBlock({ text: body.text, block }, states.current, read) }));
  return {
    edits: updates.flatMap(it => it.edits).map(it => ({ ...shiftRange(it, body.start), newText: it.newText })),
    count: updates.filter(it => it.edits.length > 0).length,
    left: updates.flatMap(({ block, left }) => left.map(it => ({ ...placeOf(article, block, title), reason: it[language] }))),
  };
}

/** Of a model as it is and as it was, a block was made from the one that it has most of: fixed words, parts, annotations. */
function blocksOf({ article, project }: ArticleOfSite, { model, current, former }: ModelStates): readonly ModelBlock[] {
  const models = project.modelsFor(article.uri);
  if (!models.includes(model)) {
    return [];
  }
  const { text } = article.body;
  const document = article.body.parse(project.kramdownOptions);
  const found = [current, ...former].flatMap(state => blocksIn(document)(models.map(it => (it === model ? state : it))).filter(it => it.model === state));
  const taken = new Set<unknown>();
  return found
    .map(it => ({ it, labels: it.parts.filter(({ part }) => part.label !== undefined).length, like: likeness(text, it) }))
    .toSorted((a, b) => b.labels - a.labels || b.it.parts.length - a.it.parts.length || b.like - a.like)
    .flatMap(({ it }) => {
      const isFree = it.parts.every(({ block }) => !taken.has(block));
      it.parts.forEach(({ block }) => taken.add(block));
      return isFree ? [it] : [];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** The change of a site that brings all its blocks up to a model, shown before it is made. */
export function siteUpdate(model: Model, articles: readonly (ArticleUpdate & Omit<ChangedText, 'edits'>)[], { language, isReviewed }: { readonly language: Language; readonly isReviewed: boolean }): ModelUpdate {
  const name = model.name[language];
  const changed = articles.filter(it => it.edits.length > 0);
  const label = language === 'fr' ? `Mettre à jour d’après le modèle «\u00A0${name}\u00A0»` : `Bring up to the model ‘${name}’`;
  const edit = isReviewed ? toReviewedEdit(changed, { label, language, isReviewed }) : toPlainWorkspaceEdit(changed);
  return { name, count: changed.reduce((sum, it) => sum + it.count, 0), edit: changed.length === 0 ? undefined : edit, left: articles.flatMap(it => it.left) };
}
