import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test-support/world';

/** One opinion of the world's unit, taken through these steps. */
async function opinion({ as, unit }: World, ...steps: [action: string, body?: object][]): Promise<string> {
  const office = as('demo.qindu');
  const draft = {
    title: '关于 A/B 两路口信号灯的建议 😀',
    content: { situation: '路口拥堵。', suggestion: '增设信号灯。' },
    authors: [{ name: '王某', kind: 'public' }],
    unit,
  };
  const created = await office.post<{ id: string }>('/committees/qindu/opinions', draft);
  const path = `/committees/qindu/opinions/${created.body.id}`;
  let { version } = created;
  for (const [action, sent = {}] of steps)
    ({ version } = await office.post(`${path}/actions/${action}`, sent, { version }));
  return path;
}

it('gives the Word file of an issued opinion, under its number and title', async () => {
  const world = await openWorld();
  const path = await opinion(
    world,
    ['submit'],
    ['edit'],
    ['review'],
    ['sign'],
    ['issue', { recipients: ['区委办公室'] }],
  );
  const { status, headers, body } = await world.as('demo.qindu').get<Uint8Array>(`${path}/document`);
  expect(status).toBe(200);
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
    '社情民意第1期关于 AB 两路口信号灯的建议 😀.docx',
  );
  const words = strFromU8(unzipSync(body)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
  for (const text of ['第1期（总第1期）', '办公室编', '建议：增设信号灯。', '根据群众反映整理', '送：区委办公室。'])
    expect(words).toContain(text);
  expect(words).not.toContain('王某');
});

it('refuses the document of an opinion that has no number yet', async () => {
  const world = await openWorld();
  const { status, body } = await world.as('demo.qindu').get(`${await opinion(world, ['submit'])}/document`);
  expect([status, body.code]).toEqual([409, 'opinion.not-issued']);
});
