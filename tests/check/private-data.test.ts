import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn, problemsIn } from './problems.ts';

it('what looks like a phone number, an address, a paper or a place of a person is told, in any digits; dates, years and web addresses are not', async () => {
  assert.deepEqual((await linesIn('private-data')).filter((line) => !line.includes(' typography ')), [
    'archive.yaml:2:14 private-data “۰۲۱-۸۸۷۷۶۶۵۵” looks like a phone number',
    'old-addresses.yaml:4:11 private-data “۰۹۱۲۳۴۵۶۷۸۹” looks like a phone number',
    'organs.yaml:3:9 private-data “۰۹۱۲ ۳۴۵ ۶۷ ۸۹” looks like a phone number',
    'statements/numbers.mdx:6:10 private-data “ali@baghbanan.example” looks like an e-mail address',
    'statements/numbers.mdx:11:7 private-data “۰۲۱-۸۸۷۷۶۶۵۵” looks like a phone number',
    'statements/numbers.mdx:11:22 private-data “+49 30 1234567” looks like a phone number',
    'statements/numbers.mdx:11:39 private-data “00989123456789” looks like a phone number',
    'statements/numbers.mdx:13:6 private-data “۴۱۱۱ ۱۱۱۱ ۱۱۱۱ ۱۱۱۱” looks like a bank card',
    'statements/numbers.mdx:13:32 private-data “IR06 2960 0000 0010 0324 2000 01” looks like a bank account (IBAN)',
    'statements/numbers.mdx:15:8 private-data “٠٠١٢٣٤٥٦٧٩” looks like an Iranian national id',
    'statements/numbers.mdx:17:1 private-data “خیابان سرو، کوچهٔ بید، پلاک ۱۲” looks like a postal address',
    'statements/numbers.mdx:17:33 private-data “کد پستی ۱۹۸۷۶۵۴۳۲۱” looks like a postal code',
    'statements/numbers.mdx:19:8 private-data “35.68920, 51.38900” looks like a place on the map',
    'statements/numbers.mdx:19:37 private-data “۳۵° ۴۱′” looks like a place on the map',
    'statements/numbers.mdx:21:1 private-data “صندوق پستی ۱۲۳۴” looks like a postal address',
    'statements/numbers.mdx:23:7 private-data “sohrab@baghbanan.example” looks like an e-mail address',
    'statements/numbers.mdx:25:10 private-data “۰۲۱–۸۸۷۷۶۶۵۵” looks like a phone number',
    'statements/numbers.mdx:25:25 private-data “۰۹۱۲ـ۳۴۵ـ۶۷۸۹” looks like a phone number',
    'statements/numbers.mdx:25:41 private-data “030/1234567” looks like a phone number',
    'statements/numbers.mdx:25:55 private-data “+98\u200e 912 345 6789” looks like a phone number',
    'statements/numbers.mdx:27:6 private-data “۴۱۱۱–۱۱۱۱–۱۱۱۱–۱۱۱۱” looks like a bank card',
    'statements/numbers.mdx:27:29 private-data “۳۵٫۶۸۹۲۰، ۵۱٫۳۸۹۰۰” looks like a place on the map',
  ]);
});

it('<Redacted> is recommended where it is one: in texts; and a silence where one can be written', async () => {
  const remedyAt = Object.fromEntries((await problemsIn('private-data')).map(({ path: file, line, remedy }) => [`${file}:${line}`, remedy]));
  assert.match(remedyAt['statements/numbers.mdx:11']!, /<Redacted reason="…" \/> .*“silenced:”/);
  assert.match(remedyAt['statements/numbers.mdx:6']!, /^remove it; .*“silenced:”/);
  assert.match(remedyAt['archive.yaml:2']!, /“contact:”$/);
});
