import { eventConsumer } from '../../engine/event/sequence';
import { tellingWebhooks } from '../../engine/webhook/telling-webhooks';
import { setting } from './environment';
import { sendJob } from './send-job';
import { streamHandler } from './stream';
import { openTables } from './tables';

const grown = tellingWebhooks((job) => sendJob(setting('DELIVERIES_QUEUE_URL'), job));
const consume = eventConsumer({ storage: openTables(), now: () => new Date(), grown });

/** 事件流: numbers what the journal tells into the feeds of the committees. */
export const handler = streamHandler((changes) => consume(changes, async () => undefined));
