import { escapeHtml } from '../escapeHtml.ts';
import { changedInWords, countsInWords, GONE, KINDS, problemInWords, REASONS } from './words.ts';
import type { ReviewList, ReviewRow } from './reviewRow.ts';

const WORDS = {
  title: { fr: 'Articles à relire', en: 'Articles to review' },
  article: { fr: 'Article', en: 'Article' },
  status: { fr: 'Changement', en: 'Change' },
  publication: { fr: 'Parution', en: 'Publication' },
  brought: { fr: 'Problèmes nouveaux', en: 'New problems' },
  solved: { fr: 'Problèmes résolus', en: 'Solved problems' },
  none: { fr: 'aucun', en: 'none' },
  before: { fr: 'Avant', en: 'Before' },
  now: { fr: 'Maintenant', en: 'Now' },
  formerly: { fr: 'auparavant', en: 'formerly' },
  unseen: { fr: 'rien ne change pour les lecteurs', en: 'nothing changes for readers' },
} as const;

const STYLE = `
:root{color-scheme:light}*{box-sizing:border-box}body{max-width:72rem;margin:2rem auto;padding:0 1.25rem;background:#fff;color:#161616;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.75rem;line-height:1.25}a{color:#1b3a8c}table{width:100%;border-collapse:collapse}
th,td{padding:.75rem 1rem .75rem 0;border-bottom:1px solid #c9cdd8;text-align:left;vertical-align:top}tbody th,td{overflow-wrap:anywhere}thead th{border-bottom:2px solid #1b3a8c}
tbody th{font-weight:400}tbody th a,tbody th strong{font-weight:700}td p,th p{margin:0 0 .25rem}code{color:#3b3f4c;font-size:.8125rem}
.kind{display:inline-block;padding:0 .5rem;border-radius:.25rem;background:#3b3f4c;color:#fff;font-size:.875rem;font-weight:700;white-space:nowrap}
.kind-new{background:#166a3a}.kind-deleted{background:#b3001b}.kind-changed{background:#8a5300}.kind-renamed{background:#1b3a8c}
.small{color:#4a4e5c;font-size:.875rem}.bad{color:#b3001b;font-weight:700}.good{color:#166a3a;font-weight:700}summary{cursor:pointer}ul{margin:.25rem 0;padding-left:1.25rem;font-size:.875rem}
@media (max-width:48rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,th,td{display:block}tr{padding:.75rem 0;border-bottom:2px solid #c9cdd8}tbody th,td{padding:.25rem 0;border:0}td[data-head]::before{content:attr(data-head);display:block;color:#4a4e5c;font-size:.8125rem}}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}html{print-color-adjust:exact;-webkit-print-color-adjust:exact}details::details-content{content-visibility:visible;block-size:auto}}
`;

type Say = (word: keyof typeof WORDS) => string;

/** The list of what a branch changes, with the way to the page of each article; nothing of it runs. */
export function reviewIndex({ rows, reference, language }: ReviewList): string {
  const say: Say = word => WORDS[word][language];
  const heads = [say('article'), say('status'), say('publication'), say('brought'), say('solved')].map(it => `<th scope="col">${it}</th>`).join('');
  const table = rows.length === 0 ? '' : `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.map(it => rowOf(it, say, language)).join('\n')}\n</tbody>\n</table>\n`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${say('title')}</h1>
<p>${escapeHtml(changedInWords(rows.length, reference, language))}</p>
${table}</main>
</body>
</html>
`;
}

function rowOf(row: ReviewRow, say: Say, language: ReviewList['language']): string {
  const cell = (head: string, content: string): string => `<td data-head="${head}">${content}</td>`;
  const cells = [
    cell(say('status'), statusOf(row, say, language)),
    cell(say('publication'), publicationOf(row, say, language)),
    cell(say('brought'), problemsOf(row.brought, 'bad', { say, language })),
    cell(say('solved'), problemsOf(row.solved, 'good', { say, language })),
  ];
  return `<tr><th scope="row">${articleOf(row, say)}</th>${cells.join('')}</tr>`;
}

function articleOf({ title, page, path, pathBefore }: ReviewRow, say: Say): string {
  const name = page === undefined ? `<strong>${escapeHtml(title)}</strong>` : `<a href="${escapeHtml(encodeURIComponent(page))}">${escapeHtml(title)}</a>`;
  const former = pathBefore === undefined ? '' : `<p class="small">${say('formerly')} <code>${escapeHtml(pathBefore)}</code></p>`;
  return `<p>${name}</p><p><code>${escapeHtml(path)}</code></p>${former}`;
}

function statusOf({ kind, passages, failure }: ReviewRow, say: Say, language: ReviewList['language']): string {
  const passed = language === 'fr' ? `${passages} passage${passages > 1 ? 's' : ''}` : `${passages} passage${passages === 1 ? '' : 's'}`;
  const more = failure !== undefined ? `<p class="bad">${REASONS[failure][language]}</p>` : kind === 'new' || kind === 'deleted' ? '' : `<p class="small">${passages === 0 ? say('unseen') : passed}</p>`;
  return `<p><span class="kind kind-${kind}">${KINDS[kind][language]}</span></p>${more}`;
}

function publicationOf({ kind, publication, publicationBefore }: ReviewRow, say: Say, language: ReviewList['language']): string {
  if (kind === 'deleted') {
    return publicationBefore === '' ? '' : `<p>${GONE[language]}</p>`;
  }
  return publicationBefore === '' || publicationBefore === publication
    ? `<p>${escapeHtml(publication)}</p>`
    : `<p class="small">${say('before')}\u00A0: ${escapeHtml(publicationBefore)}</p><p>${say('now')}\u00A0: ${escapeHtml(publication)}</p>`;
}

function problemsOf(problems: ReviewRow['brought'], className: 'bad' | 'good', { say, language }: { readonly say: Say; readonly language: ReviewList['language'] }): string {
  if (problems.length === 0) {
    return `<span class="small">${say('none')}</span>`;
  }
  const items = problems.map(it => `<li>${escapeHtml(problemInWords(it, language))}</li>`).join('');
  return `<details><summary class="${className}">${countsInWords(problems, language)}</summary><ul>${items}</ul></details>`;
}
