import type { FormField } from '../../src/form/messages.ts';
import { arrangeChildren, makeElement } from '../element.ts';
import { FieldView } from './fieldView.ts';
import { keyOf, type FormHost } from './formHost.ts';

/** What a list of fields is made with. */
export interface FieldListParts {
  readonly host: FormHost;
  /** What stands beside the label of each. */
  readonly tools?: (field: FormField) => HTMLElement;
}

/** Fields one below the other. Those that stay keep their elements, and with them the focus and what is typed. */
export class FieldList {
  readonly element = makeElement('div', { attributes: { class: 'fields' } });
  readonly #parts: FieldListParts;
  #views = new Map<string, FieldView>();

  constructor(parts: FieldListParts) {
    this.#parts = parts;
  }

  /** Shows these fields. */
  update(fields: readonly FormField[]): void {
    const { host, tools } = this.#parts;
    const views = fields.map(field => {
      const there = this.#views.get(keyOf(field.path));
      return { field, view: there?.takes(field) === true ? there : new FieldView(field, { host, tools, newList: below => new FieldList({ host, ...(below === undefined ? {} : { tools: below }) }) }) };
    });
    this.#views = new Map(views.map(({ field, view }) => [keyOf(field.path), view]));
    arrangeChildren(this.element, views.map(it => it.view.element));
    views.forEach(({ field, view }) => view.update(field));
  }
}
