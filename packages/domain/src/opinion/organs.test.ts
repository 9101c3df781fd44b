import { expect, test } from 'vitest';
import { levelIn } from '../import/adoption-patterns';
import { isOwnOrgan } from './adopters';
import { adoptionLevels } from './opinion';
import { usualOrgans } from './organs';

const county = { name: '政协延川县委员会', level: 'county' } as const;
const district = { name: '秦都区政协', level: 'county' } as const;
const city = { name: '示范市政协', level: 'city' } as const;

test('a county is offered the offices of its own region, and never its own bulletin', () => {
  expect(usualOrgans.county(county)).toEqual(['县委办公室', '县政府办公室', '县委统战部']);
  expect(usualOrgans.county(district)).toEqual(['区委办公室', '区政府办公室', '区委统战部']);
  for (const committee of [county, district, city]) expect(usualOrgans.county(committee).some(isOwnOrgan)).toBe(false);
});

test('a county reports to 市政协, which for the city is no organ above', () => {
  expect(usualOrgans.city(county)).toContain('市政协办公室');
  expect(usualOrgans.city(city)).not.toContain('市政协办公室');
});

test('whatever is offered for a level is read as of that level', () => {
  for (const level of adoptionLevels)
    for (const committee of [county, district])
      expect(usualOrgans[level](committee).map(levelIn)).toEqual(usualOrgans[level](committee).map(() => level));
});
