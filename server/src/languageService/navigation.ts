import type { DocumentLink, SelectionRange, SymbolInformation } from 'vscode-languageserver-types';
import type { Article } from '../article/article.ts';
import { throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import type { Position } from '../base/lineIndex.ts';
import type { Language } from '../base/localized.ts';
import { articlesNamed } from '../features/articlesNamed.ts';
import { selectionRanges } from '../features/selectionRanges.ts';
import { learntSchema } from '../features/shared/learntSchema.ts';
import { filesAskedByLinks, siteLinks } from '../features/siteLinks.ts';
import type { Project } from '../project/project.ts';
import type { FileFactsStore } from '../workspace/fileFacts.ts';
import type { ProjectStore } from '../workspace/projectStore.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import type { SiteIndex } from '../workspace/siteIndex.ts';

/** The number of the Language Server Protocol for a file. */
const FILE = 1;

/** What every editor asks about the ways through articles and sites. */
export interface Navigation {
  /** What a selection grows to at each of some places. Undefined for a text that is not open. */
  selectionRanges(uri: string, positions: readonly Position[], token: CancellationToken): Promise<readonly SelectionRange[] | undefined>;
  /** The addresses of an open article that lead to articles and files of its site. */
  links(uri: string, token: CancellationToken): Promise<readonly DocumentLink[]>;
  /** The articles with a title, of the sites that some addresses belong to, once all of them are read. */
  articlesNamed(uris: readonly string[], query: string, token: CancellationToken): Promise<readonly SymbolInformation[]>;
}

/** What it needs of the program, which is given to it: it would weigh as much again. */
export interface NavigationHost {
  readonly now: () => Date;
  readonly projects: Pick<ProjectStore, 'projectOf'>;
  readonly siteIndex: Pick<SiteIndex, 'whenIndexed'>;
  readonly files: Pick<FileFactsStore, 'factsOf'>;
  readonly languageFor: (project: Project) => Language;
  /** The newest version of an article; undefined for what is closed, or none. */
  readonly articleAt: (uri: string, token: CancellationToken) => Promise<{ readonly article: Article; readonly project: Project; readonly site: SiteSnapshot } | undefined>;
}

/** Ways through an article and its site: what a selection grows to, where links lead, which articles there are. */
export function createNavigation({ now, projects, siteIndex, files, languageFor, articleAt }: NavigationHost): Navigation {
  return {
    selectionRanges: async (uri, positions, token) => {
      const found = await articleAt(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const { lines } = article;
      return positions.map(position => {
        const ranges = selectionRanges(article, project, lines.offsetAt(position)).map(it => lines.rangeOf(it));
        return ranges.reduceRight<SelectionRange | undefined>((parent, range) => ({ range, ...(parent && { parent }) }), undefined) ?? { range: { start: position, end: position } };
      });
    },
    links: async (uri, token) => {
      const found = await articleAt(uri, token);
      if (found === undefined || found.project.root === undefined) {
        return [];
      }
      const { article, project, site } = found;
      const language = languageFor(project);
      const schema = learntSchema(project.schemaFor(uri, language), site.evidenceOf(uri), language);
      const context = { article, project, pages: site.pages, schema, language, now: now() };
      const known = await files.factsOf(found.project.root, filesAskedByLinks(context));
      throwIfCancelled(token);
      return siteLinks(context, known).map(({ uri: target, tooltip, ...range }) => ({ range: article.lines.rangeOf(range), target, tooltip }));
    },
    articlesNamed: async (uris, query, token) => {
      const sites = new Map((await Promise.all(uris.map(it => projects.projectOf(it)))).map(it => [it.root, it]));
      const found = [];
      for (const project of sites.values()) {
        if (project.root !== undefined) {
          const { pages } = await siteIndex.whenIndexed(project);
          throwIfCancelled(token);
          found.push(...articlesNamed(pages, query));
        }
      }
      const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      return found.map(({ name, url, uri }) => ({ name, kind: FILE, location: { uri, range: top }, containerName: url }));
    },
  };
}
