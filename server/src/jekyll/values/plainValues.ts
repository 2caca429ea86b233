import type { PlainMap, PlainValue } from '../../article/yaml/yamlValue.ts';
import { rubyText } from './rubyText.ts';
import { isRubyList, isRubyMap, RubyDay, RubyFloat, RubyMoment, type RubyMap, type RubyValue } from './rubyValue.ts';

/** Values as JSON can say them: dates as texts. */
export function plainValues(map: RubyMap): PlainMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plainOf(value)]));
}

function plainOf(value: RubyValue): PlainValue {
  if (value instanceof RubyFloat) {
    return value.value;
  }
  if (value instanceof RubyDay || value instanceof RubyMoment) {
    return rubyText(value);
  }
  return isRubyList(value) ? value.map(plainOf) : isRubyMap(value) ? plainValues(value) : value;
}
