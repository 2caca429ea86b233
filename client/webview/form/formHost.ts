import type { FormChange, FormChoice, FormPath, ProtocolRange } from '../../src/form/messages.ts';
import type { FormWords } from './formWords.ts';

/** What the parts of a form ask of those around it. */
export interface FormHost {
  readonly words: FormWords;
  /** Asks for a change; it is made after those that were asked for before. */
  change(wanted: WantedChange): void;
  /** Asks what a field may hold; undefined where another question has come after it. */
  choices(path: FormPath, typed: string): Promise<readonly FormChoice[] | undefined>;
  fix(range: ProtocolRange, title: string): void;
  show(range: ProtocolRange): void;
}

/** A change, and who is told what has become of it. */
export interface WantedChange {
  readonly path: FormPath;
  /** What the field said when it began to be changed. */
  readonly stamp: string;
  readonly wanted: FormChange;
  /** @param message why it was refused; empty where it was made */
  readonly answered?: (message: string) => void;
}

/** The name of a place among others. */
export function keyOf(path: FormPath): string {
  return JSON.stringify(path);
}

/** Whether one of two places lies in the other. */
export function isRelated(one: FormPath, other: FormPath): boolean {
  return one.slice(0, other.length).every((it, index) => it === other[index]);
}
