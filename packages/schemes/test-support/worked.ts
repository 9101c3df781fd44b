import type { Heading, Tag } from '@lianluo/domain/scheme/language';
import { compilePoints } from '@lianluo/domain/scheme/points/compile';
import { evaluatePoints } from '@lianluo/domain/scheme/points/evaluate';
import type { Grant } from '@lianluo/domain/scheme/points/granted';
import type { Profile, RuleFact } from '@lianluo/domain/scheme/subject';
import { presetSchemes } from '../src/rules/index';

/* A member's year as a person writes it down to work out their points. */

export const ordinary: Profile = { id: 'm1', levels: [{ is: 'member' }], statuses: [{ is: 'active' }], posts: [] };
export const standing: Profile = { ...ordinary, levels: [{ is: 'standing' }] };

export const fact = (key: string, tags: readonly Tag[] = [], more: Partial<RuleFact> = {}): RuleFact => ({
  key,
  on: '2026-03-05',
  tags,
  ...more,
});
export const times = (count: number, each: RuleFact): RuleFact[] =>
  Array.from({ length: count }, (_, place) => ({ ...each, on: `2026-04-${String(place + 1).padStart(2, '0')}` }));
export const attended = (type: string, state = 'present', more: Partial<RuleFact> = {}) =>
  fact(
    'activities.attended',
    [`type:${type}`, `state:${state}`, ...(state === 'present' ? ['stay:full' as const] : [])],
    more,
  );

export function told(tree: Heading, facts: readonly RuleFact[], profile = ordinary, granted: readonly Grant[] = []) {
  const { value, of } = evaluatePoints(compilePoints(tree), { facts }, { profile, granted, year: 2026 });
  return { total: value, parts: Object.fromEntries(of.map((part) => [part.id, part.value])) };
}

export function table(id: string) {
  const scheme = presetSchemes.find((each) => each.id === id);
  const points = scheme?.points.member;
  if (!scheme || !points) throw new Error(`${id} scores no members.`);
  return { ...points, stars: scheme.stars[0] };
}
