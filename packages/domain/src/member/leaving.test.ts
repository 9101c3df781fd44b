import { describe, expect, test } from 'vitest';
import { endPlacements, doubleGroups, hasLeft } from './leaving';
import { memberStatuses, type Placement } from './member';

const today = '2026-11-28';
const placed = (group: string, from: string, to?: string, kind: Placement['kind'] = 'liaison-group'): Placement => ({
  group,
  kind,
  basis: 'work',
  from,
  ...(to && { to }),
});

test('who is reminded or suspended is still a member', () => {
  expect(memberStatuses.filter((status) => !hasLeft(status))).toEqual(['active', 'reminded', 'suspended']);
});

describe('a member who leaves', () => {
  test('belongs to no group after the day, and what had ended keeps its own day', () => {
    const past = placed('古渡', '2022-01-01', '2024-12-31');

    const ended = endPlacements(
      [past, placed('渭滨', '2025-01-01'), placed('马泉', '2026-01-01', '2027-01-01')],
      '2026-10-31',
      today,
    );

    expect(ended).toEqual([
      past,
      placed('渭滨', '2025-01-01', '2026-10-31'),
      placed('马泉', '2026-01-01', '2026-10-31'),
    ]);
  });

  test('never enters the group they were to enter later', () => {
    expect(endPlacements([placed('渭滨', '2027-01-01')], '2026-10-31', today)).toEqual([]);
  });

  test('did not leave before they came', () => {
    expect(() => endPlacements([placed('渭滨', '2026-05-01')], '2026-04-30', today)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/leftOn' })] }),
    );
  });
});

describe('in two liaison groups at once is who', () => {
  test.each<[string, Placement[], string[]]>([
    ['belongs to both', [placed('古渡', '2026-01-01'), placed('渭滨', '2026-03-01')], ['古渡', '渭滨']],
    ['is to be in both', [placed('古渡', '2026-01-01'), placed('渭滨', '2027-03-01')], ['古渡', '渭滨']],
  ])('%s', (_, placements, groups) => {
    expect(doubleGroups(placements, today)).toEqual(groups);
  });

  test.each<[string, Placement[]]>([
    ['changed from one to the other', [placed('古渡', '2026-01-01', '2026-12-31'), placed('渭滨', '2027-01-01')]],
    ['was in both once', [placed('古渡', '2020-01-01', '2022-12-31'), placed('渭滨', '2020-01-01')]],
    ['is in one by work and by home', [placed('古渡', '2026-01-01'), placed('古渡', '2026-02-01')]],
    [
      'is in a group and a study group',
      [placed('古渡', '2026-01-01'), placed('读书', '2026-01-01', undefined, 'study-group')],
    ],
  ])('and not who %s', (_, placements) => {
    expect(doubleGroups(placements, today)).toEqual([]);
  });
});
