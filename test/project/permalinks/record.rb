# Records the addresses that Debian's Jekyll gives to documents: ruby test/project/permalinks/record.rb
require 'jekyll'
require 'json'
require 'tmpdir'

Jekyll.logger.log_level = :error
COLLECTIONS = {
  'actualites' => { 'output' => true, 'permalink' => '/actualites/:title/' },
  'agenda' => { 'output' => true, 'permalink' => '/agenda/:year/:i_month/:i_day/:name:output_ext' },
  'semaines' => { 'output' => true, 'permalink' => '/s/:w_year-:week-:w_day/:short_day/:long_day/:short_month/:long_month/:short_year/:y_day/:hour:minute:second/:slug/' },
  'themes' => { 'output' => true, 'permalink' => '/:collection/:categories/:slugified_categories/:path' },
  'notes' => { 'output' => true },
}.freeze
FILES = {
  '_actualites/bilan.md' => "title: Bilan",
  '_actualites/2019/Bilan de l’été.md' => "title: Bilan",
  '_actualites/2019-07-15-bilan.md' => "title: Bilan",
  '_actualites/C’est l’État ! (suite).md' => "title: Bilan",
  '_actualites/autre.md' => "slug: Mon Slug À Moi",
  '_actualites/fixe.md' => "permalink: /une/adresse/",
  '_actualites/fixe2.md' => "permalink: une/:year/adresse.html\ndate: 2019-07-15 00:30:00 +02:00",
  '_agenda/a.md' => "date: 2019-07-15 00:30:00 +02:00",
  '_agenda/b.md' => "date: 2019-12-31 23:30:00",
  '_agenda/c.md' => "date: '2019-12-31 23:30:00'",
  '_agenda/d.md' => "date: 2019-12-31",
  '_agenda/2020-02-03-e.md' => "title: E",
  '_agenda/2020-02-03-f.md' => "date: 2021-01-02",
  '_semaines/a.md' => "date: 2021-01-02 08:09:10 +01:00",
  '_semaines/b.md' => "date: 2018-12-31 08:09:10 +01:00\nslug: À b.c",
  '_semaines/c.md' => "date: 2020-03-29 02:30:00",
  '_themes/x/a.b.md' => "categories: [Appel à projets, Article]",
  '_themes/b.md' => "category: Été",
  '_notes/x/Une note.md' => "title: N",
  '_posts/2019-07-15-bilan.md' => "categories: [Un]",
  '_posts/2019-7-5-Bilan-d-été.markdown' => "title: x",
  'index.md' => "title: x",
  'a/index.md' => "title: x",
  'a/contact.md' => "title: x",
  'Plan du site.md' => "title: x",
}.freeze

records = ['date', 'pretty', 'none', 'ordinal', 'weekdate', '/:year/:title/', '/:year/:title:output_ext'].map do |style|
  Dir.mktmpdir do |root|
    FILES.each do |path, header|
      full = File.join(root, path)
      FileUtils.mkdir_p(File.dirname(full))
      File.write(full, "---\n#{header}\n---\nx\n")
    end
    site = Jekyll::Site.new(Jekyll.configuration('source' => root, 'destination' => File.join(root, '_site'), 'timezone' => 'Europe/Paris', 'collections' => COLLECTIONS, 'permalink' => style, 'future' => true, 'quiet' => true))
    site.read
    urls = (site.documents.map { |it| [it.relative_path, it.url] } + site.pages.map { |it| [it.path, it.url] }).sort.to_h
    { 'permalink' => style, 'urls' => urls }
  end
end
File.write(File.join(__dir__, 'permalinks.json'), "#{JSON.pretty_generate({ 'collections' => COLLECTIONS, 'files' => FILES, 'records' => records })}\n")
