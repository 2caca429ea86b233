import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isSafePattern } from '../../server/src/project/safePattern.ts';

suite('a pattern of a team', () => {
  for (const pattern of ['^[a-z0-9]+(-[a-z0-9]+)*$', '^https?://', '^(\\d{4})-(\\d\\d)$', '^/uploads/[^ ]+\\.(png|jpe?g)$', '(ab)+', '^.{1,80}$', '\\p{L}+', '^(,\\u00a0[0-9]+)+$', '^(\\u{a0}a)+$', '^(-\\x41+)+$']) {
    test(`${pattern} is decided in time`, () => assert.equal(isSafePattern(pattern), true));
  }
  for (const pattern of ['^(a+)+$', '(a|a)*b', '(a|aa)+$', '^(([a-z])+.)+$', '(.*)*x', '(-?[a-z]+)*$', '([a-z-]+-)*', '(a*){5,}', '(a)\\1+', '(', '(-[a-z-]+)*']) {
    test(`${pattern} may not be`, () => assert.equal(isSafePattern(pattern), false));
  }
});
