import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isRubyTime, readRubyScalar, type RubyScalar, type RubyTime } from '../../server/src/article/yaml/rubyScalar.ts';
import recorded from './rubyScalars.json' with { type: 'json' };

suite('a plain value of the header', () => {
  for (const [source, kind, value] of recorded as [string, string, unknown][]) {
    test(`${source} is read as Ruby reads it: ${kind}`, () => {
      assert.deepEqual(describeScalar(readRubyScalar(source)), [kind, value]);
    });
  }
});

function describeScalar(value: RubyScalar): [string, unknown] {
  if (isRubyTime(value)) {
    return [value.type, value.type === 'date' ? isoTime(value).slice(0, 10) : isoTime(value)];
  }
  if (typeof value === 'object' && value !== null) {
    return ['symbol', value.name];
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return ['number', String(value)];
  }
  return [value === null ? 'null' : typeof value, value];
}

function isoTime({ year, month, day, hour, minute, second, offset = 0 }: RubyTime): string {
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second)).toISOString().replace('.000Z', 'Z');
}
