import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isBelow } from '../workspace/node/isBelow.ts';
import { CannotRun } from './cannotRun.ts';

/** A folder that a command writes to. */
export interface OutFolder {
  readonly out: string;
  /** Whether it may hold something already. */
  readonly force: boolean;
  /** The sites whose pages it is for. */
  readonly sites: readonly { readonly root: string; readonly destination: string }[];
}

/**
 * Where files are written in a folder, their folders made. Nothing is ever deleted, nor written out of the folder or among the sources of a site.
 *
 * @param folder the folder, which need not be there
 * @throws {CannotRun} where nothing may be written to it
 */
export function openOutFolder({ out, force, sites }: OutFolder): (destination: string) => string {
  sites.forEach(it => refuseSources(it, out));
  if (!force && existsSync(out) && readdirSync(out).length > 0) {
    throw new CannotRun({ fr: `${out} n’est pas vide : choisissez un autre dossier, ou ajoutez --force pour y écrire quand même. Rien n’y est jamais effacé.`, en: `${out} is not empty: choose another folder, or add --force to write there all the same. Nothing in it is ever deleted.` });
  }
  return placesIn(out);
}

function placesIn(out: string): (destination: string) => string {
  const made = new Set<string>();
  return destination => {
    const target = targetIn(out, destination);
    const folder = dirname(target);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      refuseOutside(out, folder, destination);
      made.add(folder);
    }
    if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      throw new CannotRun(leadsOut(out, destination));
    }
    return target;
  };
}

/** What is written stays in its folder, whatever a `permalink` says. */
function targetIn(out: string, destination: string): string {
  const target = resolve(out, `.${destination}`);
  if (!isBelow(out, target)) {
    throw new CannotRun(leadsOut(out, destination));
  }
  return target;
}

/** A folder that is there already may be a link. */
function refuseOutside(out: string, folder: string, destination: string): void {
  if (!isBelow(realpathSync(out), realpathSync(folder))) {
    throw new CannotRun(leadsOut(out, destination));
  }
}

function leadsOut(out: string, destination: string): CannotRun['sentence'] {
  return { fr: `${destination} sort du dossier ${out}.`, en: `${destination} leads out of the folder ${out}.` };
}

/** A folder among the sources would be read as a part of the site, and a page might take the place of one. */
function refuseSources({ root, destination }: OutFolder['sites'][number], out: string): void {
  const place = realPlaceOf(out);
  if (isBelow(root, place) && relative(root, place).split(sep)[0] !== destination) {
    throw new CannotRun({ fr: `${out} est dans le dossier du site : choisissez-en un autre, ou « ${destination} ».`, en: `${out} lies in the folder of the site: choose another one, or ‘${destination}’.` });
  }
}

/** Where a folder lies or will lie, the links on the way to it followed. */
function realPlaceOf(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? realpathSync(folder) : join(realPlaceOf(dirname(folder)), basename(folder));
}
