import { describe, expect, test } from 'vitest';
import { circulationOf, circulationText, markedNames, nobody, regionWord, usualCirculation } from './circulation';

describe('报送范围', () => {
  test.each([
    ['政协延川县委员会', 'county', '县'],
    ['秦都区政协', 'county', '区'],
    ['政协韩城市委员会', 'county', '市'],
    ['示范市政协', 'city', '市'],
    ['政协某某委员会', 'county', '县'],
  ] as const)('%s (%s) writes to the offices of its own %s', (name, level, word) => {
    expect(regionWord({ name, level })).toBe(word);
    const { report, send, distribute } = usualCirculation({ name, level });
    expect([report[0], send[0]]).toEqual([`${word}委`, `${word}委办公室`]);
    // What goes to the committee above is 上报, and no copy of an issue.
    expect([...report, ...send].filter((each) => each.includes('政协'))).toEqual([]);
    expect(distribute.at(-1)).toContain(`${word}政协`);
  });

  test('a short name that tells no region has it from the full one', () => {
    expect(regionWord({ name: '杨凌政协', fullName: '政协杨陵区委员会', level: 'county' })).toBe('区');
  });

  test('what was entered with marks is told apart, and what bears none is 送', () => {
    const entered = ['报：区委', '区城管局', '抄送：区政协各专门委员会', '主送: 区政府办公室', '发：各街道', ' '];
    expect(circulationOf(entered)).toEqual({
      report: ['区委'],
      send: ['区城管局', '区政府办公室'],
      distribute: ['区政协各专门委员会', '各街道'],
    });
    const usual = usualCirculation({ name: '秦都区政协', level: 'county' });
    expect(circulationOf(markedNames(usual))).toEqual(usual);
    expect([circulationText(circulationOf(entered.slice(0, 2))), circulationText(nobody)]).toEqual([
      '报：区委；送：区城管局',
      '',
    ]);
  });
});
