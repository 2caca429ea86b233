import type { RenderedHeader } from '../../../server/src/protocol/requests.ts';
import type { PageHeader } from './messages.ts';

/** A header as the page is told of it: what is absent is there as undefined. */
export function toPageHeader({ title, teaserHtml, date, dateTime, categories, tags, image }: RenderedHeader): PageHeader {
  return { title, teaserHtml, date, dateTime, categories, tags, image: image && { ...image, legendHtml: image.legendHtml } };
}
