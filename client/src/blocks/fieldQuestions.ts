import type { CardField, FieldValues } from '../../../server/src/protocol/models.ts';

/** What is asked next. */
export interface FieldQuestion {
  readonly field: CardField;
  /** Which of the values of a field that is repeated. */
  readonly item: number;
  /** What was answered before, or stands there usually. */
  readonly value: string;
  /** From 1. */
  readonly step: number;
  readonly total: number;
  /** Whether nothing may be answered: an optional field, or the end of a list. */
  readonly mayBeEmpty: boolean;
}

/** The fields of a model, asked one after the other; one may go back, and answer anew. */
export class FieldQuestions {
  readonly #fields: readonly CardField[];
  readonly #answers: string[][];
  readonly #isNew: boolean;
  #at = 0;
  #item = 0;

  /** @param known what a block says already; undefined for a new one, whose fields have their usual values */
  constructor(fields: readonly CardField[], known?: FieldValues) {
    this.#fields = fields;
    this.#isNew = known === undefined;
    this.#answers = fields.map(({ name }) => [known?.[name] ?? []].flat().filter(it => it !== ''));
  }

  /** Undefined once all is answered. */
  get current(): FieldQuestion | undefined {
    const field = this.#fields[this.#at];
    const answers = this.#answers[this.#at] ?? [];
    return field && {
      field,
      item: this.#item,
      value: answers[this.#item] ?? (this.#item === 0 && this.#isNew ? field.usual : ''),
      step: this.#at + 1,
      total: this.#fields.length,
      mayBeEmpty: !field.isRequired || this.#item > 0 || answers.length > 1,
    };
  }

  /** Takes an answer, and goes on. Nothing where something is needed leaves the question. */
  answer(text: string): void {
    const question = this.current;
    const answers = this.#answers[this.#at];
    const said = text.trim();
    if (question === undefined || answers === undefined || (said === '' && !question.mayBeEmpty)) {
      return;
    }
    if (said === '') {
      answers.splice(this.#item, 1);
    } else {
      answers[this.#item] = said;
    }
    // One of several that is taken out makes room for the next.
    const goesOn = question.field.isRepeated && (said !== '' || this.#item < answers.length);
    this.#item = goesOn ? this.#item + (said === '' ? 0 : 1) : 0;
    this.#at += goesOn ? 0 : 1;
  }

  /** Goes back to what was asked before. */
  back(): void {
    if (this.#item > 0) {
      this.#item -= 1;
    } else if (this.#at > 0) {
      this.#at -= 1;
      this.#item = Math.max(0, (this.#answers[this.#at]?.length ?? 0) - 1);
    }
  }

  /** What was answered, by the names of the fields. */
  get values(): FieldValues {
    return Object.fromEntries(this.#fields.map(({ name, isRepeated }, index) => [name, isRepeated ? (this.#answers[index] ?? []) : (this.#answers[index]?.[0] ?? '')]));
  }
}
