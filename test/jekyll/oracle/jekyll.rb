# Real Jekyll as a service, one JSON value a line each way:
#
#   in:  {"files": {"_config.yml": "...", "_posts/2024-01-01-a.md": "..."}}
#   out: {"files": [{"path": "...", "kind": "document", "url": "...", ...}], "stopped": {"error": "...", "message": "..."}}
#
# It says of each file that Jekyll reads what it is, whether it is written, where and with which values; and what stopped the
# build. Upstream's Jekyll is asked where PLUME_JEKYLL names folders with its code, its `safe_yaml` and its `liquid` (each
# one's `lib`, joined by colons); else the one that is installed.
require 'jekyll'
require 'json'
require 'tmpdir'
require 'timeout'

ZONE = ENV.fetch('TZ', 'UTC')
# The moment of every build, so that an answer is the same tomorrow.
NOW = '2024-06-15 12:00:00 +0000'
# Whether whole pages are told, too.
RENDERS = ENV.key?('ORACLE_RENDERS')
SECONDS = Integer(ENV.fetch('ORACLE_SECONDS', '10'))

# What is said while a site is read: Jekyll swallows most errors with a word.
class Sayings
  attr_reader :texts

  def initialize = @texts = []
  attr_accessor :level, :log_level

  def adjust_verbosity(*) = nil
  def debug(*) = nil
  alias info debug

  def warn(topic, message = nil) = texts << "#{topic} #{message}".strip.gsub(/\e\[\d+m/, '')
  alias error warn

  def abort_with(topic, message = nil)
    raise Jekyll::Errors::FatalException, "#{topic} #{message}"
  end

  def message(topic, message = nil) = "#{topic} #{message}"
  def formatted_topic(topic, _colon = false) = topic.to_s
end

def describe_value(value)
  case value
  when nil, true, false, Integer, String then value
  when Float then { float: value.to_s }
  when Time then { time: value.getutc.strftime('%Y-%m-%dT%H:%M:%SZ') }
  when Date then { date: value.iso8601 }
  when Symbol then { symbol: value.to_s }
  when Array then value.map { |it| describe_value(it) }
  when Hash then value.to_h { |key, it| [key.to_s, describe_value(it)] }
  else { other: value.class.name }
  end
end

def first_line(message, folder)
  message.to_s.gsub(folder, '').gsub(/\e\[\d+m/, '').lines.first.to_s.strip
end

def attempt(folder)
  yield
rescue StandardError, SystemExit => e
  { error: e.class.name.sub(/.*::/, ''), message: first_line(e.message, folder) }
end

def below(path, folder) = path.delete_prefix("#{folder}/")

def describe_document(doc, folder)
  {
    path: below(doc.path, folder),
    kind: doc.draft? ? 'draft' : 'document',
    collection: doc.collection.label,
    url: attempt(folder) { doc.url },
    destination: attempt(folder) { doc.destination("#{folder}/_site").to_s.delete_prefix("#{folder}/_site") },
    id: attempt(folder) { doc.id },
    written: attempt(folder) { doc.write? ? true : false },
    date: attempt(folder) { doc.date == doc.site.time ? 'now' : describe_value(doc.date) },
    values: doc.data.is_a?(Hash) ? describe_value(doc.data.reject { |key, _| %w[date excerpt].include?(key) }) : { other: doc.data.class.name },
    excerpt: doc.data.is_a?(Hash) && doc.data['excerpt'].is_a?(Jekyll::Excerpt) ? doc.data['excerpt'].content : nil,
  }.compact
end

def describe_page(page, folder)
  {
    path: below(page.site.in_source_dir(page.relative_path), folder),
    kind: 'page',
    url: attempt(folder) { page.url },
    destination: attempt(folder) { page.destination("#{folder}/_site").to_s.delete_prefix("#{folder}/_site") },
    written: true,
    values: describe_value(page.data.reject { |_, value| value.is_a?(Jekyll::Excerpt) }),
  }
end

def describe_file(file, folder)
  {
    path: below(file.path, folder),
    kind: 'static',
    collection: file.type&.to_s,
    url: attempt(folder) { file.url },
    destination: attempt(folder) { file.destination("#{folder}/_site").to_s.delete_prefix("#{folder}/_site") },
    written: file.write? ? true : false,
  }.compact
end

def site_in(folder)
  options = { 'destination' => "#{folder}/_site", 'disable_disk_cache' => true, 'time' => NOW }
  config = "#{folder}/_config.yml"
  options['config'] = config if File.exist?(config)
  options['source'] = folder unless own_settings(folder)['source']
  Jekyll::Site.new(Jekyll.configuration(options))
end

def own_settings(folder)
  settings = Jekyll::Configuration.new.safe_load_file("#{folder}/_config.yml")
  settings.is_a?(Hash) ? settings : {}
rescue StandardError
  {}
end

# Reads, renders and finds where to write, but writes nothing.
def build(folder)
  site = nil
  stopped = attempt(folder) do
    site = site_in(folder)
    site.reset
    site.read
    site.generate
    nil
  end
  documents = site ? site.collections.values.flat_map(&:docs) : []
  answer = site && {
    files: documents.map { |it| describe_document(it, folder) } + site.pages.map { |it| describe_page(it, folder) } + site.static_files.map { |it| describe_file(it, folder) },
    orders: site.collections.to_h { |name, it| [name, it.docs.map { |doc| below(doc.path, folder) }] },
    kramdown: describe_value(site.config['kramdown']),
    data: describe_value(site.data),
  }
  stopped ||= attempt(folder) { finish(site) }
  pages = stopped.nil? && RENDERS ? outputs(site) : nil
  { **(answer || {}), pages: pages, stopped: stopped, said: Jekyll.logger.texts.map { |it| first_line(it, folder) } }.compact
end

# What each page and document that is written holds.
def outputs(site)
  written = site.pages + site.collections.values.flat_map { |it| it.docs.select(&:write?) }
  written.to_h { |it| [it.destination(site.dest).delete_prefix(site.dest), it.output] }
end

def finish(site)
  site.render
  site.each_site_file { |it| it.destination(site.dest) }
  nil
end

def lay_out(files, folder)
  files.each do |path, text|
    target = File.join(folder, path)
    FileUtils.mkdir_p(File.dirname(target))
    File.write(target, text)
    # Drafts are dated by their files.
    File.utime(Time.parse(NOW), Time.parse(NOW), target)
  end
end

def answer(question)
  Dir.mktmpdir('plume') do |made|
    folder = File.realpath(made)
    lay_out(question.fetch('files'), folder)
    ENV['TZ'] = ZONE
    Jekyll.instance_variable_set(:@logger, Sayings.new)
    Dir.chdir(folder) { Timeout.timeout(SECONDS) { build(folder) } }
  end
rescue Timeout::Error
  { error: 'timeout' }
rescue StandardError, ScriptError, SystemStackError, SystemExit => e
  { error: "#{e.class}: #{e.message}" }
end

$stdout.sync = true
$stdout.puts(JSON.generate(jekyll: Jekyll::VERSION, liquid: Liquid::VERSION, yaml: Jekyll::Utils.respond_to?(:safe_load_yaml) ? 'psych' : 'safe_yaml'))
$stdin.each_line do |line|
  # Jekyll remembers what it has parsed, by which clock ever: each site has a process of its own.
  reader, writer = IO.pipe
  pid = fork do
    reader.close
    writer.write(JSON.generate(answer(JSON.parse(line))))
    writer.close
    exit!(0)
  end
  writer.close
  $stdout.puts(reader.read)
  Process.wait(pid)
end
