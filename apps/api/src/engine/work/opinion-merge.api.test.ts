import { expect, test } from 'vitest';
import { aDraft } from '../../../test-support/desk';
import { anOffice } from '../../../test-support/opinion-desk';

test('merging keeps every author and the text in the parent', async () => {
  const { desk } = await anOffice();
  const parent = await desk.record();
  const child = await desk.record({
    title: '路灯坏了',
    content: { situation: '三盏不亮', suggestion: '修' },
    authors: [{ name: '李红', kind: 'public' }, aDraft.authors[0]],
  });
  const draft = await desk.record();
  for (const { id } of [parent, child]) await desk.step(id, 'submit');

  expect(await desk.tries(child.id, 'merge', { into: child.id })).toBe('409 opinion.merge-itself');
  expect(await desk.tries(child.id, 'merge', { into: draft.id })).toBe('409 opinion.merge-target');
  expect(await desk.tries(child.id, 'merge', { into: 'none' })).toBe('422 request.invalid');
  expect(await desk.tries(child.id, 'merge', { into: `${parent.id}#content` })).toBe('422 request.invalid');
  const merged = await desk.step(child.id, 'merge', { into: parent.id });

  expect(merged).toMatchObject({ status: 'merged', mergedInto: parent.id, allowedActions: [] });
  expect(await desk.read(parent.id)).toMatchObject({
    status: 'submitted',
    authors: [{ name: '王建国' }, { name: '李红' }],
    content: { ...aDraft.content, references: [{ item: child.id, title: '路灯坏了', text: '三盏不亮\n修' }] },
  });
  expect((await desk.change(parent.id, { content: { situation: '改写' } })).content?.references).toHaveLength(1);
});

test('two merged into one at the same time are both in it', async () => {
  const { desk } = await anOffice();
  const [parent, ...children] = await Promise.all(
    [1, 2, 3, 4].map(async (count) => {
      const { id } = await desk.record({ title: `第${count}件` });
      return desk.step(id, 'submit');
    }),
  );

  await Promise.all(children.map(({ id }) => desk.step(id, 'merge', { into: parent!.id })));

  expect((await desk.read(parent!.id)).content?.references).toHaveLength(3);
});
