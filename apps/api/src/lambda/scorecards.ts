import { scorecardConsumer } from '../scorecard/consume';
import { streamHandler } from './stream';
import { openTables } from './tables';

const consume = scorecardConsumer(openTables());

/** 计分卡: counts what changed in the platforms, the grid and the ledger. */
export const handler = streamHandler((changes) => consume(changes, async () => undefined));
