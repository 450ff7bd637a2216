import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeProven } from '../../src/import/markdown/verify.ts';
import { Notes, type Imported } from '../../src/import/imported.ts';
import { readPost } from '../../src/import/read/post.ts';
import type { Post } from '../../src/import/read/wordpress.ts';
import { lettersAndDigits } from '../../src/import/same-words.ts';
import { blocksToHtml } from '../../src/import/wordpress/blocks.ts';
import { paragraphs } from '../../src/import/wordpress/paragraphs.ts';
import { withoutShortcodes } from '../../src/import/wordpress/shortcodes.ts';

const EMPTY: Post = { title: 'آب', link: 'https://baghbanan.example/?p=1', date: '2021-03-21 08:00:00', content: '', type: 'post', status: 'publish', password: '', id: '1', excerpt: '', footnotes: '', terms: [], categories: [], comments: 0, forbidden: 0 };

const read = (post: Partial<Post>) => readPost({ ...EMPTY, ...post }, { title: 'برگ سبز', link: 'https://baghbanan.example', language: 'fa-IR' }, '/x/site.xml', 'site.xml');
const markdown = (content: string) => writeProven(read({ content }).root);
const notes = ({ notes }: Imported) => new Map(notes.list().map(({ what, words }) => [what, words]));

for (const [name, typed, shown] of [
  ['lines below a heading', '<h3>جوی‌ها</h3>\nهفت‌بید\nچنارستان', '### جوی‌ها\n\nهفت‌بید\\\nچنارستان\n'],
  ['verses in a quotation', '<blockquote>یک\nدو\n\nسه</blockquote>', '> یک\\\n> دو\n>\n> سه\n'],
  ['lines in a division', '<div dir="rtl">الف\nب</div>', 'الف\\\nب\n'],
  ['what is typed as it is shown', '<pre>الف\n\nب</pre>\nپایان', '```\nالف\n\nب\n```\n\nپایان\n'],
  ['a text divided for lists', 'آغاز<!--more-->ادامه\nپایان', 'آغاز\n\nادامه\\\nپایان\n'],
  ['a list', '<ul>\n<li>بید</li>\n<li>چنار\nکهن</li>\n</ul>\nپایان', '- بید\n- چنار\\\n  کهن\n\nپایان\n'],
  ['a tag over a line’s end', '<a\nhref="https://baghbanan.example/x">جوی</a>', '[جوی](https://baghbanan.example/x)\n'],
  ['Windows line ends', 'یک\r\nدو\r\n\r\nسه', 'یک\\\nدو\n\nسه\n'],
  ['emphasis over paragraphs', '<strong>یک\n\nدو</strong>', '**یک**\n\n**دو**\n'],
  ['old text above blocks', 'یک\n\nدو\nسه\n\n<!-- wp:paragraph {"align":"right"} -->\n<p>چهار</p>\n<!-- /wp:paragraph -->', 'یک\n\nدو\\\nسه\n\nچهار\n'],
  ['old text in a block of its own', '<!-- wp:freeform -->\nیک\n\nدو\n<!-- /wp:freeform -->', 'یک\n\nدو\n'],
] as const) test(`paragraphs and lines as WordPress shows them: ${name}`, () => assert.equal(markdown(typed), shown));

test('languages that a plugin keeps in one post stand apart, and are told', () => {
  for (const [open, other, end] of [['<!--:fa-->', '<!--:--><!--:en-->', '<!--:-->'], ['[:fa]', '[:en]', '[:]'], ['{:fa}', '{:}{:en}', '{:}']] as const) {
    const imported = read({ title: `${open}آب${other}Water${end}`, content: `${open}آب روان\nو پاک${other}Running water${end}` });
    assert.equal(imported.title, 'آب');
    assert.equal(writeProven(imported.root), 'آب روان\\\nو پاک\n\nRunning water\n');
    assert.deepEqual([...notes(imported).values()], [['fa, en']]);
  }
});

