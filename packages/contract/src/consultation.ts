import { consultationKind } from '@lianluo/domain/consultation/consultation';
import { gatheringShapes } from './gathering';
import { besideGathering } from './gathering-beside';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 协商. */
export const consultations = endpointsOf(consultationKind, gatheringShapes);

/** What stands beside its lifecycle. */
export const consultationRecords = besideGathering('consultations', consultationKind.words.label, consultations.read.answer);
