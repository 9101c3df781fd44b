import type { activityRecords } from '@lianluo/contract/activity';
import type { Activity } from '@lianluo/domain/activity/activity.kind';
import { dayOf } from '@lianluo/domain/calendar/day';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { invitationText } from '@lianluo/domain/gathering/invitation';
import { isMeeting } from '@lianluo/domain/gathering/is-meeting';
import { noticeOf, noticeText, type Notice } from '@lianluo/domain/gathering/notice';
import type { Unit } from '@lianluo/domain/unit/unit';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';
import type { FoundItem } from '../../work/find-item';
import { gatheringOf } from './gathering-of';
import { invitationOf } from './invited';

type Read = typeof activityRecords.notice;

/** 通知 of one that is planned, to print and to copy. */
export async function readNotice(call: Call<Read>, found: FoundItem): Promise<AnswerFor<Read>> {
  const notice = await noticeFor(call, gatheringOf(found));
  return { body: { ...notice, text: noticeText(notice) } };
}

/** The words of it. */
export async function noticeFor(scope: Scope, item: Gathering): Promise<Notice> {
  const invitation = invitationOf(item);
  const named = new Map((await readAll<Unit>(scope, 'units')).map(({ value: { id, name } }) => [id, name]));
  const { fields } = kindOfItem(item);
  const { committee } = scope;
  // What a kind has not is not spoken of.
  const { agenda, bring, contact, type } = item as Activity;
  return noticeOf(
    {
      title: item.title,
      verb: isMeeting(item.kind, type) ? '召开' : '开展',
      plannedOn: item.plannedOn,
      until: item.until,
      startsAt: item.startsAt,
      place: item.place,
      topic: item.topic === undefined ? undefined : { label: fields['topic']?.label ?? '', text: item.topic },
      agenda,
      bring,
      contact,
      // Who was meant where nothing was said is no word of the notice.
      invited: item.invited || item.unit ? invitationText(invitation, (id) => named.get(id) ?? '') : '',
      issuer: committee.fullName ?? committee.name,
      issuedOn: item.announcedOn ?? dayOf(scope.instant),
    },
    committee.demo,
  );
}
