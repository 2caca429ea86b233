import { lazy } from './base/lazy.ts';
import type { Host, LanguageService } from './languageService/api.ts';
import { assistance } from './languageService/assistance.ts';
import { createParts, takeSnapshot } from './languageService/parts.ts';
import { describeReading } from './features/reading.ts';
import { configurationChecks } from './languageService/configurationChecks.ts';
import { corrections } from './languageService/corrections.ts';
import { givenTexts } from './languageService/givenTexts.ts';
import { headerForms } from './languageService/headerForms.ts';
import { modelQuestions } from './languageService/modelQuestions.ts';
import { modelWork } from './languageService/modelWork.ts';
import { moves } from './languageService/moves.ts';
import { naming } from './languageService/naming.ts';
import { openTexts } from './languageService/openTexts.ts';
import { pageQuestions } from './languageService/pageQuestions.ts';
import { questions } from './languageService/questions.ts';
import { shape } from './languageService/shape.ts';
import { siteQuestions } from './languageService/siteQuestions.ts';
import { vocabularyQuestions } from './languageService/vocabularyQuestions.ts';
import { isConfigFile } from './workspace/projectStore.ts';

export type * from './languageService/api.ts';
export type { ReportedProblem } from './features/diagnostics/toDiagnostic.ts';

/** Puts the parts together: the one place that knows how they fit. */
export function createLanguageService(host: Host): LanguageService {
  const parts = createParts(host);
  const { projects, siteIndex, languageFor } = parts;
  const vocabulary = vocabularyQuestions(parts, host);
  const names = naming(parts, host);
  const { references, ...models } = modelWork(parts, host);
  const navigation = lazy(async () => (await host.loadLater()).createNavigation({ ...parts, now: host.now, articleAt: async (uri, token) => (isConfigFile(uri) ? undefined : takeSnapshot(parts, uri, token)) }));
  const service: LanguageService = {
    ...openTexts(parts, host),
    ...questions(parts, host),
    ...pageQuestions(parts, host),
    ...siteQuestions(parts, host),
    ...corrections(parts, host),
    ...shape(parts),
    ...headerForms(parts, host),
    ...vocabulary,
    // A word of the vocabulary stands in the header, a name of the article in its body: at most one of both answers.
    prepareRename: async (...place) => (await vocabulary.prepareRename(...place)) ?? names.prepareRename(...place),
    rename: async (...place) => (await vocabulary.rename(...place)) ?? names.rename(...place),
    references: async (...place) => (await vocabulary.references(...place)) ?? references(...place),
    ...models,
    ...givenTexts(parts),
    ...configurationChecks(parts, host),
    ...modelQuestions(parts, host),
    ...moves(parts, host),
    selectionRanges: async (...asked) => (await navigation()).selectionRanges(...asked),
    links: async (...asked) => (await navigation()).links(...asked),
    articlesNamed: async (...asked) => (await navigation()).articlesNamed(...asked),
    assist: async (...asked) => assistance(parts, host, service).assist(...asked),
    configure: it => {
      parts.preferences = it;
    },
    languageOf: async uri => languageFor(await projects.projectOf(uri)),
    whenIndexed: async uri => (await siteIndex.whenIndexed(await projects.projectOf(uri))).vocabulary,
    onDidChangeSite: projects.onDidChange,
    onDidChangeFile: parts.files.onDidChange,
    onDidIndex: siteIndex.onDidIndex,
    onDidProgress: listener =>
      siteIndex.onDidProgress(({ project, count, isDone }) => listener({ root: project.root ?? '', isDone, ...describeReading(count, languageFor(project)) })),
  };
  return service;
}
