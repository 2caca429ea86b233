import type { BrowserContext } from 'playwright-core';

/** What a test gives to every frame. */
export interface Reporter {
  plumeSeen(what: string): unknown;
}

/** Reports, from every frame that comes, calls of what opens a dialog, and what is asked of the network that only an attack would. */
export async function watchAttacks(context: BrowserContext, seen: string[]): Promise<void> {
  await context.exposeFunction('plumeSeen', (what: string) => seen.push(what));
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
      Object.defineProperty(window, name, { value: () => (window as unknown as Reporter).plumeSeen(`${name}()`) });
    }
  });
  // What the policy of the page forbids never comes as far as this.
  await context.route(/attack\.invalid/, async route => {
    seen.push(`${route.request().method()} ${route.request().url()}`);
    await route.abort();
  });
  context.on('page', () => seen.push('window opened'));
  context.on('dialog', dialog => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
