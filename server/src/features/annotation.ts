import type { Language, Localized } from '../base/localized.ts';
import { shiftRange, touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { AttributeList, AttributePiece, LossReason } from '../kramdown/index.ts';
import type { Project } from '../project/project.ts';
import { describeElement } from './shared/elements.ts';

/** What is known of the annotation at the cursor. Ranges are offsets into the file. */
export interface AnnotationFacts {
  readonly annotation: TextRange;
  /** What it changes: all the source of the element; undefined where it changes nothing. */
  readonly target: TextRange | undefined;
  /** « → le titre “Les 15 projets” », where it lands elsewhere than the eye expects. */
  readonly hint: string | undefined;
}

/** What is asked about. */
export interface AnnotationContext {
  readonly article: Article;
  readonly project: Project;
  readonly language: Language;
}

const APPLIES: Localized = { fr: 'S’applique à', en: 'Applies to' };
const NOTHING: Localized = { fr: 'ne s’applique à rien', en: 'applies to nothing' };
const WITHOUT_STYLE: Localized = {
  fr: 'La feuille de style du site n’a pas cette classe.',
  en: 'The stylesheet of the site does not have this class.',
};

const REASONS: Readonly<Record<LossReason, Localized>> = {
  'start-of-container': {
    fr: 'Rien ne la précède, et une ligne vide la suit\u00a0: elle ne s’applique à rien.',
    en: 'Nothing stands before it, and an empty line after it: it applies to nothing.',
  },
  'end-of-container': {
    fr: 'Une ligne vide la précède, et rien ne la suit\u00a0: elle ne s’applique à rien.',
    en: 'An empty line stands before it, and nothing after it: it applies to nothing.',
  },
  'after-text': {
    fr: 'Elle suit du texte ordinaire\u00a0: elle sera écrite telle quelle dans la page.',
    en: 'It follows plain text: it will be printed on the page as it stands.',
  },
  'taken-by-definition': {
    fr: 'La définition qui la suit la prend\u00a0: elle ne change rien dans la page.',
    en: 'The definition below takes it: it changes nothing on the page.',
  },
  'no-visible-effect': {
    fr: 'Elle vise un texte qui n’a pas d’élément à lui\u00a0: elle ne change rien dans la page.',
    en: 'It is for text that has no element of its own: it changes nothing on the page.',
  },
  'not-recognised': {
    fr: 'kramdown ne la reconnaît pas\u00a0: elle sera écrite telle quelle dans la page.',
    en: 'kramdown does not recognise it: it will be printed on the page as it stands.',
  },
};

/** The annotation at an offset, what it changes, and whether that is a surprise. */
export function findAnnotation(context: AnnotationContext, offset: number): AnnotationFacts | undefined {
  const { body } = context.article;
  const list = listAt(context, offset);
  return (
    list && {
      annotation: shiftRange(list, body.start),
      target: list.target && shiftRange(list.target, body.start),
      hint: hintOf(list, context.language),
    }
  );
}

/** Says what an annotation changes, and what the class under the pointer does. */
export function provideAnnotationHover(context: AnnotationContext, offset: number): (TextRange & { readonly markdown: string }) | undefined {
  const list = listAt(context, offset);
  if (list === undefined) {
    return undefined;
  }
  const { start } = context.article.body;
  const piece = list.pieces.find(it => touches(it, offset - start));
  const parts = [describeTarget(list, context.language), piece === undefined ? '' : describePiece(piece, context)];
  return { ...shiftRange(piece ?? list, start), markdown: parts.filter(it => it !== '').join('\n\n') };
}

function listAt({ article: { body }, project }: AnnotationContext, offset: number): AttributeList | undefined {
  const at = offset - body.start;
  return at < 0 ? undefined : body.parse(project.kramdownOptions).attributeLists.find(it => touches(it, at));
}

function hintOf({ kind, target, lost, direction, blankAfter }: AttributeList, language: Language): string | undefined {
  if (lost !== undefined || target === undefined) {
    return `→ ${NOTHING[language]}`;
  }
  return kind === 'block' && direction === 'below' && blankAfter ? `→ ${describeElement(target)[language]}` : undefined;
}

function describeTarget({ target, lost }: AttributeList, language: Language): string {
  if (lost !== undefined) {
    return REASONS[lost][language];
  }
  return target === undefined ? '' : `${APPLIES[language]}${language === 'fr' ? '\u00a0' : ''}: ${describeElement(target)[language]}.`;
}

function describePiece({ kind, name }: AttributePiece, { project: { stylesheet }, language }: AnnotationContext): string {
  if (kind !== 'class' || stylesheet.classes.size === 0) {
    return '';
  }
  const declarations = stylesheet.classes.get(name)?.declarations;
  return declarations === undefined ? WITHOUT_STYLE[language] : `\`\`\`css\n.${name} {\n${declarations.map(it => `  ${it};\n`).join('')}}\n\`\`\``;
}
