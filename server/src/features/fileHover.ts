import type { Language, Localized } from '../base/localized.ts';
import { touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import type { FileFact } from '../workspace/fileFacts.ts';
import { fileTargetsOf, type FileTarget } from './shared/fileTargets.ts';
import { weightInWords } from './shared/weight.ts';

const MISSING: Localized = { fr: 'Le site n’a pas ce fichier.', en: 'The site does not have this file.' };

/** The file of the site that an address at an offset names. */
export function fileTargetAt(article: Article, project: Project, offset: number): FileTarget | undefined {
  return fileTargetsOf(article, project).find(it => touches(it, offset));
}

/** Says how much a file weighs; VS Code itself shows the image. */
export function provideFileHover(target: FileTarget, fact: FileFact | undefined, language: Language): (TextRange & { readonly markdown: string }) | undefined {
  if (fact === undefined) {
    return undefined;
  }
  const { start, end, path } = target;
  return { start, end, markdown: fact.kind === 'found' ? `\`${path}\` · ${weightInWords(fact.size, language)}` : MISSING[language] };
}
