import { eventConsumer } from '../../engine/event/sequence';
import { streamHandler } from './stream';
import { openTables } from './tables';

const consume = eventConsumer({ storage: openTables(), now: () => new Date() });

/** 事件流: numbers what the journal tells into the feeds of the committees. */
export const handler = streamHandler((changes) => consume(changes, async () => undefined));
