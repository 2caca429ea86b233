import type { Localized } from '../base/localized.ts';
import { isPattern } from './expandPattern.ts';

/** Says that there is nothing at a path that was given, or nothing that a pattern means. */
export function nothingAt(path: string): Localized {
  return isPattern(path)
    ? { fr: `${path} : aucun fichier ne correspond à ce motif.`, en: `${path}: no file matches this pattern.` }
    : { fr: `${path} : il n’y a pas de fichier ni de dossier de ce nom.`, en: `${path}: there is no such file or folder.` };
}
