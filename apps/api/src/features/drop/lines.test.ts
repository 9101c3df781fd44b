import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines';

test('a line of ndjson is the item as it was answered', () => {
  const { head, lineOf } = linesOf('ndjson', ['id']);
  fc.assert(
    fc.property(fc.record({ id: fc.string(), title: fc.string(), version: fc.nat() }), (item) => {
      const line = head + lineOf(item);
      expect(JSON.parse(line)).toEqual(item);
      expect(line.indexOf('\n')).toBe(line.length - 1);
    }),
  );
});

test.each(['=SUM(A1)', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠1'])(
  'a cell of csv that begins like %j is text to Excel',
  (text) => {
    const { lineOf } = linesOf('csv', ['id', 'title']);
    expect(lineOf({ id: 'a', title: text }).replaceAll('"', '')).toBe(`a,'${text}\r\n`);
    // A number is one.
    expect(lineOf({ id: 'a', title: -1 })).toBe('a,-1\r\n');
  },
);

test('whatever stands in a cell stays in it', () => {
  const { head, lineOf } = linesOf('csv', ['id', 'title', 'authors', 'unit']);
  const line = lineOf({ id: 'a', title: '他说"好",\n第二行', authors: [{ name: '张三' }], more: 1 });
  expect(head).toBe('\uFEFFid,title,authors,unit\r\n');
  expect(line).toBe('a,"他说""好"",\n第二行","[{""name"":""张三""}]",\r\n');
});
