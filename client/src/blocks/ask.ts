import type * as vscode from 'vscode';
import type { FieldHelp } from '../../../server/src/protocol/models.ts';
import type { Language, Localized } from '../localized.ts';
import type { FieldQuestion } from './fieldQuestions.ts';

/** VS Code's API, given to what is loaded later: on the web, it cannot ask for it. */
export type VsCode = typeof vscode;

/** What a question is asked with. */
export interface Asking {
  readonly api: VsCode;
  readonly language: Language;
  /** The name of the model. */
  readonly title: string;
  /** What a field may hold, as the server says. */
  help(question: FieldQuestion, value: string): Promise<FieldHelp>;
}

/** An answer; `back` asks for the question before. */
export type Answer = { readonly kind: 'said'; readonly text: string } | { readonly kind: 'back' };

const NEEDED: Localized = { fr: 'Ce champ ne peut pas rester vide.', en: 'This field may not stay empty.' };
const NOTHING: Localized = { fr: 'Ne rien mettre', en: 'Nothing' };
const NO_MORE: Localized = { fr: 'C’est tout', en: 'That is all' };
const AS_TYPED: Localized = { fr: 'tel quel', en: 'as typed' };
const OPTIONAL: Localized = { fr: 'facultatif\u00A0: Entrée pour passer', en: 'optional: Enter to skip' };
const REMOVE: Localized = { fr: 'vide pour le retirer', en: 'empty to remove it' };
const END: Localized = { fr: 'vide pour finir', en: 'empty to end' };

/** Asks one question: by a list where there is one, else by a line of text. Undefined where nobody answers. */
export async function ask(question: FieldQuestion, asking: Asking): Promise<Answer | undefined> {
  const { choices } = question.field.isChosen ? await asking.help(question, '') : { choices: [] };
  return choices.length > 0 ? askByList(question, choices, asking) : askByText(question, asking);
}

function dress(input: vscode.QuickInput, { field, item, step, total }: FieldQuestion, { api, title }: Asking): void {
  const number = field.isRepeated ? ` ${item + 1}` : '';
  input.title = `${title} – ${field.label}${number}`;
  input.step = step;
  input.totalSteps = total;
  input.ignoreFocusOut = true;
  if ('buttons' in input && (step > 1 || item > 0)) {
    (input as vscode.InputBox).buttons = [api.QuickInputButtons.Back];
  }
}

function hintFor({ field, item, value, mayBeEmpty }: FieldQuestion, language: Language): string {
  const hint = field.isRepeated && mayBeEmpty && value !== '' ? REMOVE[language] : item > 0 ? END[language] : mayBeEmpty ? OPTIONAL[language] : '';
  return [field.help, hint].filter(it => it !== '').join(' – ');
}

function askByText(question: FieldQuestion, asking: Asking): Promise<Answer | undefined> {
  const input = asking.api.window.createInputBox();
  dress(input, question, asking);
  input.value = question.value;
  input.placeholder = question.field.example;
  input.prompt = hintFor(question, asking.language);
  const problemOf = async (value: string): Promise<string> => (value.trim() === '' ? (question.mayBeEmpty ? '' : NEEDED[asking.language]) : (await asking.help(question, value)).problem);
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return answerOf(input, async () => {
    const { value } = input;
    input.validationMessage = await problemOf(value);
    return input.validationMessage === '' && input.value === value ? { kind: 'said', text: value } : undefined;
  });
}

interface Item extends vscode.QuickPickItem {
  readonly value: string;
}

function askByList(question: FieldQuestion, choices: FieldHelp['choices'], asking: Asking): Promise<Answer | undefined> {
  const { language } = asking;
  const input = asking.api.window.createQuickPick<Item>();
  dress(input, question, asking);
  input.placeholder = hintFor(question, language) === '' ? question.field.example : hintFor(question, language);
  input.matchOnDescription = true;
  const nothing: readonly Item[] = question.mayBeEmpty ? [{ label: `$(circle-slash) ${(question.item > 0 ? NO_MORE : NOTHING)[language]}`, value: '', alwaysShow: true }] : [];
  const known: readonly Item[] = choices.map(({ value, label, detail }) => ({ label, description: detail, value }));
  const show = (typed: string): void => {
    const asTyped: readonly Item[] = typed === '' || known.some(it => it.label === typed) ? [] : [{ label: typed, description: AS_TYPED[language], value: typed, alwaysShow: true }];
    input.items = [...nothing, ...known, ...asTyped];
    const active = known.filter(it => typed === '' && it.value === question.value);
    if (active.length > 0) {
      input.activeItems = active;
    }
  };
  show('');
  input.onDidChangeValue(show);
  return answerOf(input, async () => {
    const [picked] = input.activeItems;
    return Promise.resolve(picked && { kind: 'said', text: picked.value });
  });
}

/** Shows an input until it is answered, left, or gone back from. */
function answerOf(input: vscode.InputBox | vscode.QuickPick<Item>, accepted: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  return new Promise(resolve => {
    const done = (answer: Answer | undefined): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(() => void accepted().then(answer => (answer === undefined ? undefined : done(answer))));
    // The only button there is goes back.
    input.onDidTriggerButton(() => done({ kind: 'back' }));
    input.onDidHide(() => done(undefined));
    input.show();
  });
}
