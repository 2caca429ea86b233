import { parseArticle } from '../article/article.ts';
import { parentUri } from '../base/uris.ts';
import { type ReportedProblem, toDiagnostics, toReport } from '../features/diagnostics/toDiagnostic.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Host, LanguageService } from './api.ts';
import { type Parts, reportFile } from './parts.ts';

/** Says what is wrong with the files that configure a site, be they open or not. */
export function configurationChecks(parts: Parts, host: Host): Pick<LanguageService, 'checkConfiguration' | 'checkNamedFiles'> {
  const { projects, siteIndex, languageFor } = parts;
  return {
    checkConfiguration: async uri => {
      const project = await projects.projectOf(uri);
      const reports = new Map<string, readonly ReportedProblem[]>();
      const site = await siteIndex.whenIndexed(project);
      for (const file of project.problems.keys()) {
        const text = parseArticle(file, 0, (await host.workspace.read(file)) ?? '');
        const findings = await parts.configFindingsOf(file, project, site);
        reports.set(file, findings.map(it => toReport(it, text, languageFor(project))));
      }
      for (const { uri: file } of project.cards) {
        reports.set(file, await reportFile(parts, file, { project, site }));
      }
      return reports;
    },
    checkNamedFiles: async uri => {
      const project = await projects.projectOf(uri);
      const { root, problems } = project;
      if (root === undefined) {
        return undefined;
      }
      const site = siteIndex.snapshotOf(project);
      const named = [...problems.keys()].filter(it => !(isConfigFile(it) && parentUri(it) === root));
      const files = await Promise.all(named.map(async file => {
        const text = parseArticle(file, 0, (await host.workspace.read(file)) ?? '');
        return [file, toDiagnostics(await parts.configFindingsOf(file, project, site), parts.presentationOf(text, project))] as const;
      }));
      return { root, files: new Map(files) };
    },
  };
}
