/**
 * Gives an element the attributes that attribute lists say: first what they refer to, then their own.
 *
 * https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
import type { DocumentState } from '../documentState.ts';
import type { AttributeValues, Node } from '../node.ts';
import { addClass } from '../attributeList.ts';

/** Definitions that refer to each other are followed up to so many characters of attributes. */
export const MAXIMAL_EXPANSION = 10_000;

/** Adds the attributes to those that the element has; classes gather, everything else overwrites. */
export function applyAttributes(document: DocumentState, node: Node, values: AttributeValues): void {
  if (values.references.length === 0 && values.values.size === 0) {
    return;
  }
  const budget = { left: MAXIMAL_EXPANSION };
  expand(document, node, values, { budget, open: new Set(), isCyclic: false });
  if (budget.left < 0) {
    document.warn('attributes-too-long', node.start, node.end);
  }
}

interface Expansion {
  readonly budget: { left: number };
  /** The definitions that are being followed, so that none is followed inside of itself. */
  readonly open: Set<AttributeValues>;
  /** A definition refers to itself: no other reference is followed. */
  isCyclic: boolean;
}

function expand(document: DocumentState, node: Node, values: AttributeValues, expansion: Expansion): void {
  for (const name of values.references) {
    if (expansion.isCyclic || expansion.budget.left < 0) {
      break;
    }
    const referred = document.attributeValues.get(name);
    if (referred === undefined) {
      continue;
    }
    expansion.budget.left -= 1;
    if (expansion.open.has(referred)) {
      document.warnAboutCycle(name);
      expansion.isCyclic = true;
      continue;
    }
    expansion.open.add(referred);
    if (expansion.open.size < 100) {
      expand(document, node, referred, expansion);
    }
    expansion.open.delete(referred);
  }
  for (const [name, value] of values.values) {
    expansion.budget.left -= name.length + value.length;
    if (expansion.budget.left < 0) {
      return;
    }
    if (name === 'class') {
      addClass(node.writableAttributes(), value);
    } else {
      node.setAttribute(name, value);
    }
  }
}
