import { nearestWord } from '../../../../base/words.ts';
import { baseName, relativePath } from '../../../../base/uris.ts';
import type { SitePage } from '../../../../workspace/sitePages.ts';
import { liquidTargetsOf, type LiquidTarget } from '../../../shared/liquidTargets.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/**
 * A tag that names a file or a post that is not there: Jekyll stops, and nothing of the site is built.
 *
 * ```liquid
 * [le bilan]({% post_url 2024-01-02-bilan %}) {% include carte.html %}
 * ```
 */
export const missingTarget: Rule = {
  code: 'liquid.missing-target',
  severity: 'error',
  readsLiquid: true,

  *check(context) {
    const { article, project } = context;
    for (const target of liquidTargetsOf(article, project)) {
      const problem = problemOf(context, target);
      if (problem !== undefined) {
        const { start, end } = target;
        const { reason, nearest } = problem;
        const fixes: readonly Fix[] = nearest === undefined ? [] : [{ title: { fr: `Remplacer par «\u00A0${nearest}\u00A0»`, en: `Replace by ‘${nearest}’` }, edits: [{ start, end, newText: nearest }] }];
        yield { start, end, args: [reason, target.name, nearest ?? ''], fixes };
      }
    }
  },

  message: ({ args: [reason = '', name = '', nearest = ''] }) => {
    const { fr, en } = REASONS[reason]?.(name) ?? { fr: '', en: '' };
    return {
      fr: `Tant que ceci n’est pas corrigé, plus rien du site ne pourra être mis en ligne\u00A0: ${fr}${nearest === '' ? '' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
      en: `Until this is corrected, nothing of the site can be published: ${en}${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
    };
  },
};

type Sentence = (name: string) => { readonly fr: string; readonly en: string };

const REASONS: Readonly<Record<string, Sentence>> = {
  include: name => ({ fr: `le morceau de page «\u00A0${name}\u00A0» n’est pas dans le site.`, en: `the piece of page ‘${name}’ is not in the site.` }),
  include_relative: name => ({ fr: `il n’y a pas de fichier «\u00A0${name}\u00A0» à côté de cette page.`, en: `there is no file ‘${name}’ beside this page.` }),
  link: name => ({ fr: `le lien mène à «\u00A0${name}\u00A0», que le site n’a pas, ou ne publie pas encore.`, en: `the link leads to ‘${name}’, which the site does not have, or does not publish yet.` }),
  post_url: name => ({ fr: `le lien mène au billet «\u00A0${name}\u00A0», que le site n’a pas, ou ne publie pas encore.`, en: `the link leads to the post ‘${name}’, which the site does not have, or does not publish yet.` }),
  'post-name': name => ({ fr: `«\u00A0${name}\u00A0» n’est pas le nom d’un billet, qui commence par sa date (2024-01-02-bilan).`, en: `‘${name}’ is not the name of a post, which begins with its date (2024-01-02-bilan).` }),
  outside: name => ({ fr: `«\u00A0${name}\u00A0» sort du dossier, ce que Jekyll refuse.`, en: `‘${name}’ leads out of the folder, which Jekyll refuses.` }),
};

interface Missing {
  readonly reason: string;
  readonly nearest: string | undefined;
}

function problemOf(context: CheckContext, target: LiquidTarget): Missing | undefined {
  const { project, files } = context;
  const { kind, name, path } = target;
  if (kind === 'post_url') {
    return postProblem(context, name);
  }
  if (kind !== 'link' && /[./]{2,}/.test(name)) {
    return { reason: 'outside', nearest: undefined };
  }
  // What a theme brings is not among the files of the site.
  const mayBeElsewhere = kind === 'include' && (project.site.jekyll.theme !== undefined || 'remote_theme' in project.site.jekyll.values);
  const fact = path === undefined || mayBeElsewhere ? undefined : files.get(path);
  if (fact?.kind === 'other-case') {
    return { reason: kind, nearest: name.slice(0, name.length - baseName(fact.path).length) + baseName(fact.path) };
  }
  const page = kind === 'link' && path !== undefined ? context.pages.all.find(it => it.uri.endsWith(`/${path}`) && relativePath(project.root ?? '', it.uri) === path) : undefined;
  if (page !== undefined) {
    return isPublished(context, page) ? undefined : { reason: kind, nearest: undefined };
  }
  return fact?.kind === 'missing' ? { reason: kind, nearest: kind === 'link' ? nearestLink(context, name) : undefined } : undefined;
}

const POST = /^(?:.+\/)*\d+-\d+-\d+-.*$/;

function postProblem(context: CheckContext, name: string): Missing | undefined {
  if (!POST.test(name)) {
    return { reason: 'post-name', nearest: undefined };
  }
  const names = context.pages.isComplete ? postNames(context) : [];
  const wanted = name.replace(/^\//, '');
  // A name without its folder finds the post in any.
  return names.length === 0 || names.some(it => it === wanted || it.endsWith(`/${wanted}`)) ? undefined : { reason: 'post_url', nearest: nearestWord(wanted, names) };
}

/** Posts as tags name them: `actu/2024-01-02-bilan` for `actu/_posts/2024-01-02-bilan.md`. */
function postNames(context: CheckContext): readonly string[] {
  const { pages, project: { root = '' } } = context;
  return pages.all.filter(it => isPublished(context, it)).flatMap(({ uri, document }) => {
    const path = document?.collection === 'posts' ? relativePath(root, uri) : undefined;
    return path === undefined ? [] : [path.replace(/(^|\/)_(?:posts|drafts)\//, '$1').replace(/\.[^./]*$/, '')];
  });
}

/** A document that is hidden, or of a day to come, is written nowhere. */
function isPublished({ project: { site }, now }: CheckContext, { isHidden, document, time = 0 }: SitePage): boolean {
  return !isHidden && (document === undefined || site.jekyll.future || time <= now.getTime());
}

function nearestLink({ pages, project: { root = '', site } }: CheckContext, name: string): string | undefined {
  const base = [site.jekyll.source, site.collectionsDir].filter(it => it !== '').join('/');
  const paths = pages.all.flatMap(({ uri }) => {
    const path = relativePath(root, uri);
    return path === undefined ? [] : [base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path];
  });
  return nearestWord(name, paths);
}
