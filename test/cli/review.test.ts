import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { bundleProgram } from '../support/bundles.ts';
import { useCommandLine } from '../support/commandLine.ts';
import { liveParts } from '../support/liveParts.ts';

const plume = useCommandLine();
const { check, read, run, write } = plume;

before(async () => {
  await Promise.all([bundleProgram('standalone'), bundleProgram('page')]);
});

const CAT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

function git(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.fr', '-c', 'commit.gpgsign=false', ...args], { cwd: join(plume.folder, 'site'), encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** A site of two articles, on a branch that left `main` here. */
function writeSite(): void {
  write('site/_config.yml', 'lang: fr\ntitle: Essai\n');
  write('site/_layouts/post.html', '<!DOCTYPE html><html><head><script src="/a.js"></script></head><body class="accueil"><nav>Le menu</nav><main>{{ content }}</main></body></html>');
  write('site/uploads/chat.png', '');
  writeFileSync(join(plume.folder, 'site/uploads/chat.png'), CAT);
  article('2024-01-02-a', 'title: Le bilan', 'Un petit mot, puis ![un chien](/uploads/chien.png).\n\n![Un chat](/uploads/chat.png)\n');
  article('2024-01-03-b', 'title: Un autre', 'Rien ne change ici.\n');
  git('init', '-q', '-b', 'main');
  commit();
  git('checkout', '-q', '-b', 'branche');
}

function article(name: string, header: string, body: string): void {
  write(`site/_posts/${name}.md`, `---\nlayout: post\n${header}\n---\n\n${body}`);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}

/** Runs the command in the folder of the site. */
function inSite(args: readonly string[]): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('out/programs', 'cli.cjs'), ...args].map((it, index) => (index === 0 ? join(process.cwd(), it) : it)), {
    cwd: join(plume.folder, 'site'),
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C' },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function page(name: string): string {
  return read(`revue/${name}`);
}

/** Checks what no page that is kept may hold, whatever was written. */
function assertInert(html: string): void {
  assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
  assert.deepEqual(liveParts(html), []);
}

