# Renders documents with real kramdown: reads one JSON document a line, {"text", "options"}, and answers
# each with a line {"html"} or {"error"}. Started once by oracle.ts.
require 'json'
require 'timeout'
require 'kramdown'
require 'kramdown-parser-gfm'

$stdout.sync = true
$stdout.puts JSON.generate(version: Kramdown::VERSION)
$stdin.each_line do |line|
  request = JSON.parse(line)
  options = request['options'].transform_keys(&:to_sym)
  answer =
    begin
      html = Timeout.timeout(request['timeout'] || 5) { Kramdown::Document.new(request['text'], options).to_html }
      { html: html }
    rescue SystemStackError, StandardError, Timeout::Error => e
      { error: "#{e.class}: #{e.message[0, 200]}" }
    end
  $stdout.puts JSON.generate(answer)
end
