import type { Liquid } from 'liquidjs';

/** A tag as the engine takes it. */
export type TagClass = Liquid['tags'][string];
