import { readingKind } from '@lianluo/domain/reading/reading';
import { gatheringShapes } from './gathering';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 委员读书. */
export const readings = endpointsOf(readingKind, gatheringShapes);
