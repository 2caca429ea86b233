import type { Article } from '../../article/article.ts';
import type { YamlScalar } from '../../article/yaml/yamlTree.ts';
import { remembered } from '../../base/remembered.ts';
import type { Project } from '../../project/project.ts';
import { wantedFiles, type WantedFiles } from './fileFields.ts';
import { isFilePath, readLocalTarget } from './localTargets.ts';
import { scalarsWith } from './schemaScalars.ts';

/** A value that a schema asks a file of the site for (`x-file`). */
export interface AskedFile {
  readonly field: string;
  readonly node: YamlScalar;
  readonly wanted: WantedFiles;
  /** The folder that the schema itself names; undefined where any will do. */
  readonly folder: string | undefined;
  /** Where the file may be, below the root of the site: where the address leads, else in the folder that is asked for. */
  readonly paths: readonly string[];
  /** Whether the address is one that every page is checked for (`link.missing-file`). */
  readonly isAddress: boolean;
}

/** The values of a header that a schema asks files for; those of other sites, and what Liquid makes, are left out. */
export function askedFilesOf(article: Article, project: Project): readonly AskedFile[] {
  return askedIn(article)(project);
}

const askedIn = remembered((article: Article) => remembered((project: Project) => findAsked(article, project)));

function findAsked({ uri, header }: Article, project: Project): readonly AskedFile[] {
  return scalarsWith('x-file', header.yaml.root, project.schemaFor(uri, 'en')).flatMap(({ field, node, schema }): readonly AskedFile[] => {
    const wanted = wantedFiles(schema);
    const { text } = node;
    if (wanted === undefined || typeof node.value !== 'string' || /^(?:[a-z][\w+.-]*:|\/\/)|[{}]/i.test(text)) {
      return [];
    }
    const path = readLocalTarget(text, project.site)?.path;
    const relative = text.replace(/^(?:\.?\/)+/, '');
    const paths = path === undefined ? [...new Set([`${wanted.folder}/${relative}`, relative])] : [path];
    return [{ field, node, wanted, folder: schema['x-folder'], paths, isAddress: path !== undefined && isFilePath(path) }];
  });
}
