import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { expose, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import { SearchDesk, sessionAt, type DeskElsewhere } from '../../../src/search/browser/thread/desk.ts';
import { openIndex } from '../../../src/search/node.ts';
import type { Session } from '../../../src/search/query/ask.ts';
import { SITES } from '../../support/sites.ts';

describe('a search that is done in another thread', () => {
  const { port1: here, port2: there } = new MessageChannel();
  let direct: Session;
  let apart: Session;
  before(async () => {
    direct = await openIndex(SITES.shipped.out);
    expose(new SearchDesk(async () => direct), nodeEndpoint(there));
    const desk = wrap<DeskElsewhere>(nodeEndpoint(here));
    await desk.open('');
    apart = sessionAt(desk);
  });
  after(() => here.close());

  for (const query of ['کنگره', 'تبعیض زبانی قلنبهسازانه', 'تبعیظ', '']) {
    it(`gives what it would give in this one: ${query}`, async () => {
      const [own, other] = [await direct.ask(query), await apart.ask(query)];
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      assert.deepEqual(plain(other), plain(own));
      const loaded = async ({ results, partial }: typeof own) => Promise.all([...results.slice(0, 3), ...partial.slice(0, 3)].map((result) => result.load()));
      assert.deepEqual(await loaded(other), await loaded(own));
    });
  }

  it('counts what each choice would leave', async () => {
    assert.deepEqual(await apart.counts('کنگره', {}), await direct.counts('کنگره', {}));
  });

  it('loads results of the last answers, and says of older ones that they are gone', async () => {
    const first = await apart.ask('کنگره');
    for (let asked = 0; asked < 3; asked++) await apart.ask('کارگر');
    assert.deepEqual(await first.results[0]!.load(), await (await direct.ask('کنگره')).results[0]!.load());
    await apart.ask('کارگر');
    await assert.rejects(first.results[0]!.load(), /is not kept/);
  });
});
