import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import type { Proposing } from './proposal-course';

const bodies = [
  ['party', '民盟{地}支部'],
  ['federation', '{地}工商联'],
  ['organisation', '{地}妇联'],
  ['party', '民建{地}支部'],
  ['sector', '教育界'],
  ['special-committee', '提案委员会'],
  ['group', '第一委员小组'],
  ['sector', '医药卫生界'],
] as const;

/** Who proposes: most often a member alone, every fourth time several, every sixth a body. */
export function proposingIn(scene: Scene, street: StreetCast, number: number, place: string): Proposing {
  if (number % 6 === 5) return ofBody(number, place);
  const members = scene.random.shuffled(street.members);
  return { members: members.slice(0, number % 4 === 1 ? scene.random.int(2, 3) : 1) };
}

/** 集体提案 of one body after the other. */
export function ofBody(number: number, place: string): Proposing {
  const [kind, name] = at(bodies, Math.floor(number / 6));
  return { kind, name: name.replace('{地}', place) };
}
