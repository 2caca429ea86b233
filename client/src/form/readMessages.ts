import type { FormChange, FormPath, ProtocolRange, FromForm, ToForm } from './messages.ts';
import { isLanguage, isNumber, isRecord, isString, type Fields } from '../messageValues.ts';

/** Reads what came from the page of the form; undefined for anything that is not one of its messages. */
export function readFromForm(message: unknown): FromForm | undefined {
  if (!isRecord(message)) {
    return undefined;
  }
  const { type, uri, path, range } = message;
  if (type === 'ready') {
    return { type };
  }
  if (!isString(uri)) {
    return undefined;
  }
  switch (type) {
    case 'change': {
      const { change, stamp, wanted } = message;
      return isNumber(change) && isPath(path) && isString(stamp) && isChange(wanted) ? { type, change, uri, path, stamp, wanted } : undefined;
    }
    case 'ask': {
      const { question, typed } = message;
      return isNumber(question) && isPath(path) && isString(typed) ? { type, question, uri, path, typed } : undefined;
    }
    case 'fix':
      return isRange(range) && isString(message['title']) ? { type, uri, range, title: message['title'] } : undefined;
    case 'show':
      return isRange(range) ? { type, uri, range } : undefined;
    default:
      return undefined;
  }
}

/** Reads what came from the host; undefined for anything that is not one of its messages. */
export function readToForm(message: unknown): ToForm | undefined {
  const valid = isRecord(message) && isString(message['type']) && TO_FORM[message['type']]?.(message) === true;
  return valid ? (message as unknown as ToForm) : undefined;
}

const TO_FORM: Readonly<Record<string, (message: Fields) => boolean>> = {
  form: ({ form }) =>
    isRecord(form) && isString(form['uri']) && isLanguage(form['language']) && isString(form['sentence']) && isString(form['publication']) && areAll(form['problems'], isProblem) && (form['broken'] === undefined || isProblem(form['broken'])) && areAll(form['fields'], isField),
  nothing: message => isString(message['text']) && isLanguage(message['language']),
  choices: message => isNumber(message['question']) && areAll(message['choices'], it => isRecord(it) && isString(it['value']) && isString(it['label']) && isString(it['detail'])),
  answer: message => isNumber(message['change']) && isString(message['message']) && (message['outcome'] === 'done' || message['outcome'] === 'refused'),
  focus: message => isString(message['field']),
};

const CONTROLS: Readonly<Record<string, (control: Fields) => boolean>> = {
  text: it => isString(it['text']) && isString(it['choices']) && typeof it['isLong'] === 'boolean',
  number: it => isString(it['text']),
  date: it => isString(it['day']) && isString(it['time']) && isString(it['zone']),
  choice: it => areAll(it['options'], option => isRecord(option) && isString(option['label'])),
  words: it => areAll(it['words'], word => isRecord(word) && isString(word['text']) && isString(word['label']) && isString(word['detail'])),
  list: it => areAll(it['items'], isField),
  group: it => areAll(it['fields'], isField),
  other: it => isString(it['text']),
};

function isField(field: unknown): boolean {
  if (!isRecord(field) || !isRecord(field['control']) || !isString(field['control']['kind'])) {
    return false;
  }
  const isDescribed = isPath(field['path']) && isString(field['label']) && isString(field['help']) && isString(field['stamp']) && areAll(field['problems'], isProblem);
  return isDescribed && CONTROLS[field['control']['kind']]?.(field['control']) === true;
}

function isProblem(problem: unknown): boolean {
  return isRecord(problem) && isString(problem['severity']) && isString(problem['message']) && isRange(problem['range']) && areAll(problem['fixes'], isString);
}

function isChange(change: unknown): change is FormChange {
  if (!isRecord(change)) {
    return false;
  }
  const { kind, at, from, to, day, time } = change;
  switch (kind) {
    case 'set':
      return 'value' in change;
    case 'setDate':
      return isString(day) && /^\d{4}-\d\d-\d\d$/.test(day) && isString(time) && /^(?:\d\d:\d\d)?$/.test(time);
    case 'remove':
      return true;
    case 'insert':
    case 'removeItem':
      return isNumber(at);
    case 'move':
      return isNumber(from) && isNumber(to);
    default:
      return false;
  }
}

function isRange(range: unknown): range is ProtocolRange {
  return isRecord(range) && isPosition(range['start']) && isPosition(range['end']);
}

function isPosition(position: unknown): boolean {
  return isRecord(position) && isNumber(position['line']) && isNumber(position['character']);
}

function isPath(path: unknown): path is FormPath {
  return Array.isArray(path) && path.every(it => isString(it) || isNumber(it));
}

function areAll(values: unknown, test: (value: unknown) => boolean): boolean {
  return Array.isArray(values) && values.every(test);
}
