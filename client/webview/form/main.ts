import { readToForm } from '../../src/form/readMessages.ts';
import { FormView } from './formView.ts';
import { explainFocused, PointerPress } from './pointerPress.ts';

startForm(acquireVsCodeApi());

/** Wires the messages of the host to the form. */
function startForm(host: { postMessage(message: unknown): void }): void {
  const root = document.getElementById('plume-form');
  if (root === null) {
    throw new Error('The page has no #plume-form.');
  }
  const press = new PointerPress(window);
  explainFocused(root, press);
  const view = new FormView(root, message => host.postMessage(message));
  window.addEventListener('message', ({ data, origin }) => {
    const message = origin === window.origin ? readToForm(data) : undefined;
    if (message !== undefined) {
      press.whenReleased(() => view.receive(message));
    }
  });
  host.postMessage({ type: 'ready' });
}
