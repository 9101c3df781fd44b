import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { gatheringRecords } from '../../engine/kinds/gathering/gathering-records';
import { findItem } from '../../engine/work/find-item';
import { route, type Route } from '../../floor/http/mount';
import { draftNotice } from './draft-notice';

/** 通知 in Word, whose library no other request of the kind loads. */
export const noticeRoutes = (kind: Gathering['kind']): readonly Route[] => [
  route(gatheringRecords[kind].noticeDocument, { find: findItem(kind), act: draftNotice }),
];
