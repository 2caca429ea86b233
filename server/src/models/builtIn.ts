import projectCard from '../../../snippets/models/carte-projet.md';
import { lazy } from '../base/lazy.ts';
import type { Model } from './model.ts';
import { readModel } from './readModel.ts';

/** The texts of the models that ship with Plume, by the names of their files. */
const TEXTS: Readonly<Record<string, string>> = { 'carte-projet.md': projectCard };

/** The scheme of their addresses: they lie in no folder of the site. */
const SCHEME = 'plume-model:';

/** The models that ship with Plume: files like those of a team. */
export const builtInModels: () => readonly Model[] = lazy(() => Object.entries(TEXTS).map(([name, text]) => readModel(`${SCHEME}${name}`, text)));
