import { expect, test } from 'vitest';
import { foldedNames, type Column } from '../table';
import { nextSort, sortPage } from './sorting';
import { frozenThatFit, leastWidth, restingPlaces, tickWidth, withinBounds } from './widths';

const columns: readonly Column<string>[] = [
  { name: 'number', label: '编号', width: 100 },
  { name: 'title', label: '标题', lead: true, sort: 'page' },
  { name: 'day', label: '日期', width: 96, sort: 'store', card: true },
  { name: 'place', label: '地点' },
  { name: 'actions', label: '操作', width: 76 },
];

test('frozen columns come to rest one beside the other, as wide as they were made', () => {
  const places = restingPlaces(columns, ['number', 'day'], { number: 140 }, tickWidth);

  expect([...places]).toEqual([
    ['number', tickWidth],
    ['day', tickWidth + 140],
  ]);
});

test('what is frozen leaves a third of the room to what scrolls', () => {
  const look = { frozen: ['number', 'title'], widths: { title: 300 } };

  expect(frozenThatFit(columns, look, 1000)).toEqual(['number', 'title']);
  // 100 + 300 are more than two thirds of 500, 100 are not.
  expect(frozenThatFit(columns, look, 500)).toEqual(['number']);
});

test('a column that was widened makes the table as much wider', () => {
  expect(leastWidth(columns, { title: 500 }) - leastWidth(columns, { title: 300 })).toBe(200);
  expect([withinBounds(1), withinBounds(5000)]).toEqual([44, 900]);
});

test('a heading is pressed for up, down and the list as it comes', () => {
  expect(nextSort(undefined, 'title')).toBe('title');
  expect(nextSort('title', 'title')).toBe('-title');
  expect(nextSort('-title', 'title')).toBeUndefined();
  expect(nextSort('-day', 'title')).toBe('title');
});

test('the page puts its own columns in order by pinyin, and leaves the order of the store alone', () => {
  const rows = ['早市', '电梯', '安谷'].map((title) => ({ title, day: title }));

  expect(sortPage(rows, columns, 'title').map(({ title }) => title)).toEqual(['安谷', '电梯', '早市']);
  expect(sortPage(rows, columns, '-title').map(({ title }) => title)).toEqual(['早市', '电梯', '安谷']);
  expect(sortPage(rows, columns, 'day')).toBe(rows);
});

test('a card shows the three columns that ask for it, or else the first three, and its verbs', () => {
  expect(foldedNames(columns)).toEqual(['number', 'place']);
  const plain = columns.map(({ card: _card, ...column }) => column);
  expect(foldedNames([...plain, { name: 'more', label: '更多' }])).toEqual(['more']);
});
