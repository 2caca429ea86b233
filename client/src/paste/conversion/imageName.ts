/** Names that cameras, programs and the clipboard give, which say nothing of a picture. */
const SAYS_NOTHING = /^(?:image|img|dsc|dscn|pxl|photo|picture|screenshot|screen-shot|capture(?:-d-ecran)?|clipboard|pasted|unnamed|untitled|sans-titre|clip-image|telechargement|download|[0-9a-f-]{16,})?(?:-|\d|copy|copie|at|de|a|h|am|pm)*$/;
/** In characters: longer names are cut between two words. */
const LONGEST = 60;

/** What is known of a picture that is to be kept. */
export interface NewImage {
  /** The name of the article: `bilan-2024`. */
  readonly article: string;
  /** What it shows; empty where nobody has said it yet. */
  readonly alternative: string;
  /** The name that its file had; empty without one. */
  readonly file: string;
  /** `png` */
  readonly extension: string;
}

/**
 * The name for a picture: `bilan-2024-carte-des-services.png`. Small letters without accents, which no server and no disk
 * reads in two ways.
 *
 * @param taken the names that its folder has, in small letters
 */
export function imageNameFor({ article, alternative, file, extension }: NewImage, taken: ReadonlySet<string>): string {
  const own = slug(file.replace(/\.[^.]*$/, ''));
  const base = SAYS_NOTHING.test(own) ? cut(slug(`${article} ${alternative}`)) || 'image' : cut(own);
  let name = `${base}.${extension}`;
  for (let number = 2; taken.has(name); number += 1) {
    name = `${base}-${number}.${extension}`;
  }
  return name;
}

function slug(text: string): string {
  return text
    .replaceAll(/[œŒ]/g, 'oe')
    .replaceAll(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function cut(name: string): string {
  return name.length <= LONGEST ? name : name.slice(0, LONGEST + 1).replace(/-[^-]*$/, '').slice(0, LONGEST);
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/avif': 'avif', 'image/svg+xml': 'svg' };

/** The ending of a file of a type that browsers show: `png` for `image/png`; undefined for others. */
export function imageExtension(type: string): string | undefined {
  return EXTENSIONS[type.toLowerCase()];
}
