import type { Ways } from './ways';

/** How units, members and informants name each other. */
export const registerWays = ({ unit, member, informant }: Record<'unit' | 'member' | 'informant', string>): Ways => ({
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
  'informants.create.body/unit': (given) => ['POST', '/informants', { name: '新信息员', unit: given }, '/unit'],
  'informants.change.body/unit': (given) => ['PATCH', `/informants/${informant}`, { unit: given }, '/unit'],
});
