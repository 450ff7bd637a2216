import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { archiveJsonLd } from '../../../src/export/archive/jsonld.ts';
import { contextOf, hardArchive, joined } from '../whole.ts';
import { expand } from '../../support/json-ld.ts';

describe('archive.jsonld', () => {
  it('expands to one node for each record, each with a name of its own', async () => {
    const archive = hardArchive();
    const nodes = await expand(JSON.parse(await joined(archiveJsonLd(contextOf(archive)))));
    const { documents, organs, meetings, people, topics } = archive;
    assert.equal(nodes.length, 1 + documents.size + organs.size + meetings.size + people.size + topics.size);
    const names = nodes.map((node) => node['@id']);
    assert.equal(new Set(names).size, nodes.length);
    assert.ok(names.every((name) => typeof name === 'string' && name.startsWith('https://baghbanan.example/')));
    assert.ok(names.includes('https://baghbanan.example/statements/signed/#document'));
  });

  it('keeps Persian as it was written, and dates as EDTF', async () => {
    const nodes = await expand(JSON.parse(await joined(archiveJsonLd(contextOf(hardArchive())))));
    const node = (id: string) => nodes.find((candidate) => candidate['@id'].includes(`/${id}/`))!;
    assert.deepEqual(node('formula')['https://schema.org/name'], [{ '@value': '=HYPERLINK("http://a.example";"می‌رود")' }]);
    assert.deepEqual(node('interval')['http://purl.org/dc/terms/date'], [{ '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': '2019-10-12/2019-10-13' }]);
  });
});
