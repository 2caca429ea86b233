import type { PageHeader, PageImage, ShowArticle } from '../src/preview/messages.ts';
import { localizeAddresses } from './addresses.ts';
import { sanitize } from './sanitize.ts';

/** An article as nodes: title, teaser, date, categories, tags and image, then the body. Nothing in it is dangerous. */
export function articleView({ header, bodyHtml, addresses }: ShowArticle): HTMLElement {
  const article = document.createElement('article');
  article.append(headerView(header), bodyView(bodyHtml));
  localizeAddresses(article, addresses);
  return article;
}

function headerView(header: PageHeader): HTMLElement {
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
    view.append(imageView(header.image));
  }
  return view;
}

function bodyView(html: string): HTMLElement {
  const body = element('div', 'plume-body');
  body.append(sanitize(html));
  return body;
}

function imageView({ source, alternative, legendHtml }: PageImage): HTMLElement {
  const figure = element('figure', 'plume-image');
  const image = document.createElement('img');
  image.setAttribute('src', source);
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
