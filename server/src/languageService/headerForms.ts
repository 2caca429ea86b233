import type { CancellationToken } from '../base/cancellation.ts';
import { throwIfCancelled } from '../base/cancellation.ts';
import { buildForm } from '../features/form/buildForm.ts';
import { filesAskedBy, formChoices } from '../features/form/formChoices.ts';
import type { FormContext, FormFinding } from '../features/form/formContext.ts';
import { editForm } from '../features/form/formEdit.ts';
import type { Finding } from '../features/diagnostics/index.ts';
import { learntSchema } from '../features/shared/learntSchema.ts';
import { publicationOf } from '../features/shared/publication.ts';
import { provideStatus } from '../features/status.ts';
import { zoneOf } from '../project/siteDocument.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import { createSiteFilesStore } from '../workspace/siteFiles.ts';
import type { HeaderForms, Host } from './api.ts';
import { answerNewest, takeSnapshot, type Parts, type Snapshot } from './parts.ts';

/** The headers of open articles as forms. */
export function headerForms(parts: Parts, { now, workspace }: Host): HeaderForms {
  const files = createSiteFilesStore(workspace);
  const contextOf = ({ article, project, site }: Snapshot): FormContext => {
    const language = parts.languageFor(project);
    const evidence = site.evidenceOf(article.uri);
    const teamSchema = project.schemaFor(article.uri, language);
    return { article, project, vocabulary: site.vocabulary, pages: site.pages, evidence, teamSchema, schema: learntSchema(teamSchema, evidence, language), language };
  };
  const snapshotOf = async (uri: string, token: CancellationToken): Promise<Snapshot | undefined> => (isConfigFile(uri) ? undefined : takeSnapshot(parts, uri, token));

  return {
    form: async (uri, token) =>
      isConfigFile(uri)
        ? undefined
        : answerNewest(parts, { uri, token }, async snapshot => {
            const { article, project } = snapshot;
            const context = contextOf(snapshot);
            const findings = await parts.findingsOf(snapshot);
            throwIfCancelled(token);
            const { language } = context;
            const { sentence, publication } = provideStatus(findings, publicationOf(article, project, now()), language);
            return { uri, version: article.version, language, sentence, publication, ...buildForm(context, findings.map(it => toFormFinding(it, language))) };
          }),
    formEdit: async (uri, change, token) => {
      const snapshot = await snapshotOf(uri, token);
      return snapshot && editForm({ ...contextOf(snapshot), timeZone: zoneOf(snapshot.project) }, change);
    },
    formChoices: async (uri, { path, typed }, token) => {
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
