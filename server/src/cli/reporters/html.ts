import type { Localized } from '../../base/localized.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { Report } from '../report.ts';
import type { CollectionState, NamedArticle, SiteReport } from '../siteState.ts';

/** So many articles of one list are named. */
const MOST_NAMED = 200;
const WITHOUT_ALTERNATIVE = 'image.missing-alternative';

const WORDS = {
  title: { fr: 'L’état du site', en: 'The state of the site' },
  kinds: { fr: 'Problèmes par genre', en: 'Problems by kind' },
  folders: { fr: 'Problèmes par dossier', en: 'Problems by folder' },
  images: { fr: 'Images sans texte de remplacement', en: 'Images without an alternative' },
  fields: { fr: 'Champs de l’en-tête', en: 'Fields of the headers' },
  drafts: { fr: 'Brouillons', en: 'Drafts' },
  scheduled: { fr: 'Articles programmés', en: 'Scheduled articles' },
  oldest: { fr: 'Articles les plus anciens', en: 'Oldest articles' },
  words: { fr: 'Mots du site', en: 'Words of the site' },
  none: { fr: 'Rien.', en: 'Nothing.' },
  pages: { fr: 'pages', en: 'pages' },
  folder: { fr: 'Dossier', en: 'Folder' },
  field: { fr: 'Champ', en: 'Field' },
  errors: { fr: 'Erreurs', en: 'Errors' },
  warnings: { fr: 'Avertissements', en: 'Warnings' },
  others: { fr: 'Conseils', en: 'Hints' },
  documents: { fr: 'Articles', en: 'Articles' },
  share: { fr: 'Part', en: 'Share' },
} satisfies Readonly<Record<string, Localized>>;

const STYLE = `
:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{text-align:start;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8886;vertical-align:top}
td.number,th.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}summary{cursor:pointer;padding:.25rem 0}h2{margin-top:2.5rem}
ul{margin:.25rem 0 1rem;padding-inline-start:1.25rem}code{font-size:.875em}.words{columns:3;list-style:none;padding:0}a{overflow-wrap:anywhere}
@media print{body{max-width:none;margin:0}details::details-content{content-visibility:visible;block-size:auto}details>*{break-inside:avoid-page}h2{break-after:avoid}a{color:inherit}}
`;

/** One page that shows the whole site, to read in a browser or on paper; nothing of it runs. */
export function reportAsHtml(report: SiteReport): string {
  const { state, language, reports, files, day } = report;
  const { say, section } = writerIn(language);
  const counts = language === 'fr' ? `${files} articles vérifiés, ${reports.length} points, le ${dayInWords(day, language)}.` : `${files} articles checked, ${reports.length} problems, on ${dayInWords(day, language)}.`;
  const sections = [
    section('kinds', kindsOf(report)),
    section('folders', foldersOf(reports, language)),
    section('images', listOf(reports.filter(it => it.code === WITHOUT_ALTERNATIVE))),
    section('fields', state.collections.map(it => fieldsOf(it, language)).join('')),
    section('drafts', articlesOf(state.drafts, language)),
    section('scheduled', articlesOf(state.scheduled, language)),
    section('oldest', articlesOf(state.oldest, language)),
    section('words', state.words.map(({ field, counts: all }) => `<h3><code>${escapeHtml(field)}</code></h3><ul class="words">${all.map(([word, count]) => `<li>${escapeHtml(word)} (${count})</li>`).join('')}</ul>`).join('')),
  ];
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n${baseOf(report)}<title>${say('title')}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>${say('title')}</h1>\n<p>${counts}</p>\n${sections.join('\n')}\n</main>\n</body>\n</html>\n`;
}

/** A report that is written to another folder leads to the articles all the same. */
function baseOf({ base }: SiteReport): string {
  return base === '' ? '' : `<base href="${addressOf(base)}">\n`;
}

function writerIn(language: 'fr' | 'en'): { readonly say: (word: keyof typeof WORDS) => string; readonly section: (title: keyof typeof WORDS, content: string) => string } {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  return { say, section: (title, content) => `<section>\n<h2>${say(title)}</h2>\n${content === '' ? `<p>${say('none')}</p>` : content}\n</section>` };
}

function kindsOf({ reports, titleOf }: SiteReport): string {
  return grouped(reports, it => it.code)
    .map(([code, all]) => `<details><summary>${escapeHtml(titleOf(code))} (${all.length}) <code>${escapeHtml(code)}</code></summary>${listOf(all)}</details>`)
    .join('\n');
}

function listOf(reports: readonly Report[]): string {
  const named = reports.slice(0, MOST_NAMED).map(({ file, line, message }) => `<li>${linkTo(file, `${file}:${line}`)} ${escapeHtml(message)}</li>`);
  return reports.length === 0 ? '' : `<ul>${named.join('')}${restOf(reports)}</ul>`;
}

function restOf(all: readonly unknown[]): string {
  return all.length > MOST_NAMED ? `<li>+ ${all.length - MOST_NAMED}</li>` : '';
}

function foldersOf(reports: readonly Report[], language: 'fr' | 'en'): string {
  const rows = grouped(reports, it => it.file.split('/').slice(0, -1).join('/') || '.').map(([folder, all]) => {
    const [errors, warnings] = [countOf(all, 'error'), countOf(all, 'warning')];
    return [linkTo(folder, folder), errors, warnings, all.length - errors - warnings] as const;
  });
  return rows.length === 0 ? '' : tableOf([WORDS.folder[language], WORDS.errors[language], WORDS.warnings[language], WORDS.others[language]], rows);
}

function countOf(reports: readonly Report[], severity: Report['severity']): number {
  return reports.filter(it => it.severity === severity).length;
}

function fieldsOf({ name, documents, fields }: CollectionState, language: 'fr' | 'en'): string {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const rows = fields.map(([field, count]) => [`<code>${escapeHtml(field)}</code>`, count, percent.format(count / Math.max(1, documents))] as const);
  const title = `${name === '' ? WORDS.pages[language] : escapeHtml(name)} (${documents})`;
  return rows.length === 0 ? '' : `<h3>${title}</h3>${tableOf([WORDS.field[language], WORDS.documents[language], WORDS.share[language]], rows)}`;
}

/** The first column holds words, the others numbers. */
function tableOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const styleOf = (index: number): string => (index === 0 ? '' : ' class="number"');
  const body = rows.map(cells => `<tr>${cells.map((it, index) => `<td${styleOf(index)}>${it}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${heads.map((it, index) => `<th scope="col"${styleOf(index)}>${it}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** `2024-03-02` → « 2 mars 2024 » */
function dayInWords(day: string, language: 'fr' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

function articlesOf(articles: readonly NamedArticle[], language: 'fr' | 'en'): string {
  const named = articles.slice(0, MOST_NAMED).map(({ file, title, day }) => `<li>${day === '' ? '' : `<time datetime="${day}">${dayInWords(day, language)}</time> `}${linkTo(file, title === '' ? file : title)}</li>`);
  return articles.length === 0 ? '' : `<ul>${named.join('')}${restOf(articles)}</ul>`;
}

function linkTo(file: string, words: string): string {
  return `<a href="${addressOf(file)}">${escapeHtml(words)}</a>`;
}

function addressOf(path: string): string {
  return escapeHtml(path.split('/').map(encodeURIComponent).join('/'));
}

function grouped(reports: readonly Report[], keyOf: (report: Report) => string): readonly (readonly [string, readonly Report[]])[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = groups.get(keyOf(report)) ?? [];
    group.push(report);
    groups.set(keyOf(report), group);
  }
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}
