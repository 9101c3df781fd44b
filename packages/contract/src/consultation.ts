import { consultationKind } from '@lianluo/domain/consultation/consultation';
import { gatheringShapes } from './gathering';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 协商. */
export const consultations = endpointsOf(consultationKind, gatheringShapes);
