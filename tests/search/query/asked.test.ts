import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pagesClient } from '../../../src/search/plain/pages.ts';
import { openSession, type AskOptions, type OpenIndex, type Session } from '../../../src/search/query/ask.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import type { PagefindClient } from '../../../src/search/query/pagefind.ts';
import { readVocabulary } from '../../../src/search/vocabulary.ts';

const META = { title: '', kind: '', issuer: '', date: '', otherDate: '' };

type Page = Pick<SearchDocument, 'blocks'> & { filters?: SearchDocument['filters']; date?: string };

/** A session on pages of an imaginary archive, by id. */
function over(pages: Record<string, Page>, changed: Partial<OpenIndex> = {}): Session {
  const held = Object.entries(pages).map(([id, { blocks, filters = {}, date = '0' }]) => ({ id, document: { url: `/${id}/`, meta: META, filters, sort: { date }, blocks } }));
  const client = pagesClient(held, { compounds: new Set() });
  const manifest = { analysis: '', pages: held.length, compounds: [] };
  return openSession({ pagefind: client, manifest, vocabulary: async () => readVocabulary(await client.vocabulary()), ...changed });
}

const text = (...texts: string[]): Page => ({ blocks: texts.map((one) => ({ text: one, weight: 1 })) });
const many = (count: number, page: Page) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`other-${index}`, page]));
const found = async (session: Session, query: string, options: AskOptions = {}) => (await session.ask(query, options)).results.map(({ id }) => id);

describe('the number of a noun', () => {
  const archive = {
    ...many(30, text('پیام به کنگره. در کنگره چنین گفته شد که ۱۲ درخت در باغ است، و کنگره پذیرفت.')),
    digits: text('قرار کنگره ۱۲ دربارهٔ آب'), words: text('قطعنامهٔ کنگرهٔ دوازدهم دربارهٔ خاک'), before: text('سخنی در دوازدهمین کنگره'),
  };

  it('is found in words and digits, before and behind the noun, and before all pages that have the two apart', async () => {
    for (const query of ['کنگره ۱۲', 'کنگرهٔ دوازدهم', 'دوازدهمین کنگره']) {
      assert.deepEqual((await found(over(archive), query)).slice(0, 3).sort(), ['before', 'digits', 'words'], query);
    }
    assert.equal((await found(over(archive), 'کنگره ۱۲')).length, 33);
  });

  it('is looked for as it is written where it counts nothing that is known', async () => {
    assert.ok(!(await found(over(archive), '۱۲ درخت')).includes('words'));
  });
});

describe('a day in digits', () => {
  it('is found as it is written in words, in either calendar', async () => {
    const session = over({ jalali: text('صادر شد در ۸ مرداد ۱۴۰۰'), gregorian: text('۳۰ ژوئیه ۲۰۲۱'), another: text('۹ مرداد ۱۴۰۰، ۸ خرداد ۱۴۰۰') });
    for (const query of ['1400/05/08', '۱۴۰۰/۵/۸', '1400-05-08', '۲۰۲۱-۰۷-۳۰', '8/5/1400']) assert.deepEqual((await found(session, query)).sort(), ['gregorian', 'jalali'], query);
  });
});

describe('a possessive that stands apart', () => {
  const archive = { joined: text('زندگیشان در باغ'), half: text('زندگی‌شان در باغ'), apart: text('زندگی شان در باغ'), none: text('شأن زندگی') };

  it('is found however it is written, and asks for no page that has it by itself', async () => {
    for (const query of ['زندگی شان', 'زندگی‌شان', 'زندگیشان']) assert.deepEqual((await found(over(archive), query)).sort(), ['apart', 'half', 'joined', 'none'], query);
  });

  it('is a word of its own where it is written as one, or stands first', async () => {
    for (const query of ['زندگی شأن', 'شان زندگی']) assert.deepEqual((await found(over(archive), query)).sort(), ['apart', 'none'], query);
  });
});

