import type { Member } from '../../src/member/member';

export const aMember = (over: Partial<Member> = {}): Member => ({
  id: 'm1',
  committee: 'qindu',
  name: '李红',
  sector: '教育界',
  level: 'member',
  status: 'active',
  placements: [],
  version: 1,
  ...over,
});
