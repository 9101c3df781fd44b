import { describe, expect, test } from 'vitest';
import { currentGroups, isPlacedOn, isSensitiveSector, maskPhone, nationalSectors, type Placement } from './member';

const placed = (group: string, over: Partial<Placement> = {}): Placement => ({
  group,
  kind: 'liaison-group',
  basis: 'work',
  from: '2026-01-01',
  ...over,
});

describe('placements', () => {
  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('from 1 January to 30 June holds on %s: %s', (day, holds) => {
    expect(isPlacedOn(placed('weiyang', { to: '2026-06-30' }), day)).toBe(holds);
  });

  test('without an end goes on', () => {
    expect(isPlacedOn(placed('weiyang'), '2036-01-01')).toBe(true);
  });

  test('a member belongs to several groups at once, each named once, past and future ones left out', () => {
    const placements = [
      placed('weiyang'),
      placed('weiyang', { basis: 'home' }),
      placed('education', { kind: 'work-group', basis: 'sector' }),
      placed('gudu', { from: '2021-01-01', to: '2025-12-31' }),
      placed('renmin', { from: '2026-09-01' }),
    ];

    expect(currentGroups({ placements }, '2026-03-09')).toEqual(['weiyang', 'education']);
    expect(currentGroups({ placements }, '2024-03-09')).toEqual(['gudu']);
    expect(currentGroups({ placements: [] }, '2026-03-09')).toEqual([]);
  });
});

test.each([
  ['19900001000', '199****1000'],
  ['02933330000', '029****0000'],
  ['33330000', '****00'],
  ['029-33330000', '****00'],
  ['', '****'],
])('the telephone %s is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});

test('of the 34 sectors those that tell of religion or ethnic group are sensitive', () => {
  expect(nationalSectors).toHaveLength(34);
  expect(nationalSectors.filter(isSensitiveSector)).toEqual(['少数民族界', '宗教界']);
  expect(isSensitiveSector('民族、宗教')).toBe(true);
});
