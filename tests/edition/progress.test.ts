import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { environmentOf } from '../support/sites.ts';
import { converse, hasTerminal } from '../support/terminal.ts';

test('whoever makes editions at a terminal sees how far each part of the work is', { skip: hasTerminal ? false : 'needs script of util-linux' }, async () => {
  const to = mkdtempSync(path.join(tmpdir(), 'editions-'));
  const command = converse([process.execPath, path.resolve('scripts/edition.ts'), 'folder', 'file', '--out', to], environmentOf('imaginary'));
  const { code, screen } = await command.ends();
  assert.equal(code, 0, screen);
  for (const what of ['files carried over', 'files packed', 'documents read from the index', 'documents taken out of their pages']) assert.match(screen, new RegExp(`(\\d+) of \\1 ${what}`));
  rmSync(to, { recursive: true, force: true });
});
