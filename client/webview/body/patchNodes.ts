import morphdom from 'morphdom';

/** Where nodes belong: among the children of a parent, before one of them or at the end. */
export interface NodePlace {
  readonly parent: Node;
  readonly before: Node | null;
}

/**
 * Makes some neighbours in the page look like others by changing as little as possible, so that the
 * selection, opened details, playing media and the focus survive.
 *
 * @param nodes neighbours in the page, in order; may be empty
 * @param wanted what they shall look like; used up
 * @param place where they stand
 * @returns the nodes that are there now
 */
export function patchNodes(nodes: readonly ChildNode[], wanted: readonly ChildNode[], place: NodePlace): ChildNode[] {
  const patched = wanted.map((to, index) => {
    const from = nodes[index];
    return from === undefined ? place.parent.insertBefore(to, place.before) : patchNode(from, to);
  });
  nodes.slice(wanted.length).forEach(node => node.remove());
  return patched;
}

/** Makes a node look like another, which is used up. Returns the one that is in the page now. */
export function patchNode(from: ChildNode, to: ChildNode): ChildNode {
  if (from.nodeName !== to.nodeName) {
    from.replaceWith(to);
    return to;
  }
  morphdom(from, to, {
    onBeforeElUpdated(old, current) {
      if (old instanceof HTMLDetailsElement && current instanceof HTMLDetailsElement) {
        current.open = old.open;
      }
      return !old.isEqualNode(current);
    },
  });
  return from;
}
