import { consultationKind } from '@lianluo/domain/consultation/consultation';
import { attendanceOf, gatheringShapes } from './gathering';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 协商. */
export const consultations = endpointsOf(consultationKind, gatheringShapes);

/** What stands beside its course. */
export const consultationRecords = attendanceOf(
  consultationKind.name,
  consultationKind.words.label,
  consultations.read.answer,
);
