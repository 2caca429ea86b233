import type { FormControl, FormField } from '../../src/form/messages.ts';
import type { TypingState } from './draft.ts';
import type { FormHost } from './formHost.ts';

/** A field with a control of one kind. */
export type FieldOf<Kind extends FormControl['kind']> = FormField & { readonly control: Extract<FormControl, { kind: Kind }> };

/** What fills in a field. */
export interface Control<Kind extends FormControl['kind']> {
  /** What stands below the label. */
  readonly element: HTMLElement;
  /** What the label names; undefined where it stands over several. */
  readonly labelled: HTMLElement | undefined;
  /** The article says this now. */
  update(field: FieldOf<Kind>): void;
}

/** What a control is made with. */
export interface ControlParts {
  /** No other element of the page has it, or begins with it and a hyphen. */
  readonly id: string;
  readonly host: FormHost;
  /** Makes a place for fields below this one; what is to stand beside the label of each is given. */
  newList(tools?: (field: FormField) => HTMLElement): NestedFields;
  /** Tells why a change was refused; empty for nothing to tell. */
  tell(message: string): void;
  /** Tells whether somebody is typing. */
  follow(state: TypingState): void;
}

/** Fields below a field. */
export interface NestedFields {
  readonly element: HTMLElement;
  update(fields: readonly FormField[]): void;
}

/** Gives a field the names that what describes it has. */
export function describeInput(input: HTMLElement, id: string, { isRequired, problems }: Pick<FormField, 'isRequired' | 'problems'>): void {
  input.setAttribute('aria-describedby', `${id}-help ${id}-problems`);
  input.setAttribute('aria-invalid', String(problems.some(it => it.severity === 'error')));
  if (isRequired) {
    input.setAttribute('aria-required', 'true');
  }
}
