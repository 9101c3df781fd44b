import type { FeedsGrown } from '../event/sequence';
import type { DispatchJob } from '../../floor/job';

/** What the numbering of events knows of webhooks: that some job is to be sent for each feed that has grown. */
export const tellingWebhooks =
  (later: (job: DispatchJob) => Promise<void>): FeedsGrown =>
  (committees) =>
    Promise.all(committees.map((committee) => later({ task: 'dispatch', committee })));
