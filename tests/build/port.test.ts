import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { readPort, tryPort } from '../../src/build/port.ts';
import { runScript } from '../support/run.ts';

describe('the port', () => {
  it('is what PORT names, 4321 without it', () => {
    assert.deepEqual([{}, { PORT: '' }, { PORT: '8080' }, { PORT: '0' }, { PORT: '65535' }].map(readPort), [4321, 4321, 8080, 0, 65_535]);
  });

  it('is refused where PORT names none', () => {
    for (const PORT of ['abc', '70000', '-1', '80.5', '0x50', '80 ', '1e3']) assert.throws(() => readPort({ PORT }), { name: 'SettingsRefused', message: /^PORT is “.*”, which is no port: .*\.$/ }, PORT);
  });

  it('that another program has is told, and another named', async (test) => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    test.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    await assert.rejects(tryPort(port), { name: 'SettingsRefused', message: new RegExp(`^Port ${port} is taken: .*PORT=\\d+\\.$`) });
    await tryPort(0);

    const { code, out, err } = await runScript('start', [], { PORT: String(port), ARCHIVE_CONTENT: 'nowhere' });
    assert.equal(code, 1);
    assert.match(err, /^Port \d+ is taken: choose another, such as PORT=\d+\.\n$/, 'before anything is built');
    assert.equal(out, '');
  });
});
