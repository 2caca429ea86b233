import type { FormChange, FormChoice, FormPath, HeaderForm } from '../../../server/src/protocol/form.ts';
import type { ProtocolRange } from '../../../server/src/protocol/ranges.ts';

export type * from '../../../server/src/protocol/form.ts';
export type * from '../../../server/src/protocol/ranges.ts';

/** What the host tells the page of the form. */
export type ToForm = ShowForm | ShowNothing | ShowChoices | AnswerChange | FocusField;

/** What the page of the form tells the host. */
export type FromForm = FormReady | ChangeWanted | ChoicesWanted | FixWanted | PlaceWanted;

/** The header as it is now. The addresses of images are such as the page may show. */
export interface ShowForm {
  readonly type: 'form';
  readonly form: HeaderForm;
}

/** There is no header to be shown, and why. */
export interface ShowNothing {
  readonly type: 'nothing';
  readonly language: 'fr' | 'en';
  readonly text: string;
}

/** What a field may hold: the answer to {@link ChoicesWanted}. */
export interface ShowChoices {
  readonly type: 'choices';
  readonly question: number;
  readonly choices: readonly FormChoice[];
}

/** What has become of a change; the form that follows from it was told before. */
export interface AnswerChange {
  readonly type: 'answer';
  readonly change: number;
  readonly outcome: 'done' | 'refused';
  /** Why it was refused. */
  readonly message: string;
}

/** A field is to have the focus; the first one where its name is empty, or none of the form's. */
export interface FocusField {
  readonly type: 'focus';
  readonly field: string;
}

/** The page listens. Sent again after each load of the page. */
export interface FormReady {
  readonly type: 'ready';
}

/** A field is to say something else. */
export interface ChangeWanted {
  readonly type: 'change';
  /** The number of the change. */
  readonly change: number;
  /** The article whose header the page shows. */
  readonly uri: string;
  readonly path: FormPath;
  readonly stamp: string;
  readonly wanted: FormChange;
}

/** What may a field hold? */
export interface ChoicesWanted {
  readonly type: 'ask';
  readonly question: number;
  readonly uri: string;
  readonly path: FormPath;
  readonly typed: string;
}

/** What is wrong at a range is to be mended by an offer with this title. */
export interface FixWanted {
  readonly type: 'fix';
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly title: string;
}

/** A place of the text is to be shown. */
export interface PlaceWanted {
  readonly type: 'show';
  readonly uri: string;
  readonly range: ProtocolRange;
}
