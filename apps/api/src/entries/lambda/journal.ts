import { changedEntries } from '../../floor/journal/changed-entries';
import { sealChanges } from '../../floor/journal/seal';
import { readSealKeys, sealingKey } from '../../floor/journal/seal-keys';
import { setting } from './environment';
import { log } from './log';
import { readSecret } from './secrets';
import { streamHandler } from './stream';
import { openTables } from './tables';

const storage = openTables();
const key = sealingKey(readSealKeys(await readSecret(setting('SEAL_SECRET_ID'))));

/** 封存: seals what was added to the audit trail, and tells at once of what was changed in it. */
export const handler = streamHandler(async (changes) => {
  const changed = changedEntries(changes);
  if (changed.length > 0)
    log({
      level: 'error',
      problem: 'JournalChanged',
      message: 'the journal was changed',
      changed: changed.slice(0, 100),
    });
  await sealChanges({ storage, key, now: () => new Date() }, changes);
});
