import { scorecardConsumer } from '../../engine/scorecard/consume';
import { setting } from './environment';
import { sendJob } from './send-job';
import { streamHandler } from './stream';
import { openTables } from './tables';

/**
 * A batch is counted by a job: 20,000 rows are some 1,900 transactions, minutes on AWS (53 s on DynamoDB Local on one desk), for
 * which neither this function nor the changes behind it in the stream should wait.
 */
const consume = scorecardConsumer(openTables(), (released) =>
  sendJob(setting('JOBS_QUEUE_URL'), { task: 'recount', ...released }),
);

/** 计分卡: counts what changed in the platforms, the grid and the ledger. */
export const handler = streamHandler((changes) => consume(changes, async () => undefined));
