import { expect, test } from 'vitest';
import { partsOf, readPart } from './form-parts';

const type = 'multipart/form-data; boundary=x7';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, of = type) => partsOf(bytes(text), of, 20).parts.map(readPart);
const part = (disposition: string, value: string) =>
  `--x7\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;

test('what a browser sends is read as its own parser reads it', async () => {
  const form = new FormData();
  form.set('kind', 'members');
  form.set('file', new File([new Uint8Array([13, 10, 45, 45, 0, 255])], '名册 "新"\n.xlsx'));
  form.set('note', '');
  const sent = new Response(form);
  const of = sent.headers.get('content-type') ?? '';

  const parts = partsOf(new Uint8Array(await sent.arrayBuffer()), of, 20).parts.map(readPart);

  expect(parts.map(({ name, fileName }) => [name, fileName])).toEqual([
    ['kind', undefined],
    ['file', '名册 "新"\n.xlsx'],
    ['note', undefined],
  ]);
  expect(parts.map((each) => [...each.bytes])).toEqual([[...bytes('members')], [13, 10, 45, 45, 0, 255], []]);
});

test('names without quotes, a quoted boundary and words before the first part are read too', () => {
  expect(read(`words\r\n${part('name=kind', 'members')}--x7--`, 'multipart/form-data; boundary="x7"')).toMatchObject([
    { name: 'kind', fileName: undefined },
  ]);
});

test('parts beyond the most are counted and not kept', () => {
  const form = bytes(`${part('name="a"', '').repeat(1000)}--x7--`);

  const { parts, count } = partsOf(form, type, 20);

  expect([parts.length, count]).toEqual([20, 1000]);
});

test.each([
  ['cut off', part('name="a"', 'b')],
  ['without its boundary', 'name=a'],
  ['empty', ''],
  ['with a part that has no name', `${part('filename="a"', 'b')}--x7--`],
  ['with a part that has no headers', '--x7\r\nvalue\r\n--x7--'],
])('a form %s is refused', (_, form) => {
  expect(() => read(form)).toThrow(expect.objectContaining({ code: 'request.malformed' }));
});

test('a form without a stated boundary is refused', () => {
  expect(() => read(part('name="a"', 'b'), 'multipart/form-data; boundary=')).toThrow(
    expect.objectContaining({ code: 'request.malformed' }),
  );
});
