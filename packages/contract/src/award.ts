import { awardKind } from '@lianluo/domain/award/award.kind';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import { namedUnits } from './named-units';

/** Endpoints of 表彰通报. */
export const awards = endpointsOf(awardKind, { fields: { units: namedUnits(mostEntries.awarded) } });
export type AwardView = AnswerOf<typeof awards.read>;
