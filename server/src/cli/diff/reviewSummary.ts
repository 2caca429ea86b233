import { escapeMarkdown } from '../../base/escapeMarkdown.ts';
import { publicationChange, type ReviewList, type ReviewRow } from './reviewRow.ts';
import { changedInWords, countsInWords, GONE, KINDS, REASONS } from './words.ts';

/** So many articles are named: a request with more is read in the list. */
const MOST_NAMED = 100;

const HEADS = {
  fr: ['Article', 'Changement', 'Parution', 'Problèmes nouveaux', 'Problèmes résolus'],
  en: ['Article', 'Change', 'Publication', 'New problems', 'Solved problems'],
} as const;
const NONE = { fr: 'aucun', en: 'none' } as const;

/** What a branch changes, in Markdown, for the request that asks to merge it. */
export function reviewSummary({ rows, reference, language }: ReviewList): string {
  const sentence = escapeMarkdown(changedInWords(rows.length, reference, language));
  if (rows.length === 0) {
    return `${sentence}\n`;
  }
  const lines = rows.slice(0, MOST_NAMED).map(it => `| ${cellsOf(it, language).join(' | ')} |`);
  const rest = rows.length - MOST_NAMED;
  const more = rest <= 0 ? [] : ['', language === 'fr' ? `… et ${rest} autres.` : `… and ${rest} others.`];
  return `${[sentence, '', `| ${HEADS[language].join(' | ')} |`, `|${'---|'.repeat(HEADS[language].length)}`, ...lines, ...more].join('\n')}\n`;
}

function published(row: ReviewRow, language: ReviewList['language']): string {
  return row.kind === 'deleted' ? GONE[language] : publicationChange(row).map(escapeMarkdown).join(' → ');
}

function cellsOf(row: ReviewRow, language: ReviewList['language']): readonly string[] {
  const count = (problems: ReviewRow['brought']): string => (problems.length === 0 ? NONE[language] : countsInWords(problems, language));
  const status = row.failure === undefined ? KINDS[row.kind][language] : `${KINDS[row.kind][language]}. ${REASONS[row.failure][language]}`;
  const path = row.title === row.path ? '' : `<br>${escapeMarkdown(row.path)}`;
  return [`**${escapeMarkdown(row.title)}**${path}`, status, published(row, language), count(row.brought), count(row.solved)];
}
