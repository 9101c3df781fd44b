import { barriers } from './office/barriers';
import { expect, test } from './office/test';

const row = (style: string, name: string) => `<tr><td style="${style}">${name}</td></tr>`;

test('rows that are built alike are read once, and one that is built otherwise is read as well', async ({ office }) => {
  const page = await office.stranger();
  const pale = 'color: #bbb';
  await page.setContent(`<html lang="zh"><title>…</title><main><table><tbody>
    ${row(pale, '第一联络组')}${row('', '第二联络组')}${row(pale, '第三联络组')}${row('color: #ccc', '第四联络组')}
  </tbody></table></main></html>`);

  expect(await barriers(page)).toEqual(['color-contrast: tr:nth-child(1) > td | tr:nth-child(4) > td']);
});
