import { isOfficer, rolesExclude, type Role } from '@lianluo/domain/permission';
import { invalidField, refusedField } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { requireUnits } from '../../engine/register/require-units';

/** Nobody becomes an officer, roles must fit the committee's level, an operator needs a unit, and a unit that is named exists. */
export async function checkRoles(scope: Scope, roles: readonly Role[], unit: string | undefined): Promise<void> {
  const { level } = scope.committee;
  if (rolesExclude(roles)) throw invalidField('/roles', 'roles.exclude', '三员不能与其他角色兼任。');
  if (isOfficer(roles)) throw refusedField('/roles', 'user.officer');
  const other = level === 'city' ? 'county-' : 'city-';
  if (roles.some((role) => role.startsWith(other)))
    throw invalidField('/roles', 'roles.level', '角色与政协的层级不符。');
  if (roles.includes('unit-operator') && !unit)
    throw invalidField('/unit', 'unit.missing', '工作站经办人须指定所在单位。');
  if (unit) await requireUnits(scope, [unit], () => '/unit');
}
