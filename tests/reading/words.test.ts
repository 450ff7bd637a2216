import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentsOf } from '../../src/components/reading/contents.ts';
import { standingOf } from '../../src/components/reading/standing.ts';
import { voteBars } from '../../src/components/reading/vote-bars.ts';
import { words } from '../../src/i18n/index.ts';
import { sentence } from '../../src/i18n/sentence.ts';
import { statusOf } from '../../src/model/status.ts';
import { aDocument, aMeeting, anArchive, anOrgan, documentOf } from '../fixtures/records.ts';

type Fields = Record<string, unknown>;

describe('a sentence with links', () => {
  it('puts values where the language wants them, and nothing where there are none', () => {
    const link = { text: 'شورا', to: '/organs/council/' };
    assert.deepEqual(sentence('{organ} آن را{to} {did}.', { organ: link, did: 'رد کرد' }), [link, ' آن را', ' ', 'رد کرد', '.']);
    assert.deepEqual(sentence('بی‌جا', {}), ['بی‌جا']);
    assert.deepEqual(sentence('{a}', { a: ['یک', link] }), ['یک', link]);
  });
});

describe('a status in words', () => {
  function standing(events: Fields[], relation?: string) {
    const archive = anArchive({
      organs: [anOrgan('board', { name: 'هیئت آبیاری' })],
      meetings: [aMeeting('plenum-3', { name: 'پلنوم سوم', date: '1400-02' }), aMeeting('plenum-x', { name: 'یک پلنوم' })],
      documents: [
        aDocument('subject', { kind: 'decision', date: '1399', events }),
        ...(relation ? [aDocument('other', { title: 'متمم', relations: [{ type: relation, target: 'subject' }] })] : []),
      ],
    });
    const subject = documentOf(archive, 'subject');
    return standingOf(archive, subject, statusOf(archive, subject)!).map((part) => (typeof part === 'string' ? part : part.text)).join('');
  }
  const cases: [string, Fields[], string | undefined][] = [
    ['این قرار معتبر است، زیرا شورای باغ آن را تصویب کرد و آرشیو سندی نمی‌شناسد که آن را لغو کرده یا جایش را گرفته باشد.', [{ event: 'adopted', by: 'garden-council' }], undefined],
    ['این قرار معتبر است، زیرا در پلنوم سوم (اردیبهشت ۱۴۰۰) تصویب شد و آرشیو سندی نمی‌شناسد که آن را لغو کرده یا جایش را گرفته باشد.', [{ event: 'adopted', by: 'garden-council', meeting: 'plenum-3' }], undefined],
    ['این قرار پیشنهادی است، زیرا در یک پلنوم به هیئت آبیاری ارجاع شد و آرشیو از تصمیمی دربارهٔ آن خبر ندارد.', [{ event: 'referred', to: 'board', meeting: 'plenum-x' }], undefined],
    ['این قرار پیشنهادی است، زیرا شورای باغ آن را به هیئت آبیاری ارجاع داد و آرشیو از تصمیمی دربارهٔ آن خبر ندارد.', [{ event: 'referred', by: 'garden-council', to: 'board' }], undefined],
    ['این قرار اعتبار نیافت، زیرا رد شد (۸ مرداد ۱۴۰۰).', [{ event: 'rejected', date: '1400-05-08' }], undefined],
    ['این قرار به صورت نخستین خود نمانده است، زیرا «متمم» آن را اصلاح کرد.', [{ event: 'adopted' }], 'amends'],
    ['این قرار دیگر معتبر نیست، زیرا «متمم» جای آن را گرفت.', [{ event: 'adopted' }], 'supersedes'],
    ['این قرار دیگر معتبر نیست، زیرا «متمم» آن را لغو کرد.', [{ event: 'adopted' }], 'repeals'],
    ['این قرار دیگر معتبر نیست، زیرا شورای باغ به آن پایان داد (۱۴۰۱).', [{ event: 'adopted' }, { event: 'ended', by: 'garden-council', date: '1401' }], undefined],
  ];
  for (const [expected, events, relation] of cases) it(expected, () => assert.equal(standing(events, relation), expected));
});

describe('a title in the sentence of a status', () => {
  function repealedBy(fields: Fields) {
    const archive = anArchive({ documents: [aDocument('subject', { events: [{ event: 'adopted' }] }), aDocument('other', { ...fields, relations: [{ type: 'repeals', target: 'subject' }] })] });
    const subject = documentOf(archive, 'subject');
    return standingOf(archive, subject, statusOf(archive, subject)!).find((part) => typeof part !== 'string');
  }
  const to = '/resolutions/other/';

  it('stands in brackets where the archive gave it', () => assert.deepEqual(repealedBy({ title: 'قرار آبیاری', titleStatus: 'supplied' }), { text: '[قرار آبیاری]', to }));
  it('has its language where that is another one', () => assert.deepEqual(repealedBy({ title: 'Who waters?', language: 'en' }), { text: '«Who waters?»', to, lang: 'en' }));
});

describe('the place of a document in its row', () => {
  it('joins the kind to its organ', () => {
    assert.equal(words.reading.inKind('بیانیه', '۳', '۱۲', 'شورای باغ'), 'بیانیهٔ ۳ از ۱۲ بیانیهٔ شورای باغ در آرشیو');
    assert.equal(words.reading.inKind('قرار', '۱', '۲', 'شورای باغ'), 'قرار ۱ از ۲ قرار شورای باغ در آرشیو');
  });
});

describe('the bars of a vote', () => {
  const vote = { result: 'adopted' as const, unanimous: null, secret: null, for: null, against: null, abstain: null };
  const lengths = (given: Partial<typeof vote> | Fields) => voteBars({ ...vote, ...given }).map(({ length }) => length);

  it('are as long as their votes, the longest filling the room', () => assert.deepEqual(lengths({ for: 40, against: 10, abstain: 0 }), [100, 25, 0.6]));
  it('never let a few votes look like many', () => assert.deepEqual(lengths({ for: 2, against: 1, abstain: 1 }), [10, 5, 5]));
  it('draw no length for a number that is not known, and keep the others short beside it', () => assert.deepEqual(lengths({ against: 0, abstain: 50 }), [null, 0.6, 50]));
  it('are one whole bar where all were for it and nobody counted', () => assert.deepEqual(voteBars({ ...vote, unanimous: true }), [{ side: 'for', votes: 'all', length: 100 }]));
  it('are none where only the outcome is known', () => assert.deepEqual(lengths({}), []));
});

describe('the table of contents', () => {
  const heading = (depth: number, id: string) => ({ depth, id, text: id });

  it('lists sections with their parts, and nothing deeper', () => {
    const sections = contentsOf([heading(2, 'a'), heading(3, 'a1'), heading(4, 'a11'), heading(2, 'b'), heading(2, 'c')]);
    assert.deepEqual(sections.map(({ id, parts }) => [id, parts.map((part) => part.id)]), [['a', ['a1']], ['b', []], ['c', []]]);
  });

  it('is none for two sections', () => assert.deepEqual(contentsOf([heading(2, 'a'), heading(2, 'b')]), []));

  it('names only the sections of a text with very many parts', () => {
    const many = Array.from({ length: 50 }, (_, index) => heading(index % 10 === 0 ? 2 : 3, `h${index}`));
    assert.ok(contentsOf(many).every(({ parts }) => parts.length === 0));
  });
});