describe('words that are put together', () => {
  const archive = { war: text('جنگ ویران می‌کند'), peace: text('صلح در باغ'), against: text('ضد آفت') };

  it('and occur nowhere are not found by one of them, which may mean the opposite; that is offered', async () => {
    const { results, partial, missing, suggestions } = await over(archive).ask('ضد جنگ');
    assert.deepEqual([results, partial], [[], []]);
    assert.deepEqual(missing, ['ضد جنگ']);
    assert.ok(suggestions.includes('جنگ'), suggestions.join());
  });

  it('stay together where they occur', async () => assert.deepEqual(await found(over({ ...archive, anti: text('کارزار ضد جنگ') }), 'ضد جنگ'), ['anti']));
});

describe('exclusion', () => {
  const session = over({ one: text('آب و باغ'), two: text('آب و خاک') });

  it('takes a hyphen, and the minus and dashes that some keyboards have for it', async () => {
    for (const minus of ['-', '−', '–', '‐']) assert.deepEqual(await found(session, `آب ${minus}خاک`), ['one'], minus);
    assert.deepEqual(await found(session, 'آب −«خاک»'), ['one']);
  });

  it('takes none that stands alone, or within a word', async () => {
    assert.deepEqual((await found(session, 'آب – خاک')).sort(), ['two']);
    assert.deepEqual(await found(session, 'آب-خاک'), ['two']);
    assert.deepEqual(await found(session, 'آب-«خاک»'), ['two']);
  });

  it('takes a day as it is written in digits', async () => {
    const days = over({ one: text('باغ در ۸ مرداد ۱۴۰۰'), two: text('باغ در ۹ مرداد ۱۴۰۰') });
    for (const day of ['1400/05/08', '1400-05-08']) assert.deepEqual(await found(days, `باغ -${day}`), ['two'], day);
  });
});

describe('quotation marks', () => {
  const session = over({ one: text('شورای باغ آزاد'), two: text('باغ شورای آزاد') });

  it('may be of any kind that a keyboard or a program writes, and unlike', async () => {
    for (const query of ['"شورای باغ"', '«شورای باغ»', '“شورای باغ”', '”شورای باغ“', '„شورای باغ“', '‟شورای باغ”', '＂شورای باغ＂', '“شورای باغ"']) {
      assert.deepEqual(await found(session, query), ['one'], query);
    }
  });

  it('are passed over where they have no partner', async () => {
    for (const query of ['"شورای باغ', 'شورای باغ»']) assert.deepEqual((await found(session, query)).sort(), ['one', 'two'], query);
  });
});

describe('a phrase', () => {
  const page: Page = { blocks: [
    { text: 'گزارش', weight: 9 }, { anchor: 'p-1', text: 'نشست شورای باغ در بهار', weight: 1 }, { anchor: 'p-2', text: 'باغ شورای', weight: 1 }, { anchor: 'p-3', text: 'شورای باغ', weight: 1 },
    { anchor: 'record', text: 'شورای باغ', weight: 0.6 }, { anchor: 'notes', text: 'شورای باغ چنین گفت', weight: 0.5 },
  ] };

  it('is shown in the running text where it stands there, and all places where it stands are told', async () => {
    for (const query of ['«شورای باغ»', 'شورای‌باغ', '«شورای‌باغ»']) {
      const { results } = await over({ page }).ask(query);
      const { url, anchors, excerpt } = await results[0]!.load();
      assert.deepEqual([url, anchors], ['/page/#p-1', ['p-1', 'p-3', 'record', 'notes']], query);
      assert.deepEqual(excerpt.filter(({ marked }) => marked).map(({ text: word }) => word), ['شورای', 'باغ', 'شورای', 'باغ'], query);
    }
  });

  it('is found first where it weighs most, as a word is', async () => {
    const archive = { ...many(3, text('گزارشی که در آن شورای باغ هم نام برده شد، و آب و خاک و درخت')), titled: { blocks: [{ text: 'شورای باغ', weight: 9 }] } };
    for (const query of ['«شورای باغ»', '«باغ»']) assert.equal((await found(over(archive), query))[0], 'titled', query);
  });
});

