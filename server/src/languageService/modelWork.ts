import type { Article } from '../article/article.ts';
import type { CancellationToken } from '../base/cancellation.ts';
import type { Position } from '../base/lineIndex.ts';
import { parseKramdown, type KramdownDocument } from '../kramdown/index.ts';
import { builtInModels } from '../models/builtIn.ts';
import type { ModelBlock } from '../models/findBlocks.ts';
import type { Model } from '../models/model.ts';
import { readModel } from '../models/readModel.ts';
import type { Project } from '../project/project.ts';
import type { BlockPlace, ModelWish } from '../protocol/models.ts';
import type { Answers, Host, VocabularyQuestions } from './api.ts';
import { articlesHolding } from './articlesHolding.ts';
import { askedField } from './modelQuestions.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';

type Work = Pick<Answers, 'modelUses' | 'modelUpdate' | 'blockForm' | 'blockEdit' | 'modelDraft'> & Pick<VocabularyQuestions, 'references'>;

/** Answers about the blocks that are there already: where they are, what they say, and what brings them up to their model. */
export function modelWork(parts: Parts, host: Host): Work {
  const { articles, projects, languageFor } = parts;
  const { blockAt, modelAsked, holding, placesOf } = modelLookup(parts, host);

  return {
    references: async (uri, position, token) => {
      const asked = await modelAsked(uri, { position }, token, 'first-line');
      return asked && placesOf(asked.project, asked.model, token);
    },
    modelUses: async (uri, wish, token) => {
      const asked = await modelAsked(uri, wish, token);
      return asked && { model: asked.model.uri, name: asked.model.name[languageFor(asked.project)], places: await placesOf(asked.project, asked.model, token) };
    },
    modelUpdate: async (uri, { former, ...wish }, token) => {
      const asked = await modelAsked(uri, wish, token);
      if (asked === undefined) {
        return undefined;
      }
      const { project, model } = asked;
      const { siteUpdate, updatesIn } = await host.loadLater();
      const written = articles.get(model.uri)?.text;
      const current = written === undefined ? model : readModel(model.uri, written);
      // The model that the site has is a former one while another is written.
      const states = { model, current, former: [...(current === model ? [] : [model]), ...former.map(it => readModel(model.uri, it))].filter(it => it.body !== current.body) };
      const language = languageFor(project);
      const updates = (await holding(project, [current, ...states.former], token)).map(({ article, title }) => ({
        uri: article.uri,
        version: articles.get(article.uri)?.version ?? null,
        text: article.text,
        ...updatesIn({ article, project }, states, { title, language, read: readWith(project) }),
      }));
      return siteUpdate(current, updates, { language, isReviewed: parts.preferences.annotatesChanges === true });
    },
    blockForm: async (uri, { position }, token) => {
      const found = await blockAt(uri, position, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, block: { model } } = found;
      const language = languageFor(project);
      const { fields, values, inText } = (await host.loadLater()).formOfBlock(article, found.block);
      return { model: model.uri, name: model.name[language], fields: fields.map(it => askedField(it, language)), values, inText: inText.map(it => it.label[language]) };
    },
    blockEdit: async (uri, { position, values }, token) => {
      const found = await blockAt(uri, position, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, block } = found;
      const edits = (await host.loadLater()).editOfBlock(article, block, values, readWith(project));
      return edits.length === 0 ? undefined : { edit: { changes: { [uri]: edits.map(it => ({ range: article.lines.rangeOf(it), newText: it.newText })) } } };
    },
    modelDraft: async (uri, wish) => {
      const project = await projects.projectOf(uri);
      return (await host.loadLater()).draftModel(wish, readWith(project), languageFor(project));
    },
  };
}

/** Reads what is composed as the site does. */
function readWith({ kramdownOptions }: Project): (text: string) => KramdownDocument {
  return text => parseKramdown(text, kramdownOptions);
}

/** Finds blocks and models by what is asked about them. */
function modelLookup(parts: Parts, host: Host) {
  const { projects, siteIndex } = parts;
  const blockAt = async (uri: string, position: Position, token: CancellationToken, reach: 'all' | 'first-line' = 'all'): Promise<(Snapshot & { readonly block: ModelBlock }) | undefined> => {
    const found = await takeSnapshot(parts, uri, token);
    const block = found && (await host.loadLater()).blockAt(found, found.article.lines.offsetAt(position), reach);
    return found && block && { ...found, block };
  };
  const modelAsked = async (uri: string, { model: id, position }: ModelWish, token: CancellationToken, reach?: 'all' | 'first-line'): Promise<{ readonly project: Project; readonly model: Model } | undefined> => {
    const project = await projects.projectOf(uri);
    const named = id ?? (project.isCard(uri) ? uri : undefined);
    const model = named === undefined ? position && (await blockAt(uri, position, token, reach))?.block.model : [...builtInModels(), ...project.cards].find(it => it.uri === named);
    return model && { project, model };
  };
  /** The articles of a site that may have blocks of some models, the newest first. */
  const holding = async (project: Project, models: readonly Model[], token: CancellationToken): Promise<readonly { readonly article: Article; readonly title: string }[]> => {
    const mayHold = (await host.loadLater()).mayHold(models);
    // A model that is open in an editor is no article, and looks like a block of itself.
    const found = await articlesHolding(parts, host, { project, token, holds: (text, it) => !project.isCard(it) && mayHold(text) });
    const pages = new Map(siteIndex.snapshotOf(project).pages.all.map(it => [it.uri, it]));
    return found.map(article => ({ article, title: pages.get(article.uri)?.title ?? '', day: pages.get(article.uri)?.day ?? '' })).toSorted((a, b) => b.day.localeCompare(a.day));
  };
  const placesOf = async (project: Project, model: Model, token: CancellationToken): Promise<readonly BlockPlace[]> => {
    const { usesIn } = await host.loadLater();
    return (await holding(project, [model], token)).flatMap(({ article, title }) => usesIn({ article, project }, model, title));
  };
  return { blockAt, modelAsked, holding, placesOf };
}
