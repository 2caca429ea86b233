import { joinUri } from '../base/uris.ts';
import { readQuickHeader } from '../article/quickHeader.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import type { Project } from '../project/project.ts';
import { givenFields, zoneOf } from '../project/siteDocument.ts';
import type { NewArticleWish } from '../protocol/questions.ts';
import type { BegunArticle } from '../protocol/site.ts';
import { fileName } from './shared/fileName.ts';
import { newHeader } from './shared/newField.ts';
import { presentMoment } from './shared/presentMoment.ts';
import { publicationOf } from './shared/publication.ts';

/** The folders of a site whose articles become pages; that of posts, which every site has, comes last. */
export function articleFolders({ site }: Project): readonly string[] {
  const [posts, ...others] = [...site.collections.values()].filter(it => it.output).map(it => `${site.collectionsDir === '' ? '' : `${site.collectionsDir}/`}_${it.name}`);
  return posts === undefined ? others : [...others, posts];
}

/** Begins an article: a file named after its title, dated in its name where Jekyll asks for that, with a header to fill in. */
export function newArticle(project: Project, schemaFor: (uri: string) => JsonSchema, { folder, title, now }: NewArticleWish & { readonly now: Date }): BegunArticle {
  const moment = presentMoment(now, zoneOf(project));
  const isDated = folder.split('/').includes('_posts');
  const name = `${isDated ? `${moment.slice(0, moment.indexOf(' '))}-` : ''}${fileName(title)}.md`;
  const uri = joinUri(project.root ?? '', folder, name);
  const given = new Set(Object.keys(givenFields(project, uri)));
  const text = newHeader(schemaFor(uri), { text: '', given, moment, title }).newText;
  return { uri, text, address: publicationOf({ uri, header: readQuickHeader(text) }, project, now).address };
}
