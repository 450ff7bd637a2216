import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { once, onceEach } from '../../src/search/once.ts';

describe('what is loaded when it is first needed', () => {
  it('is loaded once for each name, by however many at a time', async () => {
    const asked: string[] = [];
    const load = onceEach(async (name) => (asked.push(name), `${name}!`));
    assert.deepEqual(await Promise.all([load('بید'), load('نی'), load('بید')]), ['بید!', 'نی!', 'بید!']);
    assert.deepEqual(asked, ['بید', 'نی']);
  });

  it('is asked for again where it did not come, by whoever needs it next', async () => {
    const answers = [Promise.reject(new Error('خشکسالی')), Promise.resolve('باران')];
    const load = once(() => answers.shift()!);
    const [first, second] = await Promise.allSettled([load(), load()]);
    assert.deepEqual([first.status, second.status], ['rejected', 'rejected']);
    assert.equal(await load(), 'باران');
    assert.equal(await load(), 'باران');
  });
});
