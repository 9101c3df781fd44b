import type { activityRecords } from '@lianluo/contract/activity';
import { dayOf } from '@lianluo/domain/calendar/day';
import { announcedOf } from '@lianluo/domain/gathering/announced';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { invitationText } from '@lianluo/domain/gathering/invitation';
import { noticeOf, noticeText, type Notice } from '@lianluo/domain/gathering/notice';
import type { Unit } from '@lianluo/domain/unit/unit';
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
  const { committee } = scope;
  const invited = await invitedWords(scope, item);
  return noticeOf(announcedOf(item, { house: committee, invited, today: dayOf(scope.instant) }), committee.demo);
}

/** Whom a gathering says it is for: who was meant where nothing was said is no word of its notice. */
export async function invitedWords(scope: Scope, item: Gathering): Promise<string> {
  if (!item.invited && !item.unit) return '';
  const named = new Map((await readAll<Unit>(scope, 'units')).map(({ value: { id, name } }) => [id, name]));
  return invitationText(invitationOf(item), (id) => named.get(id) ?? '');
}
