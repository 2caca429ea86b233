# Real kramdown as a service, one JSON value a line each way:
#
#   in:  {"text": "...", "options": {"input": "GFM"}}
#   out: {"html": "...", "warnings": ["..."]}  or  {"error": "..."}
#
# Debian ships kramdown 2.4; Plume follows 2.5. What 2.5 changed, as far as the test cases show it, is
# changed here too, by loading 2.4's own files with the few expressions replaced. A replacement that no
# longer finds its place stops the program: silence would make the oracle lie.
require 'json'
require 'socket'
require 'timeout'
require 'kramdown'
require 'kramdown/parser/html'

def reload_with(library_file, replacements)
  path = $LOADED_FEATURES.find { |feature| feature.end_with?(library_file) } or abort "not loaded: #{library_file}"
  source = File.read(path)
  replacements.each do |from, to|
    source.include?(from) or abort "#{library_file} no longer holds: #{from}"
    source = source.sub(from) { to }
  end
  $VERBOSE = nil
  eval(source, TOPLEVEL_BINDING, path)
end

if Kramdown::VERSION.start_with?('2.4')
  # CDATA sections are text, and a table may be empty: the parsers make their patterns of this when they are loaded.
  reload_with('kramdown/parser/html.rb', [
    ['HTML_INSTRUCTION_RE =', 'HTML_CDATA_RE = /<!\[CDATA\[(.*?)\]\]>/m; HTML_INSTRUCTION_RE ='],
    ['if el.children.first.type == :tr', 'if el.children.first&.type == :tr'],
    ['|\/|!--|\?))/', '|\/|!--|\?|!\[CDATA\[))/'],
    ['elsif @src.scan(HTML_TAG_RE)', "elsif @src.scan(HTML_CDATA_RE) then @tree.children << Element.new(:text, @src[1].dup, nil, cdata: true, location: line)\n elsif @src.scan(HTML_TAG_RE)"],
  ])
end
# <time> runs within a line, in 2.5; the parsers make their patterns of this when they are loaded.
unless Kramdown::Parser::Html::Constants::HTML_ELEMENT['time']
  Kramdown::Parser::Html::Constants.tap do |constants|
    constants::HTML_SPAN_ELEMENTS << 'time'
    constants::HTML_CONTENT_MODEL['time'] = :span
    constants::HTML_ELEMENT['time'] = true
  end
end
# 2.5 knows further names of entities. These are some; of a character's names, the last one is printed.
{
  'frac13' => 8531, 'Gammad' => 988, 'Lang' => 10_218, 'fflig' => 64_256, 'nvlt' => 60, 'bne' => 61, 'nvgt' => 62, 'fjlig' => 102, 'npart' => 8706,
  'nang' => 8736, 'caps' => 8745, 'cups' => 8746, 'nvsim' => 8764, 'bnequiv' => 8801, 'nvle' => 8804, 'nvge' => 8805, 'vnsub' => 8834, 'vnsup' => 8835
}.each do |name, code_point|
  entities = Kramdown::Utils::Entities
  entities::ENTITY_MAP[code_point] = entities::ENTITY_MAP[name] = entities::Entity.new(code_point, name)
end
require 'kramdown-parser-gfm'

SECONDS = Integer(ENV.fetch('ORACLE_SECONDS', '10'))

if Kramdown::VERSION.start_with?('2.4')
  # White space of any kind in a text matches a space in the name of an abbreviation.
  reload_with('kramdown/parser/kramdown/abbreviation.rb', [
    ['#{Regexp.escape(k)}', '#{Regexp.escape(k).gsub(/\\\\ /, "[\\\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+")}'],
    ['define_parser(', '@@parsers.delete(:abbrev_definition); define_parser('],
  ])
  require 'kramdown/converter/html'
  require 'kramdown/parser/kramdown'
  reload_with('kramdown/parser/kramdown/html.rb', [
    ['HTML_SPAN_START = /<(#{REXML::Parsers::BaseParser::UNAME_STR}|!--|\/)/', 'HTML_SPAN_START = /<(#{REXML::Parsers::BaseParser::UNAME_STR}|!--|\/|!\[CDATA\[)/'],
    ['elsif (result = @src.scan(HTML_TAG_CLOSE_RE))', "elsif @src.scan(HTML_CDATA_RE) then add_text(escape_html(@src[1]))\n elsif (result = @src.scan(HTML_TAG_CLOSE_RE))"],
    ['define_parser(:block_html', '@@parsers.delete(:block_html); @@parsers.delete(:span_html); define_parser(:block_html'],
    ['class Kramdown', "class Kramdown\n include ::Kramdown::Utils::Html"],
  ])
  # Underscores count as part of the word before an underscore.
  reload_with('kramdown/parser/kramdown/emphasis.rb', [
    ['-?[[:alpha:]]*\z', '-?[[:alpha:]_]*\z'],
    ['define_parser(', '@@parsers.delete(:emphasis); define_parser('],
  ])
  # The roles of footnotes stand on the link, not on its wrapper.
  reload_with('kramdown/converter/html.rb', [
    ['title = @root', "name = el.value.gsub(/[\\s\\p{Z}]+/, ' '); name = el.value unless @root.options[:abbrev_defs].key?(name); title = @root"],
    ['[:abbrev_defs][el.value]', '[:abbrev_defs][name]'],
    ['[:abbrev_attr][el.value]', '[:abbrev_attr][name]'],
    ['{repeat}\" role=\"doc-noteref\">"', '{repeat}\">"'],
    ['class=\"footnote\" rel=\"footnote\">"', 'class=\"footnote\" rel=\"footnote\" role=\"doc-noteref\">"'],
    [%q{'id' => "fn:#{name}", 'role' => 'doc-endnote'}, %q{'id' => "fn:#{name}"}],
  ])
end

def answer(question)
  options = question.fetch('options', {}).transform_keys(&:to_sym)
  document = Timeout.timeout(SECONDS) { Kramdown::Document.new(question.fetch('text'), options) }
  html = Timeout.timeout(SECONDS) { document.to_html }
  { html: html, warnings: document.warnings }
rescue Timeout::Error
  { error: 'timeout' }
rescue StandardError, ScriptError, SystemStackError => e
  { error: "#{e.class}: #{e.message}" }
end

def reply(line)
  JSON.generate(answer(JSON.parse(line)))
rescue JSON::GeneratorError, JSON::ParserError => e
  JSON.generate(error: "no text: #{e.message}")
end

# A process that has kramdown loaded, and answers.
def start_worker
  ours, theirs = UNIXSocket.pair
  [ours, theirs].each { |socket| socket.set_encoding('UTF-8') }
  pid = fork do
    ours.close
    theirs.each_line { |line| theirs.puts(reply(line)) }
  end
  Process.detach(pid)
  theirs.close
  ours
end

# Who was stopped in the middle, or overflowed its stack, might give wrong answers from then on: another one goes on.
def spoils?(reply)
  reply.nil? || reply.start_with?('{"error":"timeout"', '{"error":"SystemStackError')
end

$stdout.sync = true
$stdout.set_encoding('UTF-8')
$stdin.set_encoding('UTF-8')
worker = nil
$stdin.each_line do |line|
  worker ||= start_worker
  worker.puts(line)
  reply = worker.gets
  puts reply || JSON.generate(error: 'stopped')
  worker = worker.close if spoils?(reply)
end
