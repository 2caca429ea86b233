import type { PageAddresses, RenderedHeader, HeaderImage } from '../src/preview/messages.ts';
import { setAddress } from './addresses.ts';
import type { Sanitize } from './sanitize.ts';

/** What a header is made with. */
export interface HeaderTools {
  readonly sanitize: Sanitize;
  readonly addresses: PageAddresses;
}

/** What stands above the body, as nodes: categories, title, date, teaser, tags and image. Nothing in it is dangerous. */
export function headerView(header: RenderedHeader, { sanitize, addresses }: HeaderTools): HTMLElement {
  const view = element('header', 'plume-header');
  if (header.categories.length > 0) {
    view.append(list('plume-categories', header.categories));
  }
  if (header.title !== undefined) {
    view.append(element('h1', '', header.title));
  }
  if (header.date !== undefined) {
    const time = element('time', '', header.date);
    time.setAttribute('datetime', header.dateTime ?? '');
    const paragraph = element('p', 'plume-date');
    paragraph.append(time);
    view.append(paragraph);
  }
  if (header.teaserHtml !== undefined) {
    const teaser = element('div', 'chapeau');
    teaser.append(sanitize(header.teaserHtml));
    view.append(teaser);
  }
  if (header.tags.length > 0) {
    view.append(list('plume-tags', header.tags));
  }
  if (header.image !== undefined) {
    view.append(imageView(header.image, { sanitize, addresses }));
  }
  return view;
}

const FIELDS: Readonly<Record<string, string>> = { h1: 'title', '.plume-date': 'date', '.plume-categories': 'categories', '.plume-tags': 'tags' };

/** The field that a part of the header shows, empty where it may be any; undefined for what is not in the header. */
export function headerFieldOf(target: Element): string | undefined {
  const name = Object.keys(FIELDS).find(it => target.closest(it) !== null);
  return target.closest('.plume-header') === null ? undefined : (FIELDS[name ?? ''] ?? '');
}

function imageView({ source, alternative, legendHtml }: HeaderImage, { sanitize, addresses }: HeaderTools): HTMLElement {
  const figure = element('figure', 'plume-image');
  const image = document.createElement('img');
  setAddress(image, 'src', { written: source, addresses });
  image.alt = alternative;
  figure.append(image);
  if (legendHtml !== undefined) {
    const legend = element('figcaption', '');
    legend.append(sanitize(legendHtml));
    figure.append(legend);
  }
  return figure;
}

function list(className: string, items: readonly string[]): HTMLElement {
  const view = element('ul', className);
  view.append(...items.map(item => element('li', '', item)));
  return view;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const created = document.createElement(name);
  if (className !== '') {
    created.className = className;
  }
  created.textContent = text;
  return created;
}
