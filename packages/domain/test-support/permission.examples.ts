import { permissionsOf, type Actor, type Role } from '../src/permission';

export const anActor = (role: Role, over: Partial<Actor> = {}): Actor => {
  const reach = over.reach ?? 'own';
  const permissions = permissionsOf([role], reach);
  return { id: role, name: role, role, committee: 'qindu', reach, permissions, ...over };
};

export const operator = anActor('unit-operator', { unit: 'weiyang' });
export const clerk = anActor('county-clerk');
export const administrator = anActor('county-administrator');
const cityAbove = anActor('city-administrator', { committee: 'xianyang', reach: 'below' });
const securityOfficer = anActor('security-administrator');
const auditOfficer = anActor('audit-administrator');

/** Everybody who may meet a county's items: its own people, its officers, and the city above. */
export const callers: readonly Actor[] = [operator, clerk, administrator, cityAbove, securityOfficer, auditOfficer];
