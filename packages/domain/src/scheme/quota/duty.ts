import { addDays, type Day } from '../../calendar/day';
import type { Span } from '../../calendar/period';
import type { MemberStatus } from '../../member/member';
import type { Quota, Subject, Who } from '../language';
import type { Profile } from '../subject';
import { isSuspended, isWho } from '../person';

/** Of whom a quota is asked. */
export interface QuotaSubject {
  kind: Subject;
  /** Of a person; without one nobody is asked for who they are. */
  profile?: Profile;
  /** Since when, and until when, there is this subject: a unit, an informant, a member's place in a unit. */
  from?: Day;
  to?: Day;
  /**
   * By when it was known, where nobody said since when there is it: what was over by then is not owed, and all since is, for
   * an office enters what it has had for long.
   */
  knownOn?: Day;
  /** 中断: between these days, both of them among them, it was away and owed nothing. */
  gaps?: readonly Span[];
  /** Of a unit. */
  unitType?: string;
}

/** 免除的原因 */
export const exemptions = {
  suspended: '暂停履职',
  joined: '尚未加入',
  'joined-within': '期中加入',
  left: '已离任',
} as const;
export type Exemption = keyof typeof exemptions;

/** What a subject owes of a period: nothing at all (`none`, or why it is exempt), or all that is asked since `from`. */
export type Duty = 'none' | { why: Exemption; whole: boolean; from: Day } | { from: Day };

/** Whoever is not in office has no duties. */
const outOfOffice: readonly MemberStatus[] = ['resigned', 'ordered-to-resign', 'revoked', 'deceased', 'term-ended'];
const isOut = (profile: Profile, day: Day): boolean =>
  outOfOffice.some((status) => isWho(profile, `status:${status}`, day));

type Asking = Pick<Quota, 'for' | 'who' | 'notFor' | 'unitTypes' | 'proRata'>;

function isAsked({ for: kinds, who, notFor = [], unitTypes }: Asking, subject: QuotaSubject, day: Day): boolean {
  const { kind, unitType, profile } = subject;
  if (!kinds.includes(kind)) return false;
  if (kind === 'unit' && unitTypes && !unitTypes.includes(unitType ?? '')) return false;
  // Units, committees and topics are nobody's level or post.
  if (kind !== 'member' && kind !== 'informant') return true;
  const fits = (each: Who): boolean => profile !== undefined && isWho(profile, each, day);
  return (who === undefined || who.some(fits)) && !notFor.some(fits);
}

/** The later of two days of which one may be open. */
const laterOf = (one: Day | undefined, other: Day | undefined): Day =>
  ((one ?? '') > (other ?? '') ? one : other) ?? '';
const noEnd = '9999-12-31';
const earlierOf = (one: Day = noEnd, other: Day = noEnd): Day => (one < other ? one : other);

/** 离任后又任职: from the first day out of office to the last before the return. */
function gapsInOffice({ statuses }: Profile): Span[] {
  const dated = statuses.toSorted(({ from: one = '' }, { from: other = '' }) =>
    one < other ? -1 : Number(one > other),
  );
  const gaps: Span[] = [];
  let since: Day | undefined;
  for (const { from = '', is } of dated) {
    if (outOfOffice.includes(is)) since ??= from;
    else if (since !== undefined) {
      gaps.push({ from: since, to: addDays(from, -1) });
      since = undefined;
    }
  }
  return gaps;
}

/** 何日起、至何日 a subject is there in a period; who came back within it is there from that day on, as if it had joined then. */
function presence(subject: QuotaSubject, { from, to }: Span): { begins: Day; ends: Day; isAway: boolean } {
  const { profile } = subject;
  const gaps = [...(subject.gaps ?? []), ...(profile ? gapsInOffice(profile) : [])];
  const cameBack = gaps.map((gap) => addDays(gap.to, 1)).filter((day) => from < day && day <= to);
  const wentAway = gaps.filter((gap) => from < gap.from && gap.from <= to && gap.to >= to);
  return {
    begins: cameBack.reduce(laterOf, laterOf(subject.from, profile?.joinedOn)),
    ends: wentAway.reduce((day, gap) => earlierOf(day, addDays(gap.from, -1)), earlierOf(subject.to, profile?.leftOn)),
    isAway: gaps.some((gap) => gap.from <= from && to <= gap.to),
  };
}

/**
 * Whom a quota is asked of is judged on the first day of the period, or on the day of joining, so that what somebody becomes in its
 * course is asked of them from the next one on.
 */
export function dutyOf(asking: Asking, subject: QuotaSubject, { from, to }: Span): Duty {
  const { profile } = subject;
  const { begins, ends, isAway } = presence(subject, { from, to });
  const first = begins > from ? begins : from;
  if (!isAsked(asking, subject, first < to ? first : to)) return 'none';
  if (begins > to || (subject.knownOn ?? '') > to) return { why: 'joined', whole: true, from: first };
  if (isAway || ends < first) return { why: 'left', whole: true, from: first };
  const last = ends < to ? ends : to;
  if (profile) {
    const changes = profile.statuses.flatMap(({ from: on }) =>
      on !== undefined && first < on && on <= last ? [on] : [],
    );
    const isOnDuty = (day: Day): boolean => !isOut(profile, day) && !isSuspended(profile, day);
    if (![first, ...changes].some(isOnDuty))
      return { why: isSuspended(profile, first) ? 'suspended' : 'left', whole: true, from: first };
  }
  if (ends < to || (profile && isOut(profile, last))) return { why: 'left', whole: false, from: first };
  if (begins > from && !asking.proRata) return { why: 'joined-within', whole: false, from: first };
  return { from: first };
}
