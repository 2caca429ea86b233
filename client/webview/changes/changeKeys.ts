import { CHANGE } from './markChanges.ts';

/** Alt+F5 and Shift+Alt+F5, as in VS Code's editors: to the next change, or to the one before. */
export function goToChange(root: ParentNode, event: KeyboardEvent): void {
  if (event.key !== 'F5' || !event.altKey) {
    return;
  }
  const changes = [...root.querySelectorAll<HTMLElement>(`[${CHANGE}]:not(ins, del)`)].filter(it => it.parentElement?.closest(`[${CHANGE}]`) === null);
  const [now, step] = [changes.indexOf(document.activeElement as HTMLElement), event.shiftKey ? -1 : 1];
  const wanted = changes[now < 0 ? (step > 0 ? 0 : changes.length - 1) : (now + step + changes.length) % changes.length];
  if (wanted !== undefined) {
    event.preventDefault();
    wanted.tabIndex = -1;
    wanted.focus({ preventScroll: true });
    wanted.scrollIntoView({ block: 'center' });
  }
}
