import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textWidth, wrapText } from '../../src/charts/text.ts';

describe('textWidth', () => {
  it('marks and joiners take no room', () => {
    assert.equal(textWidth('شوراىِ', 10), textWidth('شوراى', 10));
    assert.equal(textWidth('می‌کند', 10), textWidth('میکند', 10));
  });

  it('grows with the text and with the size', () => {
    assert.ok(textWidth('شورای باغ', 10) > textWidth('شورای', 10));
    assert.ok(textWidth('شورای باغ', 20) > textWidth('شورای باغ', 10) * 1.9);
  });

  it('nothing is as wide as nothing', () => assert.equal(textWidth('', 10), 0));
});

describe('wrapText', () => {
  it('breaks at spaces, and keeps every word', () => {
    const text = 'هیئت داوری برداشت میوه‌های تابستانی';
    const lines = wrapText(text, 14, 100);
    assert.ok(lines.length > 1);
    assert.equal(lines.join(' '), text);
    for (const line of lines) assert.ok(textWidth(line, 14) <= 100, line);
  });

  it('never cuts a word, even where it is wider than the line', () => {
    assert.deepEqual(wrapText('میوه‌های تابستانی', 14, 10), ['میوه‌های', 'تابستانی']);
  });

  it('leaves a short text whole', () => assert.deepEqual(wrapText('شورای باغ', 14, 200), ['شورای باغ']));
});
