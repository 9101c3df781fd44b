import { sealChanges } from '../journal/seal';
import { setting } from './environment';
import { readSecret } from './secrets';
import { streamHandler } from './stream';
import { openTables } from './tables';

const storage = openTables();
const key = await readSecret(setting('SEAL_SECRET_ID'));

/** 封存: seals what was added to the audit trail. */
export const handler = streamHandler((changes) => sealChanges(storage, key, changes));
