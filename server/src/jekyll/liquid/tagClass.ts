import type { Context, Emitter, Liquid, Tag } from 'liquidjs';

/** A tag as the engine takes it. */
export type TagClass = Liquid['tags'][string];

/** A tag that another one is made of. */
export interface RenderingTag extends Tag {
  render(context: Context, emitter: Emitter): Generator<unknown, void, unknown>;
}

/** The class of such a tag. */
export type RenderingTagClass<T = object> = new (...all: ConstructorParameters<TagClass>) => RenderingTag & T;
