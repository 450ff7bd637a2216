import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWord } from '../../src/import/read/word.ts';
import { writeProven } from '../../src/import/markdown/verify.ts';
import { aWordFile, counted, level, p, paragraphStyle, r, table, type Around } from './support/docx.ts';

async function read(body: string, around?: Around) {
  const { root, notes } = await readWord(await aWordFile(body, around), { file: '/x/متن.docx', sha256: '', shown: 'متن.docx' });
  return { markdown: writeProven(root), told: Object.fromEntries(notes.list().map(({ what, words }) => [what, words])) };
}

const deleted = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const modern = (content: string) => `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const old = (content: string) => `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const twice = (choice: string, fallback: string) => `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback && `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent></w:r>`;
const box = p(r('در کادر', '')) + p(r('دوم'));
const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
const footnote = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const bracketed = (text: string, properties = '') => `<m:d>${properties}<m:e><m:r><m:t>${text}</m:t></m:r></m:e></m:d>`;
const HIDDEN = '<w:rPr><w:vanish/></w:rPr>';

/** Files, what they become, and what is told of them: nothing more. */
const CASES: [name: string, body: string, markdown: string, told?: Record<string, string[]>, around?: Around][] = [
  ['an equation', p(r('برابر ') + '<m:oMath><m:f><m:num><m:r><m:t>a+1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>' + r(' است')), 'برابر (a+1)/2 است\n', { 'equation written in one row: compare it with the file': ['(a+1)/2'] }],
  ['brackets and sums in an equation', p(`<m:oMath><m:r><m:t>2</m:t></m:r>${bracketed('a+b')}${bracketed('c', '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>')}<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary></m:oMath>`), '2(a+b)\\[c]∑\\_(i=1)^n i\n', { 'equation written in one row: compare it with the file': ['2(a+b)[c]∑_(i=1)^n i'] }],
  ['an equation by itself', '<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>' + p(r('پایان')), 'a=b\n\nپایان\n', { 'equation written in one row: compare it with the file': ['a=b'] }],
  ['a text box of both forms, once', p(r('متن') + twice(modern(box), old(box)) + r(' پس از آن')), 'متن پس از آن\n\nدر کادر\n\nدوم\n'],
  ['a text box of the newer form alone', p(r('متن') + twice(modern(box), '') + r(' پس از آن')), 'متن پس از آن\n\nدر کادر\n\nدوم\n'],
  ['a text box of the newer form without an alternative', p(`${r('متن')}<w:r>${modern(box)}</w:r>`), 'متن\n\nدر کادر\n\nدوم\n'],
  ['what is hidden and deleted in a text box', p(r('متن') + twice(modern(p(r('دیده') + r('پنهان', '<w:vanish/>') + deleted('حذف'))), '')), 'متن\n\nدیده\n', { 'hidden text left out': ['پنهان'], 'tracked deletion left out': ['حذف'] }],
  ['numbers in a text box, counted once', p(r('یک'), counted(1)) + p(r('متن') + twice(modern(p(r('دو'), counted(1))), old(p(r('دو'), counted(1))))) + p(r('سه'), counted(1)), 'الف) یک\n\nمتن\n\nب) دو\n\nج) سه\n', {}, { numbering: level(0, 'arabicAbjad', '%1)') }],
  ['ornamental letters', p('<w:r><w:pict><v:shape><v:textpath string="باغ آزاد"/></v:shape></w:pict></w:r>') + p(r('متن')), 'باغ آزاد\n\nمتن\n'],
  ['what is ticked in a form, old and new', p(`<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>${r(' موافق')}`) + p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' مخالف')}`), '☒ موافق\n\n☐ مخالف\n'],
  ['the end of a page within a paragraph', p('<w:r><w:t>یک</w:t><w:br w:type="page"/><w:t>دو</w:t><w:ptab w:alignment="right"/><w:t>سه</w:t></w:r>') + p('<w:r><w:br w:type="page"/><w:t>چهار</w:t></w:r>') + p('<w:r><w:br w:type="column"/></w:r>'), 'یک\\\nدو سه\n\nچهار\n'],
  ['hyphens that part and join', p('<w:r><w:t>آزاد</w:t><w:softHyphen/><w:t>راه</w:t><w:noBreakHyphen/><w:t>ها</w:t></w:r>'), 'آزاد\u00adراه\u2011ها\n'],
  ['a large first letter', p(r('ب'), '<w:framePr w:dropCap="drop" w:lines="2"/>') + p(r('اغ سبز است')), 'باغ سبز است\n'],
  ['a row that was deleted', table([p(r('الف')), p(r('ب'))], [p(r('پ')), p(r('ت'))]).replace(/<w:tr>(?=(?:(?!<w:tr>).)*$)/, '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>'), '| الف | ب |\n| - | - |\n', { 'tracked deletion left out': ['پ ت'] }],
  ['a numbered paragraph that was deleted with its end', p(r('یک'), counted(1)) + p(deleted('حذف'), `${counted(1)}<w:rPr><w:del w:id="2"/></w:rPr>`) + p(r('دو'), counted(1)), 'الف) یک\n\nب) دو\n', { 'tracked deletion left out': ['حذف'] }, { numbering: level(0, 'arabicAbjad', '%1)') }],
  ['a paragraph whose end was deleted where none follows it', p(deleted('حذف'), `${counted(1)}<w:rPr><w:del w:id="2"/></w:rPr>`) + table([p(r('جوی'), '<w:rPr><w:del w:id="3"/></w:rPr>'), p(r('ب'))]) + p(r('یک') + footnote(2), counted(1)), '| جوی | ب |\n| - | - |\n\nالف) یک[^1]\n\n[^1]: یادداشت\n', { 'tracked deletion left out': ['حذف'], 'footnote kept as such': [] }, { numbering: level(0, 'arabicAbjad', '%1)'), footnotes: `<w:footnote w:id="2">${p(r('یادداشت'), '<w:rPr><w:del w:id="3"/></w:rPr>')}</w:footnote>` }],
  ['a numbered paragraph that is hidden, and places with names', p(r('یک'), counted(1)) + p(r('نهان', '<w:vanish/>'), `${counted(1)}<w:rPr><w:vanish/></w:rPr>`) + p('<w:bookmarkStart w:id="0" w:name="_Toc1"/><w:bookmarkEnd w:id="0"/>' + r('دو'), counted(1)), 'الف) یک\n\nب) دو\n', { 'hidden text left out': ['نهان'] }, { numbering: level(0, 'arabicAbjad', '%1)') }],
  ['a paragraph whose end was deleted before a place with a name', p(r('باغ'), '<w:rPr><w:del w:id="1"/></w:rPr>') + '\n<w:bookmarkEnd w:id="1"/>\n' + p(r('بان'), counted(1)), 'الف) باغبان\n', {}, { numbering: level(0, 'arabicAbjad', '%1)') }],
  ['a paragraph that was moved', p(`<w:moveFrom w:id="1">${r('جابه‌جا')}</w:moveFrom>`, `${counted(1)}<w:rPr><w:moveFrom w:id="2"/></w:rPr>`) + p(r('یک'), counted(1)) + p(`<w:moveTo w:id="3">${r('جابه‌جا')}</w:moveTo>`, counted(1)), 'الف) یک\n\nب) جابه‌جا\n', { 'tracked deletion left out': ['جابه‌جا'] }, { numbering: level(0, 'arabicAbjad', '%1)') }],
  ['a hidden style of paragraphs, also inherited, and words shown in it', p(r('پنهان'), '<w:pStyle w:val="H"/>') + p(r('هم') + r('دیده', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="I"/>'), 'دیده\n', { 'hidden text left out': ['پنهان', 'هم'] }, { styles: paragraphStyle('H', HIDDEN) + paragraphStyle('I', '', 'H') }],
  ['numbers that a style takes over from another', p(r('یک'), '<w:pStyle w:val="B"/>') + p(r('دو'), '<w:pStyle w:val="B"/>'), 'ماده ۱: یک\n\nماده ۲: دو\n', {}, { styles: paragraphStyle('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + paragraphStyle('B', '', 'A'), numbering: level(0, 'decimal', 'ماده %1:') }],
  ['levels that are a style’s own', p(r('یک'), '<w:pStyle w:val="A"/>') + p(r('دو'), '<w:pStyle w:val="B"/>'), 'فصل ۱ یک\n\nماده ۱ دو\n', {}, { styles: paragraphStyle('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + paragraphStyle('B', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), numbering: level(0, 'decimal', 'فصل %1', '<w:pStyle w:val="A"/>') + level(1, 'decimal', 'ماده %2', '<w:pStyle w:val="B"/>') }],
  ['articles that are counted through all chapters', p(r('یک'), counted(1)) + p(r('دو'), counted(1, 1)) + p(r('سه'), counted(1)) + p(r('چهار'), counted(1, 1)), 'فصل ۱ یک\n\nماده ۱ دو\n\nفصل ۲ سه\n\nماده ۲ چهار\n', {}, { numbering: level(0, 'decimal', 'فصل %1') + level(1, 'decimal', 'ماده %2', '<w:lvlRestart w:val="0"/>') }],
  ['a list that begins at four, and goes on by the name of the list that it is one with', [1, 2, 1, 2].map((list) => p(r('x'), counted(list))).join(''), '(i) x\n\n(iv) x\n\n(v) x\n\n(vi) x\n', {}, { numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'lowerRoman', '(%1)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>` }],
  ['points that begin anew with a chapter alone', [0, 1, 2, 1, 2, 0, 1, 2].map((at) => p(r('x'), counted(1, at))).join(''), 'A1 x\n\nB1 x\n\nC1 x\n\nB2 x\n\nC2 x\n\nA2 x\n\nB1 x\n\nC1 x\n', {}, { numbering: level(0, 'decimal', 'A%1') + level(1, 'decimal', 'B%2') + level(2, 'decimal', 'C%3', '<w:lvlRestart w:val="1"/>') }],
  ['numbers in the manner of laws, and Latin ones', p(r('Aims'), counted(1)) + p(r('Water'), counted(1, 1)) + p(r('آب'), counted(1, 1)), 'Article I Aims\n\n1.1 Water\n\n۱.۲ آب\n', {}, { numbering: level(0, 'upperRoman', 'Article %1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') }],
  ['a level said by the paragraph, a list by its style', p(r('یک'), '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'), 'الف- یک\n', {}, { styles: paragraphStyle('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), numbering: level(0, 'decimal', '%1)') + level(1, 'arabicAbjad', '%2-') }],
  ['a style of lists', p(r('یک'), counted(2)) + p(r('دو'), counted(2)), 'الف) یک\n\nب) دو\n', {}, { styles: '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>', numbering: `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>${level(0, 'arabicAbjad', '%1)')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` }],
  ['a word in the place of a number', p(r('یک'), counted(1)) + p(r('دو'), counted(1, 1)), 'تبصره: یک\n\n- توضیح: دو\n', {}, { numbering: level(0, 'none', 'تبصره:') + level(1, 'bullet', 'توضیح:') }],
  ['a level without a number', p(r('یک'), counted(1)) + p(r('دو'), counted(1)), 'یک\n\nدو\n', {}, { numbering: level(0, 'none', '') }],
  ['numbers in a cell', table([p(r('جوی'), '') + p(r('یک'), counted(1)) + p(r('دو'), counted(1)), p(r('ب'))]), '| جوی   1.  یک   2.  دو | ب |\n| - | - |\n', {}, { numbering: level(0, 'decimal', '%1-') }],
  ['a link whose address is not in the file, and one in another script', p(link('gone', 'گم') + r(' و ') + link('here', 'هست')), 'گم و [هست](https://baghbanan.example/باغ)\n', { 'link whose address is not in the file, its words kept': ['گم'] }, { relations: '<Relationship Id="here" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://baghbanan.example/باغ" TargetMode="External"/>' }],
  ['words of a diagram and of a chart', p(r('متن')), 'متن\n', { 'words of a chart or diagram left out': ['شورای باغ', 'باران'] }, { parts: { 'word/diagrams/data1.xml': '<d xmlns:a="a"><a:t>شورای باغ</a:t></d>', 'word/charts/chart1.xml': '<c xmlns:a="a"><a:t>باران</a:t></c>' } }],
  ['headings by an outline level, by a style of another name, and by one that is built on a heading', p(r('یک'), '<w:outlineLvl w:val="0"/>') + p(r('متن')) + p(r('دو'), '<w:pStyle w:val="A"/>') + p(r('سه'), '<w:pStyle w:val="C"/>') + p(r('نه'), '<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>') + p(r('ژرف'), '<w:outlineLvl w:val="8"/>'), '# یک\n\nمتن\n\n# دو\n\n## سه\n\nنه\n\n###### ژرف\n', {}, { styles: paragraphStyle('A', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + paragraphStyle('B', '').replace('w:val="B"', 'w:val="heading 2"') + paragraphStyle('C', '', 'B') }],
  ['an outline level at a whole paragraph', p(r('باران '.repeat(60)), '<w:outlineLvl w:val="0"/>'), `${'باران '.repeat(60).trim()}\n`],
  ['a number at a heading by outline level', p(r('یک'), `${counted(1)}<w:outlineLvl w:val="1"/>`), '## 1- یک\n', {}, { numbering: level(0, 'decimal', '%1.') }],
  ['notes that are not there', p(`${r('متن')}<w:r><w:footnoteReference w:id="7"/></w:r>${r(' و')}<w:r><w:endnoteReference w:id="8"/></w:r>`), 'متن و\n', { 'mark of a note that is not in the file left out': [] }],
  ['merged cells', '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p(r('یک')) + '</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p(r('دو')) + '</w:tc><w:tc>' + p(r('سه')) + '</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>' + p('') + '</w:tc><w:tc>' + p(r('چهار')) + '</w:tc></w:tr></w:tbl>', '| یک | |\n| - | - |\n| دو | سه |\n| | چهار |\n', { 'merged cells: their words stand in the first of them': ['یک', 'دو'] }],
  ['a sign between words', p(`${r('یک')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${r('دو')}`), 'یک✓دو\n'],
  ['footnotes of several paragraphs', p(`${r('متن')}<w:r><w:footnoteReference w:id="2"/></w:r>`), 'متن[^1]\n\n[^1]: یک\n\n    دو\n', { 'footnote kept as such': [] }, { footnotes: `<w:footnote w:id="2">${p(r('یک'))}${p(r('دو'))}</w:footnote>` }],
];

for (const [name, body, markdown, told = {}, around] of CASES) {
  test(`a Word file with ${name}`, async () => assert.deepEqual(await read(body, around), { markdown, told }));
}

test('another file that is placed in a text can’t be read, and is told with a way out', async () => {
  const { told } = await read(`${p(r('متن'))}<w:altChunk r:id="c"/>`, { relations: '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.htm"/>' });
  assert.ok('another file that is placed in the text left out: open this one in Word, save it, and import it again' in told);
});

for (const [name, rename] of [
  ['other prefixes', (xml: string) => xml.replace(/xmlns:w=/, 'xmlns:x=').replace(/\bw:/g, 'x:')],
  ['no prefix', (xml: string) => xml.replace(/xmlns:w=/, 'xmlns=').replace(/<(\/?)w:/g, '<$1')],
  ['the strict form', (xml: string) => xml.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')],
] as const) test(`what is hidden is left out of a file in ${name}, too`, async () => {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(r('پنهان', '<w:vanish/>') + r('دیده'))}</w:body></w:document>`;
  assert.deepEqual(await read('', { parts: { 'word/document.xml': rename(document) } }), { markdown: 'دیده\n', told: { 'hidden text left out': ['پنهان'] } });
});
