/** Milliseconds after which a task runs though the page is still busy. */
const PATIENCE = 150;

/** Makes a request for a task that runs once, when the page has nothing else to do, however often it is asked for before. */
export function whenIdle(task: () => void): () => void {
  return once(run => void requestIdleCallback(run, { timeout: PATIENCE }), task);
}

/** Makes a request for a task that runs once, before the page is next painted: where things are is then known without measuring twice. */
export function inNextFrame(task: () => void): () => void {
  return once(run => void requestAnimationFrame(run), task);
}

function once(schedule: (run: () => void) => void, task: () => void): () => void {
  let isAsked = false;
  return () => {
    if (!isAsked) {
      isAsked = true;
      schedule(() => {
        isAsked = false;
        task();
      });
    }
  };
}
