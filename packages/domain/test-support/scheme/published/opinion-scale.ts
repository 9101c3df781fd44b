import type { Clause, Heading } from '../../../src/scheme/language';

/** A party branch's scale of adoptions: its own bulletin, a city's organs, a province's. */
const adoption: Clause = {
  id: 'adopted',
  clause: '信息采用',
  source: '某省级党派支部信息工作评分（domain.md 4.2）',
  each: [{ key: 'opinions.adopted.county' }, { key: 'opinions.adopted.city' }, { key: 'opinions.adopted.province' }],
  score: [
    ['key:opinions.adopted.county', 5],
    ['key:opinions.adopted.city', 10],
    ['key:opinions.adopted.province', 30],
  ],
};
const scale = (more: Partial<Clause>): Heading => ({
  id: 'branch',
  heading: '信息积分',
  of: [{ ...adoption, ...more }],
});

/** Each level by itself, or an item at its best alone; booked to the year of the adoption, or to that of the item. */
export const opinionScale = {
  everyLevel: scale({}),
  highest: scale({ highestPer: 'item' }),
  everyLevelByItem: scale({ book: 'item' }),
  highestByItem: scale({ highestPer: 'item', book: 'item' }),
} as const;
