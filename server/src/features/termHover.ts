import type { Language, Localized } from '../base/localized.ts';
import type { TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import { groupTerms } from '../workspace/termGroups.ts';
import type { SitePage, SitePages } from '../workspace/sitePages.ts';
import type { Vocabulary } from '../workspace/vocabulary.ts';
import { articleCount } from './shared/articleCount.ts';
import { dayInWords } from './shared/publication.ts';
import { termAt } from './shared/termAt.ts';

/** What is told about a word. */
export interface TermHoverContext {
  readonly article: Article;
  readonly project: Project;
  readonly vocabulary: Vocabulary;
  readonly pages: SitePages;
  readonly language: Language;
}

/** So many articles are named: the latest. */
const MOST_NAMED = 5;

const WORDS = {
  latest: { fr: 'Les derniers\u00A0:', en: 'The latest:' },
  usual: { fr: 'D’habitude, on écrit', en: 'Usually written' },
  untitled: { fr: '(sans titre)', en: '(untitled)' },
} satisfies Readonly<Record<string, Localized>>;

/** Tells of a word of the vocabulary how many articles have it, and links the latest ones. */
export function provideTermHover(context: TermHoverContext, offset: number): (TextRange & { readonly markdown: string }) | undefined {
  const { article, project, vocabulary, pages, language } = context;
  const place = termAt(article, project, offset);
  if (place === undefined) {
    return undefined;
  }
  const { field, term, range } = place;
  const listed = project.plume.vocabulary.get(field);
  const counts = vocabulary.terms(field);
  const usual = groupTerms(counts, listed).usualFor(term.text);
  const description = listed?.values.find(it => it.name === term.text)?.description ?? '';
  const latest = pages.withTerm(field, term.text).filter(it => it.uri !== article.uri).slice(0, MOST_NAMED);
  const parts = [
    `**${escapeMarkdown(term.text)}**\u00A0· ${articleCount(counts.get(term.text) ?? 0, language)}`,
    usual === undefined ? '' : `${WORDS.usual[language]} **${escapeMarkdown(usual)}** (${articleCount(counts.get(usual) ?? 0, language)}).`,
    description,
    latest.length === 0 ? '' : [WORDS.latest[language], '', ...latest.map(it => linkTo(it, language))].join('\n'),
  ];
  return { ...range, markdown: parts.filter(it => it !== '').join('\n\n') };
}

function linkTo({ title, uri, day }: SitePage, language: Language): string {
  const date = day === undefined ? '' : `, ${dayInWords(new Date(day), language)}`;
  return `- [${escapeMarkdown(title === '' ? WORDS.untitled[language] : title)}](${uri})${date}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&').replace(/\s+/g, ' ');
}
