import { readFrontMatter } from '../article/frontMatter.ts';
import type { CancellationToken } from '../base/cancellation.ts';
import { throwIfCancelled } from '../base/cancellation.ts';
import type { FormContext, FormFinding } from '../features/form/formContext.ts';
import type { Finding } from '../features/diagnostics/index.ts';
import { learntSchema } from '../features/shared/learntSchema.ts';
import { publicationOf } from '../features/shared/publication.ts';
import { provideStatus } from '../features/status.ts';
import { builtInSchema } from '../project/articleSchema.ts';
import { isArticle } from '../project/isArticle.ts';
import { zoneOf } from '../project/siteDocument.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import { createSiteFilesStore } from '../workspace/siteFiles.ts';
import type { Answers, Host } from './api.ts';
import { answerNewest, takeSnapshot, type Parts, type Snapshot } from './parts.ts';

/** The headers of open articles as forms. */
export function headerForms(parts: Parts, { now, workspace, loadLater }: Host): Pick<Answers, 'form' | 'formEdit' | 'formChoices'> {
  const files = createSiteFilesStore(workspace);
  const contextOf = ({ article, project, site }: Snapshot): FormContext => {
    const language = parts.languageFor(project);
    const evidence = site.evidenceOf(article.uri);
    const teamSchema = project.schemaFor(article.uri, language);
    return { article, project, vocabulary: site.vocabulary, pages: site.pages, evidence, teamSchema, schema: learntSchema(teamSchema, evidence, language), language, builtIn: builtInSchema[language], timeZone: zoneOf(project) };
  };
  const snapshotOf = async (uri: string, token: CancellationToken): Promise<Snapshot | undefined> => (isConfigFile(uri) ? undefined : takeSnapshot(parts, uri, token));

  return {
    form: async (uri, _asked, token) =>
      isConfigFile(uri)
        ? undefined
        : answerNewest(parts, { uri, token }, async snapshot => {
            const { article, project } = snapshot;
            if (!isArticle(project, article)) {
              return undefined;
            }
            const context = contextOf(snapshot);
            const [{ buildForm }, findings] = await Promise.all([loadLater(), parts.findingsOf(snapshot)]);
            throwIfCancelled(token);
            const { language } = context;
            const { sentence, publication } = provideStatus(findings, publicationOf(article, project, now()), language);
            return { uri, version: article.version, language, sentence, publication, ...buildForm(context, findings.map(it => toFormFinding(it, language))) };
          }),
    formEdit: async (uri, change, token) => {
      const { editForm } = await loadLater();
      const snapshot = await snapshotOf(uri, token);
      return snapshot && editForm({ ...contextOf(snapshot), read: readFrontMatter }, change);
    },
    formChoices: async (uri, { path, typed }, token) => {
      const { filesAskedBy, formChoices } = await loadLater();
      const snapshot = await snapshotOf(uri, token);
      if (snapshot === undefined) {
        return [];
      }
      const context = contextOf(snapshot);
      const wanted = filesAskedBy(context, path);
      const { root } = snapshot.project;
      const found = wanted === undefined || root === undefined ? [] : await files.filesIn(root, wanted.folder);
      throwIfCancelled(token);
      return formChoices({ ...context, files: found }, { path, typed });
    },
  };
}

function toFormFinding({ rule, problem, severity }: Finding, language: FormContext['language']): FormFinding {
  const { start, end, args, fixes = [] } = problem;
  return { code: rule.code, severity, start, end, args, message: rule.message(problem)[language], fixes: fixes.map(it => it.title[language]) };
}
