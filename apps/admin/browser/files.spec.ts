import type { OpinionView } from '@lianluo/contract/opinion';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { take } from './office/dialogs';
import { expect, test } from './office/test';

/** A pdf of one page, whose content is as long as asked for: spaces draw nothing. */
function aPdf(words: string, length: number): Buffer {
  const stream = `BT /F1 36 Tf 60 700 Td (${words}) Tj ET`.padEnd(length, ' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** An issued opinion, which the city sees, that one unit has in hand and will answer next. */
async function inHand(page: Page): Promise<OpinionView> {
  const { items } = await call<{ items: { id: string }[] }>(
    page,
    'GET /committees/qindu/opinions?status=in-handling&limit=50',
  );
  for (const { id } of items) {
    const opinion = await call<OpinionView>(page, `GET /committees/qindu/opinions/${id}`);
    const [unit, ...others] = opinion.handlingUnits;
    if (opinion.number && unit?.state === 'signed-for' && others.length === 0) return opinion;
  }
  throw new Error('The demo world has no opinion that one unit has in hand.');
}

test('a reply’s scan goes on where it was cut off, and the city sees what it may', async ({ office }) => {
  const clerk = await office.as('demo.qindu.clerk');
  await clerk.goto('/c/qindu/desk');
  const opinion = await inHand(clerk);
  const path = `/c/qindu/opinions/${opinion.id}`;
  const scan = { name: '答复.pdf', mimeType: 'application/pdf', buffer: aPdf('A REPLY', 6 * 1024 * 1024) };
  const parts: string[] = [];
  clerk.on('request', (request) => {
    const [, part] = /\/files\/[^/]+\/parts\/(\d)$/.exec(request.url()) ?? [];
    if (part) parts.push(part);
  });
  const held: (() => void)[] = [];
  await clerk.route('**/parts/2', (route) => void held.push(() => void route.continue()));

  await test.step('the dialog that records the reply takes its scan', async () => {
    await clerk.goto(path);
    await take(clerk, '登记办复', async (dialog) => {
      await dialog.getByLabel('办复内容').fill('已现场处置，详见附件。');
      await dialog.locator('input[type=file]').setInputFiles(scan);
      await expect(dialog).toContainText('6 MB');
    });
    const row = clerk.getByRole('region', { name: '附件' }).getByRole('list', { name: '正在上传的附件' });
    await expect(row).toContainText('上传中 83%');
    await row.getByRole('button', { name: '暂停' }).click();
    await expect(row).toContainText('已暂停 83%');
  });

  await test.step('after a reload the same file goes on from what has arrived', async () => {
    await clerk.unroute('**/parts/2');
    await clerk.reload();
    const card = clerk.getByRole('region', { name: '附件' });
    await expect(card).toContainText('再选择一次这个文件即可接着传');
    await card.locator('input[type=file]').setInputFiles(scan);
    await expect(card.getByRole('button', { name: /^答复\.pdf/ })).toBeVisible();
    expect(parts.filter((part) => part === '1')).toHaveLength(1);
    await expect(clerk.getByRole('article').getByRole('button', { name: /^答复\.pdf/ })).toBeVisible();
    await expect(clerk.getByRole('list', { name: '办理过程' })).toContainText('附上附件');
  });

  await test.step('it is looked at over the page', async () => {
    await clerk
      .getByRole('article')
      .getByRole('button', { name: /^答复\.pdf/ })
      .click();
    const dialog = clerk.getByRole('dialog', { name: '答复.pdf' });
    await expect(dialog.locator('iframe')).toBeVisible();
    await clerk.screenshot({ path: 'test-results/pages/file-preview.png' });
    await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await clerk.getByRole('region', { name: '附件' }).scrollIntoViewIfNeeded();
    await clerk.screenshot({ path: 'test-results/pages/opinion-files.png' });
  });

  await test.step('the city sees the reply’s scan, and nothing of the county’s own course', async () => {
    const own = await noteOnStep(clerk, opinion);
    await clerk.reload();
    await expect(clerk.getByRole('region', { name: '附件' })).toContainText('内部记录.txt');
    const city = await office.as('demo.city');
    await city.goto(path);
    await expect(city.getByRole('article').getByRole('button', { name: /^答复\.pdf/ })).toBeVisible();
    await expect(city.getByText('内部记录.txt')).toBeHidden();
    await expect(city.getByRole('button', { name: /添加附件/ })).toHaveCount(0);
    const content = await city.request.get(`/api/v1/committees/qindu/files/${own}/content`);
    expect(content.status()).toBe(404);
  });
});

/** A note that hangs on the first step. */
async function noteOnStep(page: Page, { id }: OpinionView): Promise<string> {
  const text = '退回前与街道电话沟通。';
  const body = { name: '内部记录.txt', type: 'text/plain', bytes: Buffer.byteLength(text) };
  const begun = await call<{ id: string; upload: { url: string } }>(
    page,
    `POST /committees/qindu/opinions/${id}/steps/1/files`,
    { body },
  );
  const sent = await page.request.put(begun.upload.url, {
    headers: { origin: new URL(page.url()).origin, 'content-type': 'application/octet-stream' },
    data: Buffer.from(text),
  });
  expect(sent.ok()).toBe(true);
  await call(page, `POST /committees/qindu/files/${begun.id}/actions/complete`, { body: {} });
  return begun.id;
}

test('what was archived by mistake is taken back at once, by the keyboard', async ({ office }) => {
  const head = await office.as('demo.qindu');
  await head.goto('/c/qindu/desk');
  const { items } = await call<{ items: { id: string }[] }>(
    head,
    'GET /committees/qindu/opinions?status=fed-back&limit=1',
  );
  await head.goto(`/c/qindu/opinions/${items[0]?.id}`);
  const heading = head.getByRole('heading', { level: 1 });
  await take(head, '归档');
  await expect(heading).toContainText('已归档');
  const last = head.getByRole('list', { name: '办理过程' }).getByRole('listitem').first();
  await expect(last.getByRole('button', { name: '撤销' })).toBeVisible();
  await expect(head.getByRole('button', { name: '撤销', exact: true })).toBeVisible();
  await head.screenshot({ path: 'test-results/pages/undo.png' });

  await head.keyboard.press('z');
  await head.keyboard.press('Enter');

  await expect(head.getByText('已撤销', { exact: true })).toBeVisible();
  await expect(heading).toContainText('已反馈');
  await expect(last).toContainText('办理有误，随即撤销。');
});
