import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleKey, titleMatcher } from './match-titles';

const titled = (...titles: readonly string[]) => titles.map((title, index) => ({ id: `op-${index}`, title }));
const ledger = titled(
  '关于修复人民路路灯的建议',
  '关于规范西兰路早市的建议',
  '关于加装既有住宅电梯的建议',
  '关于整治西兰路早市占道的意见建议',
  '建议',
);
const matchOf = titleMatcher(ledger);
const ids = (title: string) => [matchOf(title).state, ...matchOf(title).items.map(({ id }) => id)];

describe('a title of a list', () => {
  test.each([
    '关于修复人民路路灯的建议',
    '修复人民路路灯',
    '关于修复“人民路”路灯的意见建议',
    '《关于修复人民路路灯的建议》',
    ' 关于修复 人民路 路灯 的建议。',
  ])('%s is surely the one that has it', (title) => {
    expect(ids(title)).toEqual(['sure', 'op-0']);
  });

  test('that only sounds like some is in doubt, the nearest first', () => {
    expect(ids('关于规范西兰路早市经营的建议')).toEqual(['doubt', 'op-1', 'op-3']);
  });

  test('that several have is in doubt between them', () => {
    const match = titleMatcher(titled('关于修复人民路路灯的建议', '修复人民路路灯'))('修复人民路路灯的建议');
    expect([match.state, match.items.length]).toEqual(['doubt', 2]);
  });

  test('that nothing sounds like is not found, and one that says nothing means its like alone', () => {
    expect(ids('关于推进智慧农业的建议')).toEqual(['none']);
    expect(ids('建议')).toEqual(['sure', 'op-4']);
    expect(ids('情况')).toEqual(['none']);
  });
});

const word = fc.constantFrom('修复', '路灯', '早市', '电梯', '人民路', '养老', '停车', '河道', '校园', '食堂');
const matter = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(''));
const dressed = fc.tuple(
  fc.constantFrom('', '关于', '关于进一步'),
  matter,
  fc.constantFrom('', '的建议', '的意见建议', '问题', '。'),
);

test('whatever a title is dressed in, it is found; and nobody else is taken for sure', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(matter, { minLength: 1, maxLength: 12 }),
      dressed,
      (matters, [before, chosen, behind]) => {
        const items = titled(...matters.map((each) => `关于${each}的建议`));
        const match = titleMatcher(items)(`${before}${chosen}${behind}`);
        const there = items.find(({ title }) => titleKey(title) === titleKey(chosen));
        expect(match.state === 'sure' ? match.items : undefined).toEqual(there && [there]);
      },
    ),
  );
});
