import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'astro/zod';
import { archiveIdentity, COLLECTIONS, documentRecord, id, KINDS, meeting, organ, person, source, topic, vote } from '../../src/model/schema/index.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('a minimal document', () => {
  it('is a title, a kind, a date and an issuer; the rest has defaults', () => {
    assert.deepEqual(documentRecord('statements').parse({ title: 'فراخوان کاشت', kind: 'call', date: 1400, issuedBy: 'garden-council' }), {
      title: 'فراخوان کاشت', titleStatus: 'as-published', kind: 'call', date: '1400', issuedBy: 'garden-council', meeting: null,
      language: 'fa', holding: 'full', vote: null, movers: [], presenters: [], authors: [], signatories: [], events: [], relations: [],
      topics: [], people: [], organs: [], meetings: [], sources: [], confidence: 'high', notes: [], conflictingAccounts: [],
      access: 'public', draft: false, redirectFrom: [], changes: [], formerIds: {}, silenced: [],
    });
  });

  for (const collection of COLLECTIONS) {
    it(`may be of each kind of its collection, ${collection}, and of no other`, () => {
      const schema = documentRecord(collection);
      for (const [home, kinds] of Object.entries(KINDS)) {
        for (const kind of kinds) assert.equal(accepts(schema, { title: 'ت', kind, date: 'XXXX', issuedBy: 'a' }), home === collection, kind);
      }
    });
  }
});

describe('a minimal authority record', () => {
  const shared = { id: 'water', name: 'آب', altNames: [], sources: [], silenced: [] };
  it('is an id and a name', () => {
    const minimal = { id: 'water', name: 'آب' };
    assert.deepEqual(organ.parse(minimal), { ...shared, kind: 'body', relations: [], acts: [] });
    assert.deepEqual(meeting.parse(minimal), { ...shared, kind: 'session', date: 'XXXX', conflictingAccounts: [] });
    assert.deepEqual(person.parse(minimal), { ...shared, offices: [] });
    assert.deepEqual(topic.parse(minimal), { ...shared, broader: [], related: [] });
  });
});

describe('a minimal identity', () => {
  it('is a title', () => {
    assert.deepEqual(archiveIdentity.parse({ title: 'بایگانی باغ' }), { title: 'بایگانی باغ', language: 'fa', calendars: ['jalali', 'gregorian'], doors: [] });
  });
});

describe('the language of an archive', () => {
  it('is that of the words of the site', () => {
    assert.ok(accepts(archiveIdentity, { title: 'باغ', language: 'fa' }));
    for (const language of ['en', 'ckb', 'Persian']) assert.ok(!accepts(archiveIdentity, { title: 'باغ', language }), language);
  });
});

