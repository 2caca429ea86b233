/** Adds items at the end of a list. There may be any number of them: spreading more than a hundred thousand overflows the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) {
    list.push(item);
  }
}