describe('a word that is written twice', () => {
  it('is looked for once, and named once where it is nowhere', async () => {
    const session = over({ one: text('آب باغ'), two: text('باغ باغ باغ') });
    const { missing, partial } = await session.ask('قلنبه آب قلنبه باغ آب');
    assert.deepEqual([missing, partial.map((result) => result.missing)], [['قلنبه'], [['قلنبه'], ['قلنبه', 'آب']]]);
  });

  it('may still be growing at the end', async () => {
    assert.deepEqual(await found(over({ one: text('کار کارگر'), two: text('کارگران') }), 'کار کار', { typing: true }), ['one', 'two']);
  });
});

describe('signs that nobody sees before a word', () => {
  it('do not hide that it is excluded, or a phrase', async () => {
    const session = over({ one: text('آب و باغ'), two: text('آب و خاک') });
    for (const sign of ['\u200f', '\u202b', '\u2067', '\ufeff']) assert.deepEqual(await found(session, `آب ${sign}-خاک`), ['one'], JSON.stringify(sign));
    assert.deepEqual(await found(session, '\u200f-«خاک» آب'), ['one']);
    for (const sign of ['\u200f', '\u2067']) assert.deepEqual(await found(session, `آب -${sign}«خاک»`), ['one'], JSON.stringify(sign));
  });
});

describe('a date', () => {
  const session = over({ bare: text('نشست آبان ۱۳۹۸'), spaced: text('نشست آبان ماه ۱۳۹۸'), joined: text('نشست آبان‌ماه سال ۱۳۹۸'), moon: text('نور ماه ۱۳۹۸') });

  it('is found with the words for month and year and without, however they are joined', async () => {
    for (const query of ['آبان ۱۳۹۸', 'آبان ماه ۱۳۹۸', 'آبان‌ماه ۱۳۹۸', 'آبانماه ۱۳۹۸', 'ماه آبان سال ۱۳۹۸', 'آبان سال ۹۸']) {
      assert.deepEqual((await found(session, query)).sort(), ['bare', 'joined', 'spaced'], query);
    }
  });

  it('leaves these words what they are elsewhere', async () => {
    assert.deepEqual((await found(session, 'نور ماه')), ['moon']);
    assert.deepEqual((await found(session, 'ماه')).sort(), ['joined', 'moon', 'spaced']);
  });
});

describe('a list without words', () => {
  it('is in the order that is wanted', async () => {
    const kind = { kind: ['statement'] };
    const session = over({ old: { ...text('آب'), filters: kind, date: '1' }, new: { ...text('خاک'), filters: kind, date: '2' } });
    const filters = { kind: { any: ['statement'] } };
    assert.deepEqual(await found(session, '', { filters }), ['new', 'old']);
    assert.deepEqual(await found(session, '', { filters, sort: 'newest' }), ['new', 'old']);
    assert.deepEqual(await found(session, '', { filters, sort: 'oldest' }), ['old', 'new']);
    assert.deepEqual(await found(session, '-سنگ', { sort: 'oldest' }), ['old', 'new']);
  });
});

