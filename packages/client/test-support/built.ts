import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Tests use what is packed. */
export default function build(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../build.mjs')], { stdio: 'inherit' });
}
