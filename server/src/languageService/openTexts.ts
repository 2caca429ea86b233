import { provideStatus } from '../features/status.ts';
import { namedSchemaIn } from '../article/namedSchema.ts';
import { throwIfCancelled } from '../base/cancellation.ts';
import type { Language } from '../base/localized.ts';
import type { Finding } from '../features/diagnostics/index.ts';
import { toDiagnostics } from '../features/diagnostics/toDiagnostic.ts';
import { describeTypography, partTypography } from '../features/diagnostics/typographyDetails.ts';
import { publicationOf } from '../features/shared/publication.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { Host, OpenTexts } from './api.ts';
import { type Parts, takeSnapshot } from './parts.ts';

/** Keeps the texts that an editor has open, and says what is wrong with them. */
export function openTexts(parts: Parts, { now }: Host): OpenTexts {
  const { articles, projects, siteIndex, previews, presentationOf, findingsOf } = parts;
  return {
    open: (uri, version, text) => {
      const article = articles.open(uri, version, text);
      if (isConfigFile(uri)) {
        projects.override(uri, text);
      } else {
        siteIndex.override(uri, article.header);
        projects.nameSchema(uri, namedSchemaIn(text, article.header)?.address);
      }
    },
    close: uri => {
      articles.close(uri);
      previews.forget(uri);
      parts.fillings.forget(uri);
      if (isConfigFile(uri)) {
        projects.override(uri, undefined);
      } else {
        siteIndex.override(uri, undefined);
        projects.nameSchema(uri, undefined);
      }
    },
    check: async (uri, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const presentation = presentationOf(article, project);
      const { language } = presentation;
      const findings = await findingsOf(found);
      throwIfCancelled(token);
      return {
        version: article.version,
        diagnostics: toDiagnostics(findings, presentation),
        status: isConfigFile(uri) || project.isCard(uri)
          ? undefined
          : { ...provideStatus(findings, publicationOf(article, project, now()), language), language, typography: describeDetails(findings, language) },
      };
    },
  };
}

function describeDetails(findings: readonly Finding[], language: Language): string | undefined {
  const { details } = partTypography(findings);
  return details.length === 0 ? undefined : describeTypography(details)[language];
}
