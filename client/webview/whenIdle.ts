/** Milliseconds after which a task runs though the page is still busy. */
const PATIENCE = 150;

/** Makes a request for a task that runs once, when the page has nothing else to do, however often it is asked for before. */
export function whenIdle(task: () => void): () => void {
  let isAsked = false;
  return () => {
    if (!isAsked) {
      isAsked = true;
      requestIdleCallback(
        () => {
          isAsked = false;
          task();
        },
        { timeout: PATIENCE },
      );
    }
  };
}
