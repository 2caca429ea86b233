import { noFileFacts, type FileFacts } from './fileFacts.ts';
import { noPlaces, type PagePlaces } from './pagePlaces.ts';

/** What stands around an article, as far as it points there: looked up before it is checked, so that rules need not wait. */
export interface Surroundings {
  readonly files: FileFacts;
  readonly places: PagePlaces;
}

/** Of an article outside any site. */
export const noSurroundings: Surroundings = { files: noFileFacts, places: noPlaces };

/** Whether nothing has changed between two looks: what is known is kept until it changes, so that the same is the same object. */
export function haveSameSurroundings(one: Surroundings, other: Surroundings): boolean {
  return haveSameValues(one.files, other.files) && haveSameValues(one.places, other.places);
}

function haveSameValues(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
