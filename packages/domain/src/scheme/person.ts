import { yearOf, type Day } from '../calendar/day';
import { memberLevels } from '../member/member';
import type { Who } from './language';
import type { Profile } from './subject';

/** Whether somebody was so on a day. */
export function isWho(profile: Profile, who: Who, on: Day): boolean {
  const place = who.indexOf(':');
  if (place < 0) return plainly[who as PlainWho](profile, on);
  return told[who.slice(0, place) as ToldWho](profile, who.slice(place + 1), on);
}

/** 暂停履职: no new duties, tasks or points from that day on (domain.md 3.4, assumed); what was before stays. */
export const isSuspended = (profile: Profile, on: Day): boolean => isWho(profile, 'status:suspended', on);

/** Whether a rule that asks for some and leaves out others holds for somebody on a day. */
export const isMeant = (
  { onlyFor, notFor }: { onlyFor?: readonly Who[]; notFor?: readonly Who[] },
  profile: Profile,
  on: Day,
): boolean =>
  (onlyFor === undefined || onlyFor.some((who) => isWho(profile, who, on))) &&
  !notFor?.some((who) => isWho(profile, who, on));

/** Whether a word of a score table asks who somebody is. A `level:` that no member has is one of a fact. */
export function isAboutWho(text: string): text is Who {
  const place = text.indexOf(':');
  if (place < 0) return Object.hasOwn(plainly, text);
  const name = text.slice(0, place);
  if (name === 'level') return (memberLevels as readonly string[]).includes(text.slice(place + 1));
  return Object.hasOwn(told, name);
}

type PlainWho = Extract<Who, 'party' | 'invited' | 'joined'>;
const plainly: Readonly<Record<PlainWho, (profile: Profile, on: Day) => boolean>> = {
  party: ({ party }) => party === true,
  invited: ({ invited }) => invited === true,
  joined: ({ joinedOn }, on) => joinedOn !== undefined && yearOf(joinedOn) === yearOf(on),
};

type ToldWho = 'level' | 'status' | 'sector' | 'post';
const told: Readonly<Record<ToldWho, (profile: Profile, what: string, on: Day) => boolean>> = {
  level: ({ levels }, what, on) => standing(levels, on) === what,
  status: ({ statuses }, what, on) => standing(statuses, on) === what,
  sector: ({ sector }, what) => sector === what,
  post: ({ posts }, what) => posts.includes(what),
};

/** What stood on a day: the newest that had come by then. What has no day came before all that has one. */
function standing<Is>(all: readonly { from?: Day; is: Is }[], on: Day): Is | undefined {
  let newest: { from?: Day; is: Is } | undefined;
  for (const each of all) {
    const { from = '' } = each;
    if (from <= on && from >= (newest?.from ?? '')) newest = each;
  }
  return newest?.is;
}
