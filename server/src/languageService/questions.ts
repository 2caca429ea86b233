import { type CancellationToken, throwIfCancelled } from '../base/cancellation.ts';
import type { Position } from '../base/lineIndex.ts';
import { joinUri } from '../base/uris.ts';
import { findAnnotation, provideAnnotationHover } from '../features/annotation.ts';
import { folderAskedAt, provideCompletion } from '../features/completion/index.ts';
import { toCompletionList } from '../features/completion/toCompletionList.ts';
import { provideBlockHover } from '../features/blockHover.ts';
import { fileTargetAt, provideFileHover } from '../features/fileHover.ts';
import { type HoverText, provideHover } from '../features/hover.ts';
import { provideLinkHover } from '../features/linkTarget.ts';
import { provideRelationHover } from '../features/relation.ts';
import { learntSchema } from '../features/shared/learntSchema.ts';
import { provideTermHover } from '../features/termHover.ts';
import type { Project } from '../project/project.ts';
import { readImageDimensions } from '../workspace/imageDimensions.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import { createSiteFilesStore, type SiteFile } from '../workspace/siteFiles.ts';
import type { Answers, EditorQuestions, Host } from './api.ts';
import { configQuestions } from './configQuestions.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';

/** Answers about a place of an open article. */
export function questions(parts: Parts, host: Host): Pick<EditorQuestions, 'complete' | 'hover'> & Pick<Answers, 'annotation'> {
  const { now, workspace } = host;
  const { languageFor } = parts;
  const store = createSiteFilesStore(workspace);
  /** The files of a folder of the site; none where none is asked for. */
  const siteFiles = async ({ root }: Project, folder: string | undefined): Promise<readonly SiteFile[]> =>
    root === undefined || folder === undefined ? [] : store.filesIn(root, folder);
  const config = configQuestions(parts, { ...host, siteFiles });
  /** For what only articles have. */
  const articleSnapshot = async (uri: string, token: CancellationToken): Promise<Snapshot | undefined> =>
    isConfigFile(uri) ? undefined : takeSnapshot(parts, uri, token);

  return {
    complete: async (uri, position, token) => {
      if (isConfigFile(uri)) {
        return config.complete(uri, position, token);
      }
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, site } = found;
      const language = languageFor(project);
      const schema = learntSchema(project.schemaFor(uri, language), site.evidenceOf(uri), language);
      const context = { article, project, language, ...site, schema, offset: article.lines.offsetAt(position), now: now() };
      const files = await siteFiles(project, folderAskedAt(context));
      throwIfCancelled(token);
      const proposals = provideCompletion({ ...context, files });
      return proposals && toCompletionList(proposals, article.lines);
    },
    hover: async (uri, position, token) => {
      if (isConfigFile(uri)) {
        return config.hover(uri, position, token);
      }
      const found = await articleSnapshot(uri, token);
      const hover = found && (await hoverAt(parts, found, { position, now: now() }));
      return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: found.article.lines.rangeOf(hover) };
    },
    annotation: async (uri, { position }, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const facts = findAnnotation({ article, project, language: languageFor(project) }, article.lines.offsetAt(position));
      return facts && { annotation: article.lines.rangeOf(facts.annotation), target: facts.target && article.lines.rangeOf(facts.target), hint: facts.hint };
    },
  };
}

interface HoverQuestion {
  readonly position: Position;
  readonly now: Date;
}

async function hoverAt(parts: Parts, snapshot: Snapshot, { position, now }: HoverQuestion): Promise<HoverText | undefined> {
  const { article, project, site } = snapshot;
  const language = parts.languageFor(project);
  const offset = article.lines.offsetAt(position);
  const context = { article, project, language };
  const schema = learntSchema(project.schemaFor(article.uri, language), site.evidenceOf(article.uri), language);
  return (
    provideTermHover({ ...context, ...site }, offset) ??
    provideRelationHover({ ...context, schema, pages: site.pages }, offset) ??
    provideHover({ ...context, schema, now }, offset) ??
    provideAnnotationHover(context, offset) ??
    provideLinkHover({ ...context, pages: site.pages }, offset) ??
    provideBlockHover(context, offset) ??
    (await fileHover(parts, snapshot, offset))
  );
}

async function fileHover({ files, workspace, languageFor }: Parts, { article, project }: Snapshot, offset: number): Promise<ReturnType<typeof provideFileHover>> {
  const target = project.root === undefined ? undefined : fileTargetAt(article, project, offset);
  if (target === undefined || project.root === undefined) {
    return undefined;
  }
  const fact = (await files.factsOf(project.root, [target.path])).get(target.path);
  const isImage = target.kind === 'image' && fact?.kind === 'found';
  const dimensions = isImage ? await readImageDimensions(workspace, joinUri(project.root, target.path)) : undefined;
  return provideFileHover(target, { fact, dimensions }, languageFor(project));
}
