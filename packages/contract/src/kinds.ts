import type { KindName } from '@lianluo/domain/work/kinds';
import { activities, activityRecords } from './activity';
import { arrivals } from './arrival';
import { awards } from './award';
import * as call from './call';
import { clues } from './clue';
import { consultationRecords, consultations } from './consultation';
import { deeds } from './deed';
import { submissionRecords } from './hand-up';
import { instructionRecords } from './instruct';
import * as issue from './issue';
import type { AnyKindEndpoints } from './kind-endpoints';
import { motions } from './motion';
import * as opinion from './opinion';
import { restrictOpinion } from './opinion-access';
import { proposals } from './proposal';
import { proposalLinkRecords } from './proposal-links';
import { readingRecords, readings } from './reading';
import { reports } from './report';
import { speeches } from './speech';
import { suggestions } from './suggestion';
import { tasks } from './task';

const besideOpinions = { restrictOpinion, ...opinion.opinionRecords, ...submissionRecords, ...instructionRecords };

/** The endpoints of every kind of work item, with what stands beside its lifecycle. Adding a kind is a line here. */
export const kindEndpoints = {
  opinions: { ...opinion.opinions, records: besideOpinions },
  activities: { ...activities, records: activityRecords },
  consultations: { ...consultations, records: consultationRecords },
  readings: { ...readings, records: readingRecords },
  deeds,
  suggestions,
  proposals: { ...proposals, records: proposalLinkRecords },
  reports,
  speeches,
  motions,
  tasks,
  clues,
  awards,
  issues: { ...issue.issues, records: issue.issueRecords },
  calls: { ...call.calls, records: call.callRecords },
  arrivals,
} as const satisfies Record<KindName, AnyKindEndpoints>;
