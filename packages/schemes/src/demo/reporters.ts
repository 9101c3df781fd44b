import { at } from './random';
import type { Scene } from './scene';
import type { StreetCast } from './street';

/** Bodies that report by themselves, under the names of the committee's own region. */
const bodies: readonly (readonly [kind: string, name: string])[] = [
  ['party', '民盟区支部'],
  ['federation', '区工商联'],
  ['organisation', '区妇联'],
  ['sector', '教育界别'],
  ['committee', '区政协提案委员会'],
];

/** 反映人 of one opinion: most are members or informants of its street, some sign together, and a few are bodies or the public. */
export function reportersOf({ random }: Scene, street: StreetCast): { authors: object[]; authorship?: string } {
  const member = () => ({ member: `@${random.pick(street.members)}` });
  const informant = () => ({ informant: `@${random.pick(street.informants)}` });
  const chance = random.int(1, 100);
  if (chance <= 50 || (chance <= 84 && street.informants.length === 0)) return { authors: [member()] };
  if (chance <= 74) return { authors: [informant()] };
  if (chance <= 84) return { authors: [member(), informant()] };
  if (chance <= 89) {
    const two = random.shuffled(street.members).slice(0, 2);
    return { authors: two.map((each) => ({ member: `@${each}` })), authorship: 'joint' };
  }
  if (chance <= 95) {
    const [kind, name] = at(bodies, chance);
    return { authors: [{ name, kind }], authorship: 'collective' };
  }
  const kind = 'public';
  return {
    authors: [chance <= 98 ? { name: '居民来信', kind } : { name: '来访居民王某', kind, shownAs: 'collected' }],
  };
}

/** 反映人 who are known: one member, or some who sign together. */
export const reportedBy = (members: readonly string[]): { authors: object[]; authorship?: string } => ({
  authors: members.map((each) => ({ member: `@${each}` })),
  ...(members.length > 1 && { authorship: 'joint' }),
});
