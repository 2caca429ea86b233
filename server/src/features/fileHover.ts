import type { Language, Localized } from '../base/localized.ts';
import { touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import type { FileFact } from '../workspace/fileFacts.ts';
import type { ImageDimensions } from '../workspace/imageDimensions.ts';
import { fileTargetsOf, type FileTarget } from './shared/fileTargets.ts';
import { weightInWords } from './shared/weight.ts';

const MISSING: Localized = { fr: 'Le site n’a pas ce fichier.', en: 'The site does not have this file.' };

/** The file of the site that an address at an offset names. */
export function fileTargetAt(article: Article, project: Project, offset: number): FileTarget | undefined {
  return fileTargetsOf(article, project).find(it => touches(it, offset));
}

/** What is known of the file. */
export interface FileKnowledge {
  readonly fact: FileFact | undefined;
  /** Of an image, where it can be told. */
  readonly dimensions: ImageDimensions | undefined;
}

/** Says how large and how heavy a file is; VS Code itself shows the image. */
export function provideFileHover({ start, end, path }: FileTarget, { fact, dimensions }: FileKnowledge, language: Language): (TextRange & { readonly markdown: string }) | undefined {
  if (fact === undefined) {
    return undefined;
  }
  if (fact.kind !== 'found') {
    return { start, end, markdown: MISSING[language] };
  }
  const size = dimensions === undefined ? [] : [`${dimensions.width}\u00A0×\u00A0${dimensions.height}\u00A0pixels`];
  return { start, end, markdown: [`\`${path}\``, ...size, weightInWords(fact.size, language)].join(' · ') };
}