describe('fields', () => {
  it('an id is lower-case Latin letters and digits, joined by single hyphens', () => {
    for (const good of ['a', '1', 'c12-report', 'garden-council', '1400']) assert.ok(accepts(id, good), good);
    for (const bad of ['', 'A', 'باغ', 'a_b', 'a b', 'a--b', '-a', 'a-', 'a/b', 'a.b', '../a', 'é']) assert.ok(!accepts(id, bad), bad);
  });

  it('words that readers are shown are more than spaces: a name of these would be a link without words', () => {
    for (const schema of [organ, meeting, person, topic]) assert.ok(!accepts(schema, { id: 'water', name: ' ' }));
    assert.ok(!accepts(organ, { id: 'water', name: 'آب', altNames: [' '] }));
    assert.ok(!accepts(source, { title: '\t' }));
    assert.ok(!accepts(archiveIdentity, { title: ' ' }));
    assert.equal(topic.parse({ id: 'water', name: ' آب ' }).name, 'آب');
  });

  it('a title and a name are one line, however YAML has them; an abstract keeps its paragraphs', () => {
    const { title, summary } = documentRecord('statements').parse({ title: 'نامه به\n  باغبانان:\r\n\r\nمی‌خواهیم\n', summary: 'یک.\n\nدو.', kind: 'call', date: 1400, issuedBy: 'a' });
    assert.deepEqual([title, summary], ['نامه به باغبانان: می‌خواهیم', 'یک.\n\nدو.']);
    assert.equal(person.parse({ id: 'a', name: 'نرگس\tبیدستان\n' }).name, 'نرگس بیدستان');
    // As many spaces as a record has room for; to look at each of them for an end of a line took minutes.
    assert.equal(person.parse({ id: 'a', name: `آ${' '.repeat(190_000)}ب` }).name.length, 190_002);
  });

  it('a number that no source states is null in a vote, never zero', () => {
    assert.deepEqual(vote.parse({ result: 'adopted', against: 0 }), { result: 'adopted', unanimous: null, secret: null, for: null, against: 0, abstain: null });
  });

  it('a source has a web address or none', () => {
    for (const good of ['https://baghbanan.example/', 'http://baghbanan.example/باغ?p=1']) assert.ok(accepts(source, { url: good }), good);
    for (const bad of ['baghbanan.example', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', '//baghbanan.example/', '']) {
      assert.ok(!accepts(source, { url: bad }), bad);
    }
    assert.ok(accepts(source, {}));
  });

  it('the archive’s own addresses are web addresses too', () => {
    assert.ok(accepts(archiveIdentity, { title: 'ت', contact: { url: 'https://baghbanan.example/' }, licence: { name: 'CC0', url: 'https://licence.example/' } }));
    assert.ok(!accepts(archiveIdentity, { title: 'ت', contact: { url: 'javascript:alert(1)' } }));
    assert.ok(!accepts(archiveIdentity, { title: 'ت', licence: { name: 'CC0', url: 'data:text/html,x' } }));
  });

  it('an old address is a path from the root that ends with a slash', () => {
    const record = (old: string) => ({ title: 'ت', kind: 'call', date: '1400', issuedBy: 'a', redirectFrom: [old] });
    const schema = documentRecord('statements');
    for (const good of ['/statements/old/', '/1378/call/']) assert.ok(accepts(schema, record(good)), good);
    for (const bad of ['/', '//evil.example/', 'statements/old/', '/statements/old', '/a b/', '/a/?x/', 'https://a.example/']) {
      assert.ok(!accepts(schema, record(bad)), bad);
    }
  });

  it('a date keeps the digits and the precision it was written with', () => {
    const dated = (date: unknown) => documentRecord('statements').parse({ title: 'ت', kind: 'call', date, issuedBy: 'a' }).date;
    assert.equal(dated(' ۱۴۰۰-۰۵~ '), '۱۴۰۰-۰۵~');
    assert.equal(dated(2021), '2021');
  });

  it('a field that no schema knows is refused everywhere', () => {
    for (const schema of [organ, meeting, person, topic]) assert.ok(!accepts(schema, { id: 'a', name: 'ا', colour: 'سبز' }));
    assert.ok(!accepts(archiveIdentity, { title: 'ت', colour: 'سبز' }));
    assert.ok(!accepts(vote, { result: 'adopted', colour: 'سبز' }));
  });
});

/** Every field of a schema with the path to it, through lists and groups. */
function* fields(schema: z.ZodType, path = ''): Generator<{ path: string; description: string | undefined }> {
  const { innerType, element, shape } = (schema as unknown as { def: { innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> } }).def;
  if (innerType) yield* fields(innerType, path);
  else if (element) yield* fields(element, `${path}[]`);
  for (const [name, field] of Object.entries(shape ?? {})) {
    yield { path: `${path}.${name}`, description: describedAs(field) };
    yield* fields(field, `${path}.${name}`);
  }
}

function describedAs(schema: z.ZodType): string | undefined {
  const { innerType } = (schema as unknown as { def: { innerType?: z.ZodType } }).def;
  return schema.description ?? (innerType && describedAs(innerType));
}

describe('documentation', () => {
  const schemas = { document: documentRecord('resolutions'), organ, meeting, person, topic, archive: archiveIdentity };
  for (const [name, schema] of Object.entries(schemas)) {
    it(`every field of the record of a ${name} says what it is for`, () => {
      assert.deepEqual([...fields(schema)].filter(({ description }) => !description).map(({ path }) => path), []);
    });
  }
});
