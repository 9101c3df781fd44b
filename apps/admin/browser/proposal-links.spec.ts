import type { CommitteeView } from '@lianluo/contract/committee';
import type { ProposalView } from '@lianluo/contract/proposal';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { expect, test } from './office/test';

test('who signs and who rates a proposal does so by a link of their own, once; the office enters paper as paper', async ({
  office,
}) => {
  const administrator = await office.as('demo.qindu');
  await administrator.goto('/c/qindu/proposals');
  const { version, proposals } = await call<CommitteeView & { version: number }>(
    administrator,
    'GET /committees/qindu',
  );
  await call(administrator, 'PATCH /committees/qindu', { version, body: { proposals: { ...proposals, links: true } } });
  const members = await call<{ items: { id: string; name: string }[] }>(
    administrator,
    'GET /committees/qindu/members?limit=3',
  );
  const title = '关于增设夜间公交线路的提案';
  const proposal = await call<ProposalView>(administrator, 'POST /committees/qindu/proposals', {
    body: {
      title,
      form: 'joint',
      proposers: members.items.map(({ id }) => ({ member: id })),
      content: { situation: '末班车太早。' },
    },
  });
  const [first, second, third] = members.items.map(({ name }) => name);
  const step = async (action: string, body: object = {}) => {
    const path = `/committees/qindu/proposals/${proposal.id}` as const;
    const now = await call<ProposalView>(administrator, `GET ${path}`);
    return call<ProposalView>(administrator, `POST ${path}/actions/${action}`, { version: now.version, body });
  };
  await step('submit');

  await administrator.goto(`/c/qindu/proposals/${proposal.id}`);
  const signing = await linkTo(administrator, '联名确认', String(second));
  const signer = await office.stranger();
  await signer.setViewportSize({ width: 390, height: 844 });
  await signer.goto(signing);
  await expect(signer.getByText('末班车太早。')).toBeVisible();
  await signer.getByRole('button', { name: '同意联名' }).click();
  await signer.getByRole('button', { name: '确认提交' }).click();
  await expect(signer.getByText('您已同意联名提出')).toBeVisible();

  await administrator.reload();
  await expect(administrator.getByText('1/2 人已确认')).toBeVisible();
  await administrator.getByRole('button', { name: new RegExp(`^按纸质表录入\\s*：${third}`) }).click();
  const paper = administrator.getByRole('dialog', { name: /按纸质表录入联名/ });
  await paper.getByText('同意联名', { exact: true }).click();
  await paper.getByRole('button', { name: '按纸质表录入联名' }).click();
  await expect(administrator.getByText('2/2 人已确认')).toBeVisible();

  await step('read-first', { firstReading: 'file' });
  await step('file', { category: '社会建设' });
  const { handlingUnits } = await step('assign', { mode: 'sole', handlingUnits: [{ name: '区交通局' }] });
  const handlingUnit = handlingUnits[0]?.id;
  await step('sign-for', { handlingUnit });
  const today = new Date().toISOString().slice(0, 10);
  await step('contact', { handlingUnit, method: 'phone', on: today });
  await step('reply', { handlingUnit, text: '将增设两条线路。', letter: { signer: '局长', class: 'B' } });
  await step('check-reply', { handlingUnit, pass: true });

  await administrator.reload();
  const rating = await linkTo(administrator, '征询意见', String(first));
  const rater = await office.stranger();
  await rater.setViewportSize({ width: 390, height: 844 });
  await rater.goto(rating);
  await expect(rater.getByText('将增设两条线路。')).toBeVisible();
  await rater.getByRole('group', { name: '对办理态度' }).getByLabel('满意', { exact: true }).check();
  await rater.getByRole('group', { name: '对办理结果' }).getByLabel('不满意').check();
  await rater.getByRole('button', { name: '提交' }).click();
  await rater.getByRole('button', { name: '确认提交' }).click();
  await expect(rater.getByText('办理态度满意，办理结果不满意')).toBeVisible();

  await administrator.reload();
  await expect(administrator.getByText('态度满意，结果不满意')).toBeVisible();
  await expect(administrator.getByText('第1次办理，1/3 人已填写')).toBeVisible();
});

/** 发链接 from the card, and what is shown of one person's this once. */
async function linkTo(page: Page, card: string, name: string): Promise<string> {
  await page.getByRole('button', { name: '发链接' }).click();
  await page
    .getByRole('dialog', { name: new RegExp(`发出${card}链接`) })
    .getByRole('button', { name: '发链接' })
    .click();
  const given = page.getByRole('dialog', { name: `${card}链接`, exact: true });
  const link = await given
    .getByRole('region', { name, exact: true })
    .getByText(/\/r#lll_/)
    .textContent();
  await given.getByLabel('已保存到安全的地方').check();
  await given.getByRole('button', { name: '完成' }).click();
  return String(link).trim();
}