test('paragraphs keep every letter, whatever is typed', () => {
  const pieces = fc.array(fc.constantFrom('آب', ' ', '\n', '\n\n', '<p>', '</p>', '<div>', '</div>', '<li>', '<ul>', '</ul>', '<pre>', '</pre>', '<br />', '<b>', '</b>', '<', '>', '<!--more-->', 'باغ'), { maxLength: 40 });
  fc.assert(fc.property(pieces, (parts) => {
    const typed = parts.join('');
    // Signs that a division parts are no tag: where it stood, an empty one goes on parting them.
    const bare = (html: string) => lettersAndDigits(html.replace(/<!--more-->/g, '<>').replace(/<[^<>]*>/g, '').replace(/[<>]/g, ''));
    assert.equal(bare(paragraphs(typed)), bare(typed));
  }), { numRuns: 500 });
});

test('footnotes of the block editor, which stand beside the post, come along', () => {
  const content = '<!-- wp:paragraph --><p>آب کم است<sup data-fn="a1-b2" class="fn"><a href="#a1-b2" id="a1-b2-link">1</a></sup>.</p><!-- /wp:paragraph -->\n<!-- wp:footnotes /-->';
  const imported = read({ content, footnotes: JSON.stringify([{ id: 'a1-b2', content: 'بر پایهٔ <em>دفتر</em> آب' }]) });
  assert.equal(writeProven(imported.root), 'آب کم است[^1].\n\n[^1]: بر پایهٔ *دفتر* آب\n');
  assert.deepEqual(notes(read({ content, footnotes: '[{"id":"a1-b2","con' })).get('footnotes that can’t be read left out: copy them from WordPress'), ['[{"id":"a1-b2","con']);
});

test('the words of a caption come along, also from where old exports hold them', () => {
  const picture = '<img src="/images/x.png" alt="درخت" />';
  for (const caption of [`[caption width="9" caption="در آفتاب"]${picture}[/caption]`, `[wp_caption width="9"]${picture} در آفتاب[/wp_caption]`]) {
    assert.equal(markdown(`جوی\n\n${caption}\n\nپایان`), 'جوی\n\n![درخت](/images/x.png)\n\nدر آفتاب\n\nپایان\n');
  }
});

test('what is in no text of the post is told: shared blocks, those that programs fill in, a summary, codes of plugins', () => {
  const told = notes(read({ content: '<!-- wp:paragraph --><p>آب</p><!-- /wp:paragraph --><!-- wp:block {"ref":77} /--><!-- wp:acf/quote {"data":{"text":"نقل باغبان","colour":"red"}} /-->[su_quote cite="باغ"]آب[/su_quote]', excerpt: 'چکیدهٔ دستی' }));
  assert.deepEqual(Object.fromEntries(told), {
    'block that several posts share left out: copy its text from WordPress': ['no. 77'],
    'block left out that a program fills in when the post is shown': ['acf/quote: نقل باغبان'],
    'it looks like a shortcode of a plugin, and stays in the text': ['[su_quote cite="باغ"]', '[/su_quote]'],
    'summary of the post left out, which says what its text does not': ['چکیدهٔ دستی'],
  });
  assert.equal(notes(read({ content: 'آب کم است', excerpt: 'آب کم است' })).size, 0);
});

test('the cells of a table within a table do not touch, and paragraphs in a frame stay paragraphs', () => {
  assert.equal(markdown('<table><tr><td>الف<table><tr><td>جوی</td><td>ساعت</td></tr><tr><td>بید</td><td>۲۲</td></tr></table></td><td>ب</td></tr></table>'), 'الف\n\n| جوی | ساعت |\n| - | - |\n| بید | ۲۲ |\n\nب\n');
  assert.equal(markdown('<table><tr><td><p>یک</p><p>دو</p></td></tr></table>'), 'یک\n\nدو\n');
});

test('many beginnings without an end are read once, not once for each', { timeout: 60_000 }, () => {
  for (const part of ['<pre>', '</style><pre>', '[caption ', '[/caption][caption ', '[caption x][wp_caption]', '[gallery ', '[a b=', '[embed ', ' ', '<!-- wp:a {"b":1} ', '<p ', '\n \t', '<br> ', '<!--more ']) {
    const html = blocksToHtml(withoutShortcodes(`${part.repeat(60_000)}\n\nآب`, new Notes()), new Notes());
    assert.match(html, /آب/, part);
  }
});
