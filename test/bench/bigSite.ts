import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const EXAMPLE = 'examples/site';
const COLLECTIONS = ['actualites', 'communiques', 'evenements', 'publications'];
const TAG_COUNT = 400;

/** The shape of a site: how many articles, and how many files lie in one folder of uploads, to which each article points twice. */
export interface SiteShape {
  readonly articles: number;
  readonly uploads: number;
}

/** Most sites keep their pictures in one folder: 14,000 of them beside 10,000 articles. */
export const USUAL_UPLOADS = 14_000;

/** A site of the example's kind with many articles, in a folder of its own under the system's temporary one. */
export function makeBigSite(articleCount: number, { uploads }: Pick<SiteShape, 'uploads'> = { uploads: 0 }): string {
  const root = mkdtempSync(join(tmpdir(), 'plume-site-'));
  for (const name of ['_config.yml', 'plume.yml', 'assets', '_plume', 'uploads']) {
    cpSync(join(EXAMPLE, name), join(root, name), { recursive: true });
  }
  for (let index = 0; index < uploads; index += 1) {
    writeFileSync(join(root, 'uploads', `image-${index}.png`), '');
  }
  const bodies = readBodies();
  for (let index = 0; index < articleCount; index += 1) {
    const collection = COLLECTIONS[index % COLLECTIONS.length] ?? 'actualites';
    const folder = join(root, `_${collection}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `article-${index}.md`), `${header(index)}\n${bodies[index % bodies.length] ?? ''}${pictures(index, uploads)}`);
  }
  return root;
}

/** Paths of the articles of such a site. */
export function articlePaths(root: string): readonly string[] {
  return COLLECTIONS.flatMap(name => readdirSync(join(root, `_${name}`)).map(file => join(root, `_${name}`, file)));
}

function pictures(index: number, uploads: number): string {
  return uploads === 0 ? '' : `\n![Une vue de la salle](/uploads/image-${index % uploads}.png)\n\n![Un schéma du circuit](/uploads/image-${(index * 7) % uploads}.png)\n`;
}

function readBodies(): readonly string[] {
  return COLLECTIONS.flatMap(name =>
    readdirSync(join(EXAMPLE, `_${name}`))
      .filter(file => !file.startsWith('a-corriger'))
      .map(file => readFileSync(join(EXAMPLE, `_${name}`, file), 'utf8').replace(/^---\n[^]*?\n---\n/, '')),
  );
}

/** Headers differ in every value; tags follow a few-are-frequent law, as real ones do. */
function header(index: number): string {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((index % 12) + 1).padStart(2, '0');
  const tags = [1, 2, 3].map(step => `- mot-clé ${Math.floor(TAG_COUNT * ((index * step * 0.618) % 1) ** 3)}`);
  return [
    '---',
    `title: "Article ${index} : un titre de longueur ordinaire"`,
    `date: ${2015 + (index % 11)}-${month}-${day} 10:00:00 +01:00`,
    'categories:',
    '- Article',
    'tags:',
    ...new Set(tags),
    `chapeau-text: "Une ou deux phrases qui présentent l’article ${index} à ses lecteurs."`,
    '---',
    '',
  ].join('\n');
}
