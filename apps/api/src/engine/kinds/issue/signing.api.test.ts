import type { IssueView } from '@lianluo/contract/issue';
import type { SigningSheetView } from '@lianluo/contract/paper';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { anOffice, sole } from '../../../../test-support/opinion-desk';

const base = '/committees/qindu';

const boxesOf = ({ rows }: SigningSheetView) =>
  new Map(
    rows
      .flat()
      .map(({ label, words, remarks }) => [label, [words, ...remarks.flatMap((each) => [each.words, each.by])]]),
  );

test('审签单 prints the words that were given, as the sheet, as the Word file, and without them to the city above', async () => {
  const { world, office, desk } = await anOffice();
  const said = async (id: string, review: string) => {
    await desk.step(id, 'edit', { title: `${review}的标题` });
    await desk.step(id, 'review', { comment: '先看一遍' });
    await desk.step(id, 'return', { reason: '再核' });
    await desk.step(id, 'review', { comment: review });
  };
  const [one, two] = [await desk.record({ title: '甲' }), await desk.record({ title: '乙' })];
  for (const [{ id }, review] of [
    [one, '拟同意编发'],
    [two, '建议合编'],
  ] as const) {
    await desk.step(id, 'submit');
    await said(id, review);
  }
  const created = await office.post<IssueView>(`${base}/issues`, { items: [one.id, two.id], copies: 60 });
  const path = `${base}/issues/${created.body.id}`;
  const draft = boxesOf((await office.get<SigningSheetView>(`${path}/signing-sheet`)).body);
  expect([draft.get('签发'), draft.get('审核')?.slice(1)]).toMatchObject([[''], ['拟同意编发', {}, '建议合编', {}]]);
  const signing = { signer: '丙某某', signerPost: '主席', signedOn: '2026-05-19', comment: '同意编发' };
  const signed = await office.post(`${path}/actions/register-signature`, signing, { version: created.version });
  await office.post(`${path}/actions/issue`, {}, { version: signed.version });
  await desk.step(one.id, 'transfer', sole);

  const { body } = await office.get<SigningSheetView>(`${path}/signing-sheet`);

  const boxes = boxesOf(body);
  expect(body).toMatchObject({ title: '社情民意信息审签单', notice: '演示数据' });
  expect(body.hint).toBeUndefined();
  expect(boxes.get('标题')).toEqual(['拟同意编发的标题等2条']);
  expect(boxes.get('刊物')).toEqual(['社情民意　第1期']);
  expect(boxes.get('核稿')).toContain('标题已改。');
  expect(boxes.get('签发')).toEqual(['', '同意编发', '主席　丙某某　5月19日（纸质签批）']);
  expect(boxes.get('拟稿')?.join()).toMatch(/demo\.qindu　\d+月\d+日/);
  expect(boxes.get('办理去向')?.[0]).toMatch(/^转城管局 \d+月\d+日$/);
  expect(boxes.get('印数')).toEqual(['60份']);

  const file = await office.get<Uint8Array>(`${path}/signing-document`);
  expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('审签单社情民意第1期');
  const words = strFromU8(unzipSync(file.body)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
  for (const each of boxes.values()) expect(words).toContain(each.join(''));

  const above = boxesOf((await world.as('demo.city').get<SigningSheetView>(`${path}/signing-sheet`)).body);
  expect(above.get('签发')).toEqual(['', '', '主席　丙某某　5月19日（纸质签批）']);
  expect([...above.values()].flat()).not.toContain('拟同意编发');
});
