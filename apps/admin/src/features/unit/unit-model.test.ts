import type { CommitteeView } from '@lianluo/contract/committee';
import { usualRhythms, usualWords } from '@lianluo/domain/scheme/called';
import { expect, test } from 'vitest';
import { modelOf, newUnit, stationForms } from './unit.form';

const scheme = {
  version: 1,
  name: '本会办法',
  effectiveFrom: '2026-01-01',
  words: { ...usualWords, consultation: '秦商量' },
  unitTypes: ['liaison-group'],
  standard: 'five-have',
  rhythms: { ...usualRhythms, reading: { every: 'two-months' }, consultation: { dayOfMonth: 21 } },
} satisfies NonNullable<CommitteeView['scheme']>;

test('a new platform has the brands, rhythms and standard of 考核办法, else what is usual', () => {
  const form = newUnit(modelOf(scheme, undefined));

  expect(form.stations).toEqual({
    reading: { brand: '委员读书', inCharge: '', every: 'two-months', dayOfMonth: 20 },
    consultation: { brand: '秦商量', inCharge: '', every: 'day', dayOfMonth: 21 },
    opinion: { brand: '社情民意信息工作站', inCharge: '', every: 'month', dayOfMonth: 20 },
  });
  expect(form.checklist[0]).toEqual({ item: '有办公场所和标牌', done: false });
  expect(newUnit(modelOf(undefined, undefined)).stations.consultation).toMatchObject({
    brand: '基层协商',
    every: 'quarter',
  });
});

test('taking over what 考核办法 says leaves who is in charge', () => {
  const before = { reading: { inCharge: '甲' }, consultation: { inCharge: '乙' }, opinion: { inCharge: '丙' } };

  expect(stationForms(modelOf(scheme, undefined), before).consultation).toMatchObject({
    brand: '秦商量',
    inCharge: '乙',
  });
});
