import { arrivalKind } from '@lianluo/domain/arrival/arrival.kind';
import type { AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';

const shapes = { fields: { became: itemLink } } satisfies KindShapes;

/** Endpoints of 来稿. */
export const arrivals = endpointsOf(arrivalKind, shapes);
export type ArrivalView = AnswerOf<typeof arrivals.read>;
