import { motionKind } from '@lianluo/domain/motion/motion.kind';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';

const shapes = { fields: { raisedAt: itemLink } } satisfies KindShapes;

/** Endpoints of 建议案. */
export const motions = endpointsOf(motionKind, shapes);
