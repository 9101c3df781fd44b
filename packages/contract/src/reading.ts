import { readingKind } from '@lianluo/domain/reading/reading';
import { attendanceOf, gatheringShapes } from './gathering';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 委员读书. */
export const readings = endpointsOf(readingKind, gatheringShapes);

/** What stands beside its course. */
export const readingRecords = attendanceOf(readingKind.name, readingKind.words.label, readings.read.answer);
