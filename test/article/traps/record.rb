# Records what Jekyll makes of articles:
#   node build/run.mjs test/article/traps/texts.ts | ruby test/article/traps/record.rb
#
# Standard input is a JSON list of texts. Each becomes an article of a site of its own, read as Jekyll reads a site; the
# answers, in the same order, are what the tests compare with (recorded.json).
require 'fileutils'
require 'json'
require 'tmpdir'
require 'jekyll'

# Jekyll says on the standard output what it has to say: the answers have a way of their own.
ANSWERS = $stdout.dup
$stdout.reopen($stderr)
GENERATED = %w[draft slug ext excerpt collection].freeze

def plain(value)
  case value
  when Time then value.utc.strftime('%Y-%m-%dT%H:%M:%SZ')
  when Date then value.iso8601
  when Symbol then ":#{value}"
  when Array then value.map { |it| plain(it) }
  when Hash then value.to_h { |key, it| [key.to_s, plain(it)] }
  else value
  end
end

def read(text)
  Dir.mktmpdir do |root|
    FileUtils.mkdir_p("#{root}/_actualites")
    File.binwrite("#{root}/_actualites/a.md", text)
    site = Jekyll::Site.new(Jekyll.configuration(
      'source' => root, 'destination' => "#{root}/_site", 'quiet' => true, 'disable_disk_cache' => true,
      'timezone' => 'Europe/Paris', 'time' => '2019-07-15 16:30:00 +02:00', 'collections' => { 'actualites' => { 'output' => true } }
    ))
    begin
      site.read
    rescue StandardError => e
      return { outcome: 'stops', why: e.message[/: (.*)/m, 1] || e.message }
    end
    document = site.collections['actualites'].docs.first
    return { outcome: 'hidden' } unless document.nil? || document.write?
    return { outcome: site.static_files.empty? && site.collections['actualites'].files.empty? ? 'hidden' : 'copied' } if document.nil?

    data = document.data.reject { |key, value| GENERATED.include?(key) || (%w[categories tags].include?(key) && value.empty?) }
    { outcome: 'page', data: plain(data), body: document.content[0, 60] }
  end
end

ANSWERS.puts JSON.pretty_generate(JSON.parse($stdin.read).map { |text| { text: text }.merge(read(text)) })
