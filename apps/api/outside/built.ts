import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The client is packed from what the endpoints say now. */
export default function build(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../../packages/client/build.mjs')], {
    stdio: 'inherit',
  });
}
