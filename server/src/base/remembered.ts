/**
 * Makes a function of one value remember its answer for the value that it was asked about last: many ask about one
 * document before anybody asks about the next. A map of all of them, though weak, would make each outlive its use.
 */
export function remembered<Key extends object | string, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  let last: { readonly key: Key; readonly answer: Answer } | undefined;
  return key => {
    if (last?.key !== key) {
      last = { key, answer: compute(key) };
    }
    return last.answer;
  };
}
