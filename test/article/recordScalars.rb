# Records what Jekyll's YAML reader makes of plain values: `ruby recordScalars.rb > rubyScalars.json`
require 'date'
require 'json'
require 'psych'

SCALARS = <<~'LIST'.lines.map(&:chomp)
  y Y n N yes Yes YES yEs no No NO nO on On ON off Off OFF oui Oui non Non vrai faux true True TRUE false False FALSE tRue
  null Null NULL nULL ~ ~x nil none None 0 00 000 1 12 -1 +1 +12 007 010 0010 08 09 018 -010 +010 0o7 0o17 0b11 -0b11 0b12
  0x1F 0xZZ -0x1f 1_000 1__0 1_ _1 1,000 1,00,0 1,5 0,1 1,000,000 1.000 1.000,5 1.5 1. . .5 -.5 +.5 -1.5 5. 1.e+3 1e3 1e+3
  1.5e3 1.5e+3 1.5E-3 12e03 .inf .Inf +.inf -.inf .nan .NaN .NAN inf NaN 12:30 1:2 01:30 1:99 12:60 12:30:00 12:30:45.5
  190:20:30 -1:30 +1:30 8:5 12:30:61 12h30 12h 1er 2e 3ème 15% 4M€ 10€ A1 1A 2019 2019-07 2019-7 2019-07-15 2019-7-5
  2019-07-5 2019-13-45 2019-00-10 2019-01-00 2019-02-29 2020-02-29 2019-02-30 2019-04-31 2019-12-31 19-07-15 15/07/2019
  2019/07/15 15-07-2019 2019-07-15T16:30:00Z 2019-07-15T16:30:00 2019-07-15t16:30:00z 2019-07-15T16:30:00+02:00
  2019-07-15T16:30:00+0200 2019-07-15T16:30:00+2 2019-07-15T16:30:00-03:30 2019-07-15T16:30 2019-07-15T6:30:00Z
  2019-07-15T25:00:00Z 2019-07-15T24:00:00Z 2019-07-15T16:60:00Z 2019-02-30T10:00:00Z 2019-02-32T10:00:00Z 2019-07-15T16:30:00.5Z
  :sym ::a :1 = == =a +a -a --a +- -.a ._ .a a.b é É œ l’IA l'IA RGAA C++ C# A&B & . .. ... .... -- --- 1-2 1-2-3 06.12.34.56.78 0612345678 01,02
LIST
  .flat_map(&:split) + [
    '2019-07-15 16:30:00 +02:00', '2019-07-15 16:30:00 +0200', '2019-07-15 16:30:00 +2', '2019-07-15 16:30:00', '2019-07-15 16:30',
    '2019-07-15  16:30:00   Z', '2019-07-15 16:30:00 CEST', '2019-07-15 16:30:00+02:00', '2019-07-15 6:05:00 +01:00', '2019-07-15 16h30',
    '15 juillet 2019', '15 000', '06 12 34', '12 h', 'no way', 'on y va', 'un : deux'.delete(':'), '1 000,50', '2019-02-30 10:00:00 +01:00',
    '1 + 1', '- 1', '2019-07-15 16:30:00.123 +02:00', '2019-07-15 24:00:00', '2019-07-15 23:59:60',
  ]

def record(source)
  value = Psych.safe_load("a: #{source}\n", permitted_classes: [Date, Time, Symbol])
  value = value.fetch('a')
  case value
  when Time then [source, 'time', value.utc.strftime('%Y-%m-%dT%H:%M:%SZ')]
  when Date then [source, 'date', value.strftime('%Y-%m-%d')]
  when Symbol then [source, 'symbol', value.to_s]
  when Float then [source, 'number', value.nan? || value.infinite? ? value.to_s : value]
  when Integer then [source, 'number', value]
  when nil then [source, 'null', nil]
  when true, false then [source, 'boolean', value]
  when String then [source, 'string', value]
  else [source, value.class.to_s, nil]
  end
rescue Psych::Exception
  nil
end

ENV['TZ'] = 'UTC'
puts "[\n" + SCALARS.uniq.filter_map { |it| record(it) }.map { |it| '  ' + JSON.generate(it) }.join(",\n") + "\n]"
