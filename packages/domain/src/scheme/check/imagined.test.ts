import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/catalogue';
import { faultsOfImagined } from './imagined';

describe('a fact that is imagined is one that could be', () => {
  test('of the subjects that the catalogue names, and of no other', () => {
    for (const { key, of } of catalogue)
      for (const subject of ['member', 'unit', 'committee'] as const) {
        const places = faultsOfImagined([{ key }], subject).map(({ at }) => at);
        expect([key, subject, places]).toEqual([key, subject, of.includes(subject) ? [] : ['/0/key']]);
      }
  });

  test('what is unknown, is said twice or is not told of such a fact has its place and what would be right', () => {
    const faults = faultsOfImagined(
      [
        { key: 'opinions.praised' },
        { key: 'activities.attended', tags: ['type:survey', 'type:inspection'] },
        { key: 'tasks.done', tags: ['level:city'], among: 3, amount: 2 },
        { key: 'proposals.filed', tags: ['as:first'], among: 3 },
        { key: 'activities.attended', tags: ['type:plenary', 'state:present'], amount: 4 },
      ],
      'member',
    );

    expect(faults.map(({ at }) => at).toSorted()).toEqual(['/0/key', '/1/tags', '/2/among', '/2/amount', '/2/tags/0']);
    expect(faults.find(({ at }) => at === '/0/key')?.message).toBe(
      '“opinions.praised”不在事实目录中，请从目录中选择事实',
    );
  });
});
