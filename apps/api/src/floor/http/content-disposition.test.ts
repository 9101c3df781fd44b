import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './content-disposition';

test.each([
  ['委员名册导入模板.xlsx', 'download.xlsx'],
  ['委员名册-20261122.xlsx', '20261122.xlsx'],
  ["a'b(c)!*.csv", 'a-b-c.csv'],
  ['无后缀', 'download'],
])('case 28: %s has a plain name beside it', (name, plain) => {
  expect(attachment(name)).toContain(`attachment; filename="${plain}"; filename*=UTF-8''`);
});

test('whatever a file is called, the header is plain and gives the name back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => each.trim() !== ''),
      (name) => {
        const header = attachment(name);
        expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
      },
    ),
  );
});
