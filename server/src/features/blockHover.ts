import type { Language, Localized } from '../base/localized.ts';
import { shiftRange, touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { ModelBlock } from '../models/findBlocks.ts';
import type { Project } from '../project/project.ts';
import { firstLineOf } from './shared/blockLines.ts';
import { modelBlocksOf, nameOfPart } from './shared/modelBlocks.ts';

const WORDS = {
  model: { fr: 'modèle', en: 'model' },
  parts: { fr: 'Ses parties\u00A0:', en: 'Its parts:' },
  missing: { fr: 'il manque ici', en: 'missing here' },
  optional: { fr: 'facultatif', en: 'optional' },
} satisfies Readonly<Record<string, Localized>>;

/** What an author has under the pointer. */
export interface BlockHoverContext {
  readonly article: Article;
  readonly project: Project;
  readonly language: Language;
}

/** Explains, on the first line of a block, from which model it is made, and what it has of it. */
export function provideBlockHover({ article, project, language }: BlockHoverContext, offset: number): (TextRange & { readonly markdown: string }) | undefined {
  const { start } = article.body;
  if (offset < start) {
    return undefined;
  }
  for (const block of modelBlocksOf({ article, project, document: article.body.parse(project.kramdownOptions) })) {
    const line = firstLineOf(article.text, shiftRange(block, start));
    if (touches(line, offset)) {
      return { ...line, markdown: describe(block, language) };
    }
  }
  return undefined;
}

function describe({ model, skeleton, parts }: ModelBlock, language: Language): string {
  const present = new Set(parts.map(it => it.part));
  const lines = skeleton.parts.map(part => {
    const note = present.has(part) ? '' : ` – *${WORDS[part.isOptional ? 'optional' : 'missing'][language]}*`;
    return `- ${nameOfPart(part, model)[language]}${note}`;
  });
  const description = model.description[language];
  return [`**${model.name[language]}** (${WORDS.model[language]})`, ...(description === '' ? [] : [description]), `${WORDS.parts[language]}\n\n${lines.join('\n')}`].join('\n\n');
}
