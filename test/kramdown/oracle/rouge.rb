# Real Rouge as a service, one JSON value a line each way: {"language": "ruby", "code": "..."} to {"html": "..."}.
require 'json'
require 'rouge'

formatter = Rouge::Formatters::HTML.new
$stdout.sync = true
$stdout.set_encoding('UTF-8')
$stdin.set_encoding('UTF-8')
$stdin.each_line do |line|
  question = JSON.parse(line)
  answer = begin
    lexer = Rouge::Lexer.find_fancy(question.fetch('language'), question.fetch('code'))
    { html: formatter.format(lexer.lex(question.fetch('code'))) }
  rescue StandardError => e
    { error: "#{e.class}: #{e.message}" }
  end
  puts JSON.generate(answer)
end
