import { expect, test } from 'vitest';
import { boxes, entryId, entryKinds, readEntryId } from './box';

test('an id tells its box, its kind and its item, whichever they are', () => {
  const names = boxes.flatMap((box) => entryKinds.map((kind) => ({ box, kind, item: '0mm8-h21s_09' })));

  expect(names.map((name) => readEntryId(entryId(name)))).toEqual(names);
});

test.each(['', 'todo', 'todo-', 'todo-opinions', 'todo-opinions-', 'done-members-x', 'o1'])(
  '%s names nothing',
  (id) => {
    expect(readEntryId(id)).toBeUndefined();
  },
);
