import { articleAmong } from './articleAmong.ts';
import type { Command } from './command.ts';

/** Shows the header of an article as a form, in the side bar. */
export const openForm: Command = {
  id: 'plume.openForm',
  async run({ form }, ...parameters) {
    const [, field] = parameters;
    await form.open(articleAmong(parameters), typeof field === 'string' ? field : '');
  },
};
