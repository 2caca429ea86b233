/**
 * Asks until the answer is the wanted one, as a person looks until something is there.
 *
 * @returns the last answer, which is not the wanted one where it never came
 */
export async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  const limit = Date.now() + 45_000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer) || Date.now() > limit) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
