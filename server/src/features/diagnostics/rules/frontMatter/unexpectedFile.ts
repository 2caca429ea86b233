import type { Localized } from '../../../../base/localized.ts';
import { isImagePath } from '../../../../workspace/siteFiles.ts';
import { askedFilesOf, type AskedFile } from '../../../shared/askedFiles.ts';
import { isWanted } from '../../../shared/fileFields.ts';
import type { Problem, Rule } from '../../rule.ts';

/**
 * A value that should name a file of the site (`x-file` in the schema), and names none, or one of another kind, or one in
 * another folder than the schema says (`x-folder`).
 *
 * ```yaml
 * rapport: /uploads/rapport.docx
 * ```
 */
export const unexpectedFile: Rule = {
  code: 'front-matter.unexpected-file',
  severity: 'error',

  *check({ article, project, files }) {
    for (const asked of askedFilesOf(article, project)) {
      const kinds = asked.paths.map(it => files.get(it)?.kind);
      const [path = ''] = asked.paths;
      if (!asked.isAddress && kinds.every(it => it === 'missing')) {
        yield problem(asked, 'missing', '');
      } else if (!isWanted(asked.wanted, { path, isImage: isImagePath(path) })) {
        yield problem(asked, 'kind', asked.wanted.kind === 'image' ? '' : asked.wanted.kind.toString().replaceAll(',', ', '));
      } else if (asked.folder !== undefined && kinds[0] === 'found' && !path.startsWith(`${asked.folder.replaceAll(/^\/|\/$/g, '')}/`)) {
        yield { ...problem(asked, 'folder', asked.folder), severity: 'warning' };
      }
    }
  },

  message: ({ args: [kind = '', field = '', name = '', wanted = ''] }) => (SENTENCES[kind] ?? missing)({ field, name, wanted }),
};

function problem({ node: { start, end, text }, field }: AskedFile, kind: string, wanted: string): Problem {
  return { start, end, args: [kind, field, text, wanted] };
}

/** What a sentence is made of. */
interface Words {
  readonly field: string;
  readonly name: string;
  readonly wanted: string;
}

function missing({ field, name }: Words): Localized {
  return {
    fr: `Le site ne trouvera pas ce que «\u00A0${field}\u00A0» annonce\u00A0: il n’a pas de fichier «\u00A0${name}\u00A0». Ajoutez-le, ou corrigez son nom.`,
    en: `The site will not find what ‘${field}’ announces: it has no file ‘${name}’. Add it, or correct its name.`,
  };
}

const SENTENCES: Readonly<Record<string, (words: Words) => Localized>> = {
  missing,
  kind: ({ field, wanted }) =>
    wanted === ''
      ? { fr: `«\u00A0${field}\u00A0» attend une image, et ce fichier n’en est pas une. Choisissez-en une.`, en: `‘${field}’ expects an image, and this file is none. Choose one.` }
      : { fr: `«\u00A0${field}\u00A0» attend un autre genre de fichier\u00A0: ${wanted}. Choisissez-en un.`, en: `‘${field}’ expects another kind of file: ${wanted}. Choose one.` },
  folder: ({ field, wanted }) => ({
    fr: `«\u00A0${field}\u00A0» attend un fichier du dossier «\u00A0${wanted}\u00A0», et celui-ci est ailleurs. Déplacez-le, ou choisissez-en un autre.`,
    en: `‘${field}’ expects a file of the folder ‘${wanted}’, and this one is elsewhere. Move it, or choose another one.`,
  }),
};