describe('a line that breaks', () => {
  it('takes nothing of what was found, and is asked again for the archive’s words', async () => {
    let isBroken = true;
    const vocabulary = async () => {
      if (isBroken) throw new TypeError('the line broke');
      return new Map([['باغ', 'باغ']]);
    };
    const session = over({ one: text('باغ آب') }, { vocabulary });
    assert.deepEqual(await found(session, 'باغ'), ['one']);
    isBroken = false;
    assert.deepEqual((await session.ask('باق')).suggestions, ['باغ']);
  });

  it('has the counts come when it is back', async () => {
    const client = pagesClient([{ id: 'one', document: { url: '/one/', meta: META, filters: { kind: ['decision'] }, sort: { date: '0' }, ...text('باغ') } }], { compounds: new Set() });
    let isBroken = true;
    const filters: PagefindClient['filters'] = async () => (isBroken ? Promise.reject(new TypeError('the line broke')) : client.filters());
    const session = over({}, { pagefind: { search: client.search, filters } });
    await assert.rejects(session.counts('', {}), TypeError);
    isBroken = false;
    assert.deepEqual((await session.counts('', {}))['kind'], { decision: 1 });
  });
});

describe('counts beside the filters', () => {
  const rare = { ...text('دوازده باغ'), filters: { kind: ['statement'], year: ['1400', '2021'] } };
  const archive = { ...many(30, { ...text('۱۲ درخت'), filters: { kind: ['resolution'], year: ['1399'] } }), digits: { ...rare, ...text('۱۲ درخت') }, words: rare };

  it('are what each filter leaves', async () => {
    const session = over(archive);
    const counts = await session.counts('۱۲', {});
    for (const [name, values] of Object.entries(counts)) {
      for (const [value, count] of Object.entries(values)) {
        if (name === 'decade') continue;
        const { results } = await session.ask('۱۲', { filters: { [name]: { any: [value] } } });
        assert.equal(results.length, count, `${name} ${value}`);
      }
    }
  });

  it('are what filters alone leave where nothing but signs is typed', async () => {
    const session = over(archive);
    for (const query of ['', '؟', '«»', '-']) assert.deepEqual((await session.counts(query, {}))['kind'], { resolution: 30, statement: 2 }, query);
    assert.deepEqual(await found(session, '؟'), []);
    assert.equal((await found(session, '؟', { filters: { kind: { any: ['statement'] } } })).length, 2);
  });

  it('are those of the beginning of a word while that is typed', async () => {
    const session = over(archive);
    assert.equal((await session.counts('درخ', {}))['kind']!['resolution'], 0);
    assert.equal((await session.counts('درخ', {}, true))['kind']!['resolution'], 30);
  });

  it('tell of a decade what its years leave, each page once, whichever year is chosen', async () => {
    const counts = await over(archive).counts('درخت', { year: { any: ['1399'] } });
    assert.deepEqual(counts['decade'], { 1390: 30, 1400: 1, 2020: 1 });
  });
});

describe('suggestions', () => {
  it('are not sought for what was pasted in: a long text, or a word as long as no word is', async () => {
    const session = over({ one: text('باغ') });
    assert.deepEqual((await session.ask('باق '.repeat(13))).suggestions, []);
    assert.deepEqual((await session.ask('باغ'.repeat(10_000))).suggestions, []);
  });

  it('are Persian words for their usual spellings in Latin letters, the likest first', async () => {
    const session = over({ one: text('حزب، ضد، آزادی، کنگره، کنگر، سنندج، منصور') });
    for (const [latin, persian] of [['hezb', 'حزب'], ['azadi', 'آزادی'], ['kongereh', 'کنگره'], ['sanandaj', 'سنندج'], ['mansour', 'منصور']]) {
      assert.equal((await session.ask(latin!)).suggestions[0], persian, latin);
    }
  });

  it('part no digits, no words that are known, and no endings', async () => {
    const session = over({ one: text('نو روز کودک شد آن روز ان'), two: text('نوروز') });
    assert.deepEqual((await session.ask('نوروز ۱۴۰۰')).suggestions, []);
    assert.deepEqual((await session.ask('کودکان')).suggestions, []);
    assert.deepEqual((await session.ask('۳۰ ژوئیه ۲۰۲۱')).suggestions, []);
    assert.deepEqual((await session.ask('کودکروز')).suggestions, ['کودک روز']);
  });
});
