import type { KindName } from '@lianluo/domain/work/kinds';
import { arrivals } from './arrival';
import { consultations } from './consultation';
import { deeds } from './deed';
import { submissionRecords } from './hand-up';
import * as issue from './issue';
import type { AnyKindEndpoints } from './kind-endpoints';
import * as opinion from './opinion';
import { restrictOpinion } from './opinion-access';
import { readings } from './reading';
import { suggestions } from './suggestion';

/** The endpoints of every kind of work item, with what stands beside its lifecycle. Adding a kind is a line here. */
export const kindEndpoints = {
  opinions: { ...opinion.opinions, records: { restrictOpinion, ...opinion.opinionRecords, ...submissionRecords } },
  consultations,
  readings,
  deeds,
  suggestions,
  issues: { ...issue.issues, records: issue.issueRecords },
  arrivals,
} as const satisfies Record<KindName, AnyKindEndpoints>;
