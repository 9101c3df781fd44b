import { readingKind } from '@lianluo/domain/reading/reading';
import { gatheringShapes } from './gathering';
import { besideGathering } from './gathering-beside';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 委员读书. */
export const readings = endpointsOf(readingKind, gatheringShapes);

/** What stands beside its lifecycle. */
export const readingRecords = besideGathering('readings', readingKind.words.label, readings.read.answer);
