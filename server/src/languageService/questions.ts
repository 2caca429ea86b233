import type { CancellationToken } from '../base/cancellation.ts';
import type { Position } from '../base/lineIndex.ts';
import { findAnnotation, provideAnnotationHover } from '../features/annotation.ts';
import { provideCompletion } from '../features/completion/index.ts';
import { toCompletionList } from '../features/completion/toCompletionList.ts';
import { fileTargetAt, provideFileHover } from '../features/fileHover.ts';
import { type HoverText, provideHover } from '../features/hover.ts';
import { provideLinkHover } from '../features/linkTarget.ts';
import { provideTermHover } from '../features/termHover.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Host, Questions } from './api.ts';
import { type Parts, type Snapshot, takeSnapshot } from './parts.ts';

/** Answers about a place of an open article. */
export function questions(parts: Parts, { now }: Host): Omit<Questions, 'codeActions' | 'symbols' | 'folding' | 'definition'> {
  const { previews, languageFor, findingsOf } = parts;
  /** For what only articles have. */
  const articleSnapshot = async (uri: string, token: CancellationToken): Promise<Snapshot | undefined> =>
    isConfigFile(uri) ? undefined : takeSnapshot(parts, uri, token);

  return {
    complete: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, site } = found;
      const language = languageFor(project);
      const schema = project.schemaFor(uri, language);
      const proposals = provideCompletion({ article, project, language, ...site, schema, offset: article.lines.offsetAt(position), now: now() });
      return proposals && toCompletionList(proposals, article.lines);
    },
    hover: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      const hover = found && (await hoverAt(parts, found, { position, now: now() }));
      return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: found.article.lines.rangeOf(hover) };
    },
    annotation: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const facts = findAnnotation({ article, project, language: languageFor(project) }, article.lines.offsetAt(position));
      return facts && { annotation: article.lines.rangeOf(facts.annotation), target: facts.target && article.lines.rangeOf(facts.target), hint: facts.hint };
    },
    render: async (uri, held, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const worst = article.header.isReadable ? undefined : (await findingsOf(found)).find(it => it.severity === 'error');
      const headerProblem = worst && { start: worst.problem.start, message: worst.rule.message(worst.problem) };
      return previews.render({ article, project, language: languageFor(project), held, headerProblem });
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
  return (
    provideTermHover({ ...context, ...site }, offset) ??
    provideHover({ ...context, schema: project.schemaFor(article.uri, language), now }, offset) ??
    provideAnnotationHover(context, offset) ??
    provideLinkHover({ ...context, pages: site.pages }, offset) ??
    (await fileHover(parts, snapshot, offset))
  );
}

async function fileHover({ files, languageFor }: Parts, { article, project }: Snapshot, offset: number): Promise<ReturnType<typeof provideFileHover>> {
  const target = project.root === undefined ? undefined : fileTargetAt(article, project, offset);
  if (target === undefined || project.root === undefined) {
    return undefined;
  }
  const facts = await files.factsOf(project.root, [target.path]);
  return provideFileHover(target, facts.get(target.path), languageFor(project));
}
