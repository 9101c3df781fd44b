import { describe, expect, test } from 'vitest';
import { permissions, permissionsOf, roles, type Permission, type Role } from '../permission';
import { dutiesOf, houseRulesOf, withDuties, type Duties } from './duties';

const chair = { user: 'u1', name: '甲' };
const other = { user: 'u2', name: '乙' };

describe('审核、签发', () => {
  test.each(roles)('as long as nobody is named a %s has what the role has', (role) => {
    const none: Duties = {};
    expect(permissionsOf([role], 'own', { duties: none, user: 'u9' })).toEqual(permissionsOf([role], 'own'));
  });

  test.each(roles)('once somebody is named they are no %s’s, and nothing else changes', (role) => {
    const duties: Duties = { review: [chair], sign: [other] };
    const rest: Permission[] = permissions.filter((each) => each !== 'opinion:review' && each !== 'opinion:sign');
    const held = (user: string) => permissionsOf([role], 'own', { duties, user });

    const own = held('u9');
    expect(own).toEqual(permissionsOf([role], 'own').filter((each) => rest.includes(each)));
    expect(held('u1').filter((each) => !own.includes(each))).toEqual(['opinion:review']);
    expect(held('u2').filter((each) => !own.includes(each))).toEqual(['opinion:sign']);
  });

  test('a city has no part in its county’s, named or not', () => {
    const role: Role = 'city-administrator';
    const duties: Duties = { sign: [chair] };
    expect(permissionsOf([role], 'below', { duties, user: 'u1' })).toEqual(permissionsOf([role], 'below'));
  });

  test('whoever is named keeps their place, is renamed in it, and leaves nothing behind', () => {
    const both = withDuties(withDuties({}, chair, ['sign', 'review']), other, ['sign']);
    expect(both).toEqual({ review: [chair], sign: [chair, other] });
    const renamed = withDuties(both, { user: 'u1', name: '甲某' }, dutiesOf({ duties: both }, 'u1'));
    expect(renamed).toEqual({ review: [{ user: 'u1', name: '甲某' }], sign: [{ user: 'u1', name: '甲某' }, other] });
    expect(withDuties(renamed, chair, [])).toEqual({ sign: [other] });
    expect(withDuties({ sign: [other] }, other, [])).toEqual({});
  });

  test('are kept apart once signers are named, unless the committee allows otherwise', () => {
    const apart = (duties: Duties, editorMaySign?: boolean) => houseRulesOf({ duties, editorMaySign }).apart;
    expect([apart({}), apart({ review: [chair] }), apart({ sign: [chair] }), apart({ sign: [chair] }, true)]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});
