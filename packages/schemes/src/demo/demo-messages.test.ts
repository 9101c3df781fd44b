import { remindedOf } from '@lianluo/domain/reminder/reminded';
import { awaitedLabel, messageText } from '@lianluo/domain/reminder/words';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindNames, kindOfItem } from '@lianluo/domain/work/kinds';
import { expect, it } from 'vitest';
import { demoWorld } from './demo-world';
import { partsOf } from './parts';
import { replay } from './replay';

const items = [
  ...replay(demoWorld('2026-11-23', partsOf(['qindu', 'xincheng'])))
    .of<WorkItem>(...kindNames)
    .values(),
];

/** Whatever somebody typed into an item, long enough that a sentence does not hold it by chance. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /[\u4e00-\u9fff]{6}/.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

it('no message about anything of the demo world has its title or a text of it', () => {
  const told = items.flatMap((item) => {
    const { one, measure } = kindOfItem(item).words;
    return remindedOf(item, undefined).map(({ action }) => ({
      item,
      words: messageText(
        {
          organ: '秦都区政协',
          one,
          measure,
          number: item.number,
          title: item.title,
          label: awaitedLabel(item.kind, action),
          dueOn: item.dueOn ?? undefined,
          contact: '经办人',
          text: item.title,
          isClosed: false,
        },
        false,
      ),
    }));
  });

  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(({ item, words }) => [item.title, ...textsIn(item)].some((each) => words.includes(each)))).toEqual(
    [],
  );
});
