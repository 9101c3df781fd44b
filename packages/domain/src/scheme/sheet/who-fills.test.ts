import { describe, expect, test } from 'vitest';
import { anActor } from '../../../test-support/permission.examples';
import { sheetStepOrder } from './scores';
import { whyNotFill, type Filling } from './who-fills';

const filling = (role: Parameters<typeof anActor>[0], parts: Partial<Filling> = {}, unit?: string): Filling => ({
  isClosed: false,
  group: [],
  unit: 'renmin',
  actor: { ...anActor(role), id: 'asks', ...(unit !== undefined && { unit }) },
  ...parts,
});
/** Why not, of each step; an empty text where it may be taken. */
const codes = (asked: Filling) => sheetStepOrder.map((step) => whyNotFill(step, asked)?.code ?? '');

describe('whose a step is', () => {
  test('the unit says what it gives itself, and nothing more', () => {
    expect(codes(filling('unit-operator', { group: ['asks'] }, 'renmin'))).toEqual([
      '',
      'permission.missing',
      'permission.missing',
    ]);
  });

  test('the panel is the leading group, whoever runs the appraisal', () => {
    expect(codes(filling('county-clerk', { group: ['asks'] }))).toEqual(['', '', 'permission.missing']);
    expect(codes(filling('county-administrator', { group: ['another'] }))).toEqual(['', 'permission.missing', '']);
    expect(codes(filling('county-administrator'))).toEqual(['', 'assessment.no-group', '']);
  });

  test('another unit’s operator in the leading group scores this one; who belongs to it does not, whatever they are', () => {
    expect(whyNotFill('panel', filling('unit-operator', { group: ['asks'] }, 'another'))).toBeUndefined();
    expect(whyNotFill('panel', filling('unit-operator', { group: ['asks'] }, 'renmin'))?.why).toContain('回避');
    expect(whyNotFill('final', filling('county-administrator', {}, 'renmin'))?.why).toContain('回避');
  });

  test('a wider role beside it lets nobody score the unit they belong to', () => {
    const { actor, ...asked } = filling('county-clerk', { group: ['asks'] });
    const ofTheUnit = { ...asked, actor: { ...actor, belongsTo: 'renmin' } };

    expect(whyNotFill('panel', ofTheUnit)?.why).toContain('回避');
    expect(whyNotFill('panel', { ...ofTheUnit, unit: 'another' })).toBeUndefined();
  });

  test('nothing is said in a year that is locked, and without the right at no time', () => {
    expect(codes(filling('county-administrator', { group: ['asks'], isClosed: true }))).toEqual(
      sheetStepOrder.map(() => 'assessment.closed'),
    );
    expect(codes(filling('audit-administrator', { isClosed: true }))).toEqual(
      sheetStepOrder.map(() => 'permission.missing'),
    );
  });
});
