# Records what Jekyll makes of YAML scalars, upstream's in scalars.json, Debian's in scalars.debian.json:
#
#   ruby -I JEKYLL/lib -I LIQUID/lib -I SAFE_YAML/lib test/article/scalars/record.rb
#   ruby test/article/scalars/record.rb
#
# Each line of scalars.txt is a plain, quoted or broken value; it is read as Jekyll reads a header, `key: VALUE`,
# and once more as the item of a list. Upstream's Jekyll asks `safe_yaml`, Debian's Psych. The table
# scalars.json is what the tests compare with.
require 'json'
require 'jekyll'

folder = __dir__
ENV['TZ'] = 'Europe/Paris'
DEBIAN = Jekyll::Utils.respond_to?(:safe_load_yaml)

def describe(value)
  case value
  when nil then { type: 'null' }
  when true, false then { type: 'boolean', value: value }
  when Integer then { type: 'integer', value: value.to_s }
  when Float then { type: 'float', value: value.to_s }
  when Time then { type: 'time', value: value.utc.strftime('%Y-%m-%dT%H:%M:%S.%LZ') }
  when Date then { type: 'date', value: value.iso8601 }
  when Symbol then { type: 'symbol', value: value.to_s }
  when String then { type: 'string', value: value }
  when Array then { type: 'list', value: value.map { |it| describe(it) } }
  when Hash then { type: 'map', value: value.to_h { |key, it| [key.to_s, describe(it)] } }
  else { type: value.class.name, value: value.to_s }
  end
end

def read(text)
  describe(DEBIAN ? Jekyll::Utils.safe_load_yaml(text) : SafeYAML.load(text))
rescue StandardError => e
  { type: 'error', value: e.message[/\): (.*?) at line/, 1] || e.message }
end

# The value of the one key; the whole answer where the text did not give one key.
def field(source)
  answer = read("key: #{source}\n")
  answer[:type] == 'map' && answer[:value].keys == ['key'] ? answer[:value]['key'] : answer
end

# The one item of the list; the whole answer where the text did not give one item.
def item(source)
  answer = read("key:\n- #{source}\n")
  list = answer[:type] == 'map' ? answer[:value]['key'] : nil
  list && list[:type] == 'list' && list[:value].length == 1 ? list[:value].first : answer
end

scalars = File.readlines("#{folder}/scalars.txt", chomp: true).reject { |line| line.empty? || line.start_with?('%%') }
table = scalars.map do |scalar|
  source = scalar.gsub('⍽', "\u00a0").gsub('⇥', "\t").gsub('␠', ' ')
  { source: source, field: field(source), item: item(source) }
end
File.write("#{folder}/scalars#{'.debian' if DEBIAN}.json", "[\n#{table.map { |row| JSON.generate(row) }.join(",\n")}\n]\n")
puts "#{table.length} scalars, Jekyll #{Jekyll::VERSION}, Psych #{Psych::VERSION}"
