import { createHash } from 'node:crypto';
import type { readCalendarFeed as endpoint } from '@lianluo/contract/calendar';
import { agendaKinds } from '@lianluo/domain/agenda/agenda';
import { addDays } from '@lianluo/domain/calendar/day';
import { hasLeft } from '@lianluo/domain/member/leaving';
import type { Member } from '@lianluo/domain/member/member';
import { Refusal } from '@lianluo/domain/refusal';
import { readAgenda } from '../../engine/calendar/read-agenda';
import { platformAddress, readPlatformRow } from '../../engine/register/platform.store';
import type { AnswerFor } from '../../floor/context';
import type { LinkCall } from '../../floor/link/link-door';
import { feedOf } from './feed';

/** How far a subscription looks back and ahead, in days. */
const [back, ahead] = [90, 275];
/** 时限 are the office's own affair: what a subscription shows takes place. */
const shown = agendaKinds.filter((each) => each !== 'due' && each !== 'recurring');

/** 日历订阅 of a member or of a unit. Whom it is for is told of what they were told of; a unit sees its own plans too. */
export async function readFeed(call: LinkCall<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { subject } = call.link;
  const isUnit = subject.kind === 'units';
  const member = isUnit ? undefined : await memberOf(call, subject.id);
  const { entries } = await readAgenda(call, {
    from: addDays(call.today, -back),
    to: addDays(call.today, ahead),
    kinds: shown,
    unit: isUnit ? subject.id : undefined,
    member,
  });
  const text = feedOf(
    entries.filter(({ isTold }) => isUnit || isTold),
    { name: `${subject.name} · 政协日历`, committee: call.committee.id },
  );
  const bytes = Buffer.from(text);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  return { file: { bytes, name: 'calendar.ics' }, headers: { etag } };
}

/** Whoever is no member any more has no calendar. */
async function memberOf({ storage, committee }: LinkCall<typeof endpoint>, id: string): Promise<Member> {
  const [row] = await storage.get([platformAddress(committee.id, 'members', id)]);
  const member = row && readPlatformRow<Member>(row, committee)?.value;
  if (!member || hasLeft(member.status)) throw new Refusal('not-found');
  return member;
}
