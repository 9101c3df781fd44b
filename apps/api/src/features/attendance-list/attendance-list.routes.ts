import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { gatheringRecords } from '../../engine/kinds/gathering/gathering-records';
import { findItem } from '../../engine/work/find-item';
import { route, type Route } from '../../floor/http/mount';
import { exportNames, readFile, readPasted } from './name-list';

/** 出席名单: read from a text or a sheet, and printed. What reads sheets is loaded by no other request of the kind. */
export function attendanceListRoutes(kind: Gathering['kind']): readonly Route[] {
  const records = gatheringRecords[kind];
  const find = findItem(kind);
  return [
    route(records.readList, { find, act: readPasted }),
    route(records.readFile, { find, act: readFile }),
    route(records.exportList, { find, act: exportNames }),
  ];
}