suite('plume diff', () => {
  test('shows the words that a branch changes, and lists what it brings and solves', () => {
    writeSite();
    article('2024-01-02-a', 'title: Le grand bilan', 'Un grand mot, puis rien.\n\n![](/uploads/chat.png)\n');
    commit();
    const { code, stdout, stderr } = inSite(['diff', 'main', '--out', '../revue']);
    assert.equal(stderr, '');
    assert.equal(code, 1);
    assert.deepEqual(readdirSync(join(plume.folder, 'revue')).toSorted(), ['index.html', 'posts-2024-01-02-a.html', 'summary.md']);
    const html = page('posts-2024-01-02-a.html');
    assert.match(html, /Un <del data-plume-change="removed">.*?petit.*?<\/del><ins data-plume-change="added">.*?grand.*?<\/ins> mot/);
    assert.match(html, /<h1 data-plume-change="changed">.*?<ins data-plume-change="added">.*?grand/);
    assert.match(html, /<th scope="row">title<\/th><td><del>Le bilan<\/del><\/td><td><ins>Le grand bilan<\/ins>/);
    assert.match(html, /src="data:image\/png;base64,iVBOR/);
    assert.match(html, /<html lang="fr">/);
    assertInert(html);
    const list = page('index.html');
    assert.match(list, /<h1>Articles à relire<\/h1>\n<p>1 article change par rapport à «\u00A0main\u00A0»\.<\/p>/);
    assert.match(list, /<a href="posts-2024-01-02-a\.html">Le grand bilan<\/a>/);
    assert.match(list, /1 avertissement/);
    assert.match(list, /<summary class="good">1 erreur<\/summary><ul><li>Erreur, ligne 6\u00A0: /);
    assert.equal(stdout, page('summary.md'));
    assert.match(stdout, /^\| \*\*Le grand bilan\*\*<br>\\_posts\/2024-01-02-a\.md \| Modifié \| .*\/2024\/01\/02\/a\.html.* \| 1 avertissement \| 1 erreur \|$/m);
  });

  test('shows new, deleted and renamed articles as they are, committed or not', () => {
    writeSite();
    git('mv', '_posts/2024-01-03-b.md', '_posts/2024-01-03-c.md');
    rmSync(join(plume.folder, 'site/_posts/2024-01-02-a.md'));
    article('2024-01-04-neuf', 'title: Tout neuf', 'Un texte neuf.\n');
    const { code, stdout } = inSite(['diff', 'main', '--out', '../revue', '--lang', 'en', '--fail-on', 'error']);
    assert.equal(code, 0);
    assert.match(stdout, /^3 articles differ from ‘main’\./);
    assert.match(stdout, /^\| \*\*Le bilan\*\*.* \| Deleted \| This page will not be published any more\. \|/m);
    assert.match(stdout, /^\| \*\*Un autre\*\*.* \| Renamed \| .* → .* \|/m);
    assert.match(stdout, /^\| \*\*Tout neuf\*\*.* \| New \|/m);
    assert.match(page('posts-2024-01-02-a.html'), /This is what it showed\.[^]*<p>Un petit mot/);
    assert.match(page('posts-2024-01-03-c.html'), /Formerly: _posts\/2024-01-03-b\.md[^]*Nothing has changed in what readers will see/);
    assert.doesNotMatch(page('posts-2024-01-04-neuf.html'), /data-plume-change="/);
  });

  test('compares with where the branch began, not with what others have done since', () => {
    writeSite();
    git('checkout', '-q', 'main');
    article('2024-01-03-b', 'title: Un autre', 'Changé par quelqu’un d’autre.\n');
    commit();
    git('checkout', '-q', 'branche');
    article('2024-01-02-a', 'title: Le bilan', 'Un petit mot de plus.\n');
    inSite(['diff', 'main', '--out', '../revue']);
    assert.ok(!existsSync(join(plume.folder, 'revue/posts-2024-01-03-b.html')));
    assert.ok(existsSync(join(plume.folder, 'revue/posts-2024-01-02-a.html')));
  });

  test('takes only what lies at its paths', () => {
    writeSite();
    article('2024-01-02-a', 'title: Le bilan', 'Un autre mot.\n');
    article('2024-01-03-b', 'title: Un autre', 'Un autre mot.\n');
    inSite(['diff', 'main', '_posts/2024-01-03-b.md', '--out', '../revue']);
    assert.deepEqual(readdirSync(join(plume.folder, 'revue')).toSorted(), ['index.html', 'posts-2024-01-03-b.html', 'summary.md']);
  });

  test('says that nothing has changed', () => {
    writeSite();
    write('site/_data/a.yml', 'a: 1\n');
    const { code, stdout, stderr } = inSite(['diff', 'main', '--out', '../revue', '--lang', 'fr']);
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '0 article change par rapport à «\u00A0main\u00A0».\n', stderr: 'plume: Aucun article n’a changé.\n' });
    assert.doesNotMatch(page('index.html'), /<table/);
  });

  test('runs and loads nothing that an article, its name or its title holds', () => {
    writeSite();
    const name = "2024-01-05-<img src=x onerror=alert(1)>'$(touch prise)`b`|x";
    article(name, 'title: "</title><script>alert(1)</script> | @equipe [a](javascript:alert(1))"', 'Un <b onclick="alert(1)">mot</b>.\n');
    commit();
    git('checkout', '-q', '-b', 'suite');
    const attack = '<script>alert(1)</script>\n\n<svg><style><img src=x onerror=alert(1)></style></svg>\n\n[x](javascript:alert(1)) \n\n<iframe src="https://example.com/"></iframe>\n\n<form action="https://example.com/"><input name="a"></form>\n\n<style>p { background: url(https://example.com/a.png) }</style>\n\n![a](../../secret.png) ![b](https://example.com/b.png)\n\n<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">\n';
    writeFileSync(join(plume.folder, 'secret.png'), CAT);
    article(name, 'title: "</title><script>alert(2)</script> | @equipe"', attack);
    const { stdout } = inSite(['diff', 'branche', '--out', '../revue']);
    const pages = readdirSync(join(plume.folder, 'revue')).filter(it => it.endsWith('.html') && it !== 'index.html');
    assert.deepEqual(pages, ['posts-2024-01-05-img-src-x-onerror-alert-1-touch-prise-b-x.html']);
    const html = page(pages[0] ?? '');
    assertInert(html);
    assert.deepEqual(liveParts(page('index.html')), []);
    // A picture of outside of the site is none of it.
    assert.doesNotMatch(html, /iVBOR/);
    assert.match(html, /<span>a<\/span><code>\.\.\/\.\.\/secret\.png<\/code>/);
    assert.match(html, /https:\/\/example\.com\/<\/p>/);
    assert.match(html, /&lt;script&gt;/);
    assert.doesNotMatch(stdout, /<script|<img|[^\\]\| @equipe|@equipe/);
    assert.ok(!existsSync(join(plume.folder, 'site/prise')));
  });

  test('lets no article forge marks, nor hide what is new', () => {
    writeSite();
    article('2024-01-02-a', 'title: Le bilan', '<p class="plume-heard a" data-plume-change="removed">Un texte neuf.</p>\n');
    inSite(['diff', 'main', '--out', '../revue']);
    assert.match(page('posts-2024-01-02-a.html'), /<p (?=[^>]*class="a")(?=[^>]*data-plume-change="(?:added|changed)")[^>]*>(?:<[^>]*>[^<]*<\/span>)?(?:<[^>]*>)?(?:<span[^>]*>[^<]*<\/span>)?Un/);
  });

  test('goes on where a file is no text, and says so', () => {
    writeSite();
    writeFileSync(join(plume.folder, 'site/_posts/2024-01-03-b.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00]));
    article('2024-01-02-a', 'title: Le bilan', 'Un autre mot.\n');
    const { code, stderr } = inSite(['diff', 'main', '--out', '../revue', '--lang', 'fr']);
    assert.equal(code, 2);
    assert.match(stderr, /^plume: _posts\/2024-01-03-b\.md\u00A0: Ce fichier n’est pas un texte en UTF-8/m);
    assert.match(page('index.html'), /n’a pas pu être comparé/);
    assert.ok(existsSync(join(plume.folder, 'revue/posts-2024-01-02-a.html')));
  });

  test('shows elements in elements without end, and nothing that a link out of the repository leads to', () => {
    writeSite();
    article('2024-01-02-a', 'title: Le bilan', `${'<div>'.repeat(20_000)}\n`);
    write('secret.md', '---\ntitle: Un secret\n---\n\nLe secret.\n');
    symlinkSync('../../secret.md', join(plume.folder, 'site/_posts/2024-01-05-lien.md'));
    article('2024-01-03-b', 'title: Un autre', 'Un autre mot.\n');
    const { code, stderr } = inSite(['diff', 'main', '--out', '../revue', '--lang', 'fr']);
    assert.equal(code, 2);
    assert.equal(stderr, 'plume: _posts/2024-01-05-lien.md\u00A0: Ce fichier n’a pas pu être lu.\n');
    assert.deepEqual(readdirSync(join(plume.folder, 'revue')).toSorted(), ['index.html', 'posts-2024-01-02-a.html', 'posts-2024-01-03-b.html', 'summary.md']);
  });

  test('runs no program that the repository names', () => {
    writeSite();
    write('site/.gitattributes', '*.md diff=mine filter=mine\n');
    git('config', 'diff.mine.textconv', 'touch prise; cat');
    git('config', 'diff.external', 'touch prise');
    git('config', 'core.fsmonitor', 'touch prise');
    article('2024-01-02-a', 'title: Le bilan', 'Un autre mot.\n');
    inSite(['diff', 'main', '--out', '../revue']);
    assert.ok(!existsSync(join(plume.folder, 'site/prise')));
  });

  test('says what it cannot do', () => {
    check(['diff', 'main', '--out', 'revue', '--lang', 'fr'], { code: 2, stderr: 'plume: diff\u00A0: ce dossier n’est pas dans un dépôt git.\n' });
    check(['diff', 'main', '--lang', 'fr'], { code: 2, stderr: /^plume: diff prend ce avec quoi comparer, et le dossier où écrire/ });
    writeSite();
    const said = (...args: readonly string[]): string => {
      const { code, stderr } = inSite(['diff', ...args, '--lang', 'fr']);
      assert.equal(code, 2, stderr);
      return stderr;
    };
    assert.match(said('inconnue', '--out', '../revue'), /^plume: diff\u00A0: git ne trouve pas où cette branche a quitté «\u00A0inconnue\u00A0»/);
    assert.match(said('main', '..', '--out', '../revue'), /est hors du dépôt git/);
    assert.match(said('main', 'rien.md', '--out', '../revue'), /rien\.md\u00A0: il n’y a pas de fichier ni de dossier|rien\.md : il n’y a pas de fichier ni de dossier/);
    assert.match(said('main', '--out', 'revue'), /est dans le dossier du site/);
    write('revue/mien.txt', 'mien');
    assert.match(said('main', '--out', '../revue'), /n’est pas vide/);
    assert.deepEqual(readdirSync(join(plume.folder, 'revue')), ['mien.txt']);
    symlinkSync('../site/_config.yml', join(plume.folder, 'revue/index.html'));
    assert.match(said('main', '--out', '../revue', '--force'), /sort du dossier/);
    assert.equal(read('site/_config.yml'), 'lang: fr\ntitle: Essai\n');
  });
});

suite('plume render --single-file', () => {
  test('prints an article that needs nothing else', () => {
    writeSite();
    const { status, stdout, stderr } = run(['render', 'site/_posts/2024-01-02-a.md', '--single-file']);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /<title>Le bilan<\/title>/);
    assert.match(stdout, /<h1>Le bilan<\/h1>[^]*Un petit mot[^]*src="data:image\/png;base64,/);
    assert.doesNotMatch(stdout, /<aside|Le menu|data-line=/);
    assertInert(stdout);
  });

  test('prints it in the page of its site', () => {
    writeSite();
    const { status, stdout } = run(['render', '--page', 'site/_posts/2024-01-02-a.md', '--single-file']);
    assert.equal(status, 0);
    assert.match(stdout, /<body class="accueil">[^]*<nav>Le menu<\/nav>[^]*Un petit mot[^]*src="data:image\/png/);
    assertInert(stdout);
  });

  test('marks what has changed, alone and in the page', () => {
    writeSite();
    article('2024-01-02-a', 'title: Le bilan', 'Un grand mot.\n');
    for (const more of [[], ['--page']]) {
      const { code, stdout } = inSite(['render', ...more, '_posts/2024-01-02-a.md', '--single-file', '--changed-since', 'main', '--lang', 'en']);
      assert.equal(code, 0);
      assert.match(stdout, /What changes in this article, compared with ‘main’\./);
      assert.match(stdout, /<ins data-plume-change="added"><span class="plume-heard">\[added: <\/span>grand/);
    }
    assert.match(inSite(['render', '_posts/2024-01-03-b.md', '--single-file', '--changed-since', 'main', '--lang', 'en']).stdout, /Nothing has changed in what readers will see/);
  });

  test('says what it cannot do', () => {
    write('a.md', 'Un mot.\n');
    check(['render', 'rien.md', '--single-file', '--lang', 'fr'], { code: 2, stderr: /rien\.md : il n’y a pas de fichier/ });
    check(['render', 'a.md', '--single-file', '--changed-since', 'main', '--lang', 'fr'], { code: 2, stderr: /^plume: --changed-since\u00A0: ce dossier n’est pas dans un dépôt git/ });
    check(['render', '--page', 'a.md', '--single-file', '--lang', 'fr'], { code: 2, stderr: /le site ne fait pas de page autour de cet article/ });
    check(['render', 'a.md', 'b.md', '--single-file', '--lang', 'fr'], { code: 2, stderr: /--single-file prend le fichier d’un article/ });
    check(['render', 'a.md', '--changed-since', 'main', '--lang', 'fr'], { code: 2, stderr: /--changed-since va avec --single-file/ });
    writeFileSync(join(plume.folder, 'b.md'), Buffer.from([0xff, 0xfe, 0x00]));
    check(['render', 'b.md', '--single-file', '--lang', 'fr'], { code: 2, stderr: 'plume: b.md n’est pas un texte en UTF-8.\n' });
    mkdirSync(join(plume.folder, 'c.md'));
    check(['render', 'c.md', '--single-file', '--lang', 'fr'], { code: 2, stderr: 'plume: c.md ne peut pas être lu (EISDIR).\n' });
  });
});

suite('plume guide', () => {
  function writeArticles(): void {
    write('site/_config.yml', 'lang: fr\ntitle: "Le `site` | <b>"\n');
    write('site/plume.yml', 'images: uploads/photos\nwords:\n  - avoid: [digital]\n    use: numérique\n');
    write('site/_plume/snippets/carte.md', '---\nname: Carte\nprefix: carte\ndescription: Une carte\nfields:\n  nom: { required: true }\n---\n**${nom}**\n');
    for (let index = 1; index <= 24; index += 1) {
      const day = `2024-01-${String(index).padStart(2, '0')}`;
      article(`${day}-a${index}`, `title: Titre ${index}\ncategories: ${index % 3 === 0 ? 'agenda' : 'bilan'}\ntags: [mot, "a|b"]`, `Un « mot » ici.\n\n![Un chat](/uploads/photos/chat${index}.png)\n`);
    }
  }

  test('tells the fields, words, models, folders of pictures and typography of a site', () => {
    writeArticles();
    const { status, stdout, stderr } = run(['guide', 'site']);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^# Comment écrit «\u00A0Le \\`site\\` \\\| &lt;b>\u00A0»\n/);
    assert.match(stdout, /^- `_posts\/2024-01-24-a24\.md` → `\/agenda\/2024\/01\/24\/a24\.html`$/m);
    assert.match(stdout, /^\| `title`.* \| texte \| 24\/24, \*\*nécessaire\*\* \|  \| `Titre 24` \|$/m);
    assert.match(stdout, /^- En usage\u00A0: `bilan` \(16\), `agenda` \(8\)$/m);
    assert.match(stdout, /`a\\\|b` \(24\)/);
    assert.match(stdout, /^- \*\*Carte\*\*, proposé par `carte`\. Une carte\. Champs\u00A0: `nom`\.$/m);
    assert.match(stdout, /^- Dossier choisi par l’équipe\u00A0: `uploads\/photos`\n- Les articles prennent leurs images dans\u00A0: `uploads\/photos\/` \(24\)$/m);
    assert.match(stdout, /^- `digital` → `numérique`$/m);
    assert.match(stdout, /dans 24 articles, "…" dans 0\./);
  });

  test('speaks English, and writes over nothing', () => {
    writeArticles();
    check(['guide', 'site', '--lang', 'en', '--out', 'guide.md'], { code: 0, stdout: '', stderr: '' });
    assert.match(read('guide.md'), /^# How ‘Le [^]*^## Collection: posts$[^]*^## Words to avoid$/m);
    check(['guide', 'site', '--lang', 'fr', '--out', 'guide.md'], { code: 2, stderr: 'plume: guide.md est déjà là\u00A0: rien n’a été écrit. --force écrit par-dessus.\n' });
    check(['guide', 'site', '--lang', 'fr', '--out', 'guide.md', '--force'], { code: 0 });
    assert.match(read('guide.md'), /^# Comment/);
  });

  test('says what it cannot do', () => {
    write('a.md', 'Un mot.\n');
    check(['guide', '--lang', 'fr'], { code: 2, stderr: /ce n’est pas le dossier d’un site Jekyll/ });
    check(['guide', 'rien', '--lang', 'fr'], { code: 2, stderr: /rien : il n’y a pas de fichier ni de dossier/ });
    check(['guide', 'a', 'b', '--lang', 'fr'], { code: 2, stderr: /guide prend le dossier d’un seul site/ });
  });
});
