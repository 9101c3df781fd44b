import { deedKind } from '@lianluo/domain/deed/deed.kind';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 为民办实事: all of them are read from its table. */
export const deeds = endpointsOf(deedKind, { fields: {} });
