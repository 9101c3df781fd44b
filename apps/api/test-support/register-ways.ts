import type { Ways } from './ways';

interface Known {
  unit: string;
  member: string;
  user: string;
  informant: string;
}

/** What accounts, keys, units and people name, tried one by one. */
export const registerWays = ({ unit, member, user, informant }: Known): Ways => ({
  'api-keys.create.body/committees/*': (given) => [
    'POST',
    '/api-keys',
    { name: '平台', scopes: ['units:read'], expiresOn: '2026-12-31', committees: ['qindu', given] },
    '/committees/1',
  ],
  'users.create.body/unit': (given) => [
    'POST',
    '/users',
    { username: 'another', name: '站员', roles: ['unit-operator'], unit: given },
    '/unit',
  ],
  'users.change.body/unit': (given) => ['PATCH', `/users/${user}`, { unit: given }, '/unit'],
  'units.create.body/convener/member': (given) => [
    'POST',
    '/units',
    { name: '新组', type: 'liaison-group', convener: { name: '甲', member: given } },
    '/convener/member',
  ],
  'units.create.body/officers/*/member': (given) => [
    'POST',
    '/units',
    { name: '新组', type: 'liaison-group', officers: [{ name: '甲' }, { name: '乙', member: given }] },
    '/officers/1/member',
  ],
  'units.change.body/convener/member': (given) => [
    'PATCH',
    `/units/${unit}`,
    { convener: { name: '甲', member: given } },
    '/convener/member',
  ],
  'units.change.body/officers/*/member': (given) => [
    'PATCH',
    `/units/${unit}`,
    { officers: [{ name: '甲', member: given }] },
    '/officers/0/member',
  ],
  'members.create.body/placements/*/group': (given) => [
    'POST',
    '/members',
    { name: '新委员', sector: '教育界', placements: [{ group: given }] },
    '/placements/0/group',
  ],
  'members.change.body/placements/*/group': (given) => [
    'PATCH',
    `/members/${member}`,
    { placements: [{ group: given }] },
    '/placements/0/group',
  ],
  'scores.what-if.body/subject/id': (given) => [
    'POST',
    '/scores/what-if',
    { subject: { kind: 'unit', id: given }, imagined: [] },
    '/subject/id',
  ],
  'informants.create.body/unit': (given) => ['POST', '/informants', { name: '新信息员', unit: given }, '/unit'],
  'informants.change.body/unit': (given) => ['PATCH', `/informants/${informant}`, { unit: given }, '/unit'],
});
