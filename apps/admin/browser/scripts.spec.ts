import { call } from './office/api';
import { shown } from './office/looks';
import { expect, test } from './office/test';

const image = '<img src=x onerror="window.hacked=1">';
const script = '"><script>window.hacked=2</script>';

test('what looks like a script is shown as text on every page', async ({ office }) => {
  const clerk = await office.as('demo.qindu.clerk');
  const head = await office.as('demo.qindu');
  await clerk.goto('/c/qindu/desk');
  await head.goto('/c/qindu/desk');
  const title = `关于${image}的建议`;
  const content = { situation: script, analysis: image, suggestion: `${script}${image}` };
  const body = { title, content, authors: [{ name: script, kind: 'public' }], fastLane: false };
  interface Item {
    id: string;
    version: number;
  }
  let item = await call<Item>(clerk, 'POST /committees/qindu/opinions', { body });
  const step = async (who: typeof clerk, action: string, input: object = {}) => {
    const path = `/committees/qindu/opinions/${item.id}/actions/${action}` as const;
    item = await call<Item>(who, `POST ${path}`, { body: input, version: item.version });
  };
  await step(clerk, 'submit');

  for (const path of [
    `opinions/${item.id}`,
    `opinions/${item.id}/edit`,
    'opinions?status=submitted',
    'desk',
    'waiting',
  ]) {
    await clerk.goto(`/c/qindu/${path}`);
    await shown(clerk);
    expect([path, await clerk.locator('main img, main script').count()]).toEqual([path, 0]);
    expect(await clerk.evaluate(() => 'hacked' in window)).toBe(false);
  }
  await clerk.goto(`/c/qindu/opinions/${item.id}`);
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText(image);
  await expect(clerk.getByRole('main')).toContainText(script);

  await clerk.getByRole('combobox', { name: '搜索委员、事项' }).fill('onerror');
  await expect(clerk.getByRole('option', { name: '<img src=x' }).first()).toBeVisible();

  await step(clerk, 'edit', { title: `关于${image}的若干建议` });
  await step(head, 'review', { comment: script });
  await step(head, 'sign');
  await step(clerk, 'issue', { recipients: [script] });
  await clerk.goto(`/c/qindu/opinions/${item.id}`);
  await clerk.getByRole('button', { name: '查看修改内容' }).first().click();
  await clerk.goto(`/c/qindu/opinions/${item.id}/print`);
  await expect(clerk.getByRole('article')).toContainText(image);
  expect(await clerk.evaluate(() => 'hacked' in window)).toBe(false);
});
