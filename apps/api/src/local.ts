import { extname, join } from 'node:path';
import { explained } from './entries/local/fault';
import { runLocal } from './entries/local/run-local';
import { untilStopped } from './entries/local/until-stopped';
import { storedDocument } from './features/openapi/stored-document';

// Both this file and the bundle made of it stand one folder deep in apps/api.
const workspace = join(import.meta.dirname, '..');
const leaving = untilStopped();

try {
  const pages = join(workspace, '../admin/dist');
  const [thread, demoThread] = ['sheet-thread', 'demo-thread'].map(
    (name) => new URL(`${name}${extname(import.meta.filename)}`, import.meta.url),
  ) as [URL, URL];
  await runLocal(
    { pages, thread, demoThread, document: storedDocument(join(workspace, 'dist/openapi.json')) },
    leaving,
  );
} catch (error) {
  // A start that is stopped half-way fails where it stands, and that is no news.
  if (!leaving.stopping) {
    console.error(explained(error) ?? error);
    await leaving.leave();
    process.exit(1);
  }
}
