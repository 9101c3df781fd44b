import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lostReferences } from './house/documents.mjs';
import { orExit, root, run } from './run.mjs';

const text = /\.(?:[cm]?[jt]s|vue|json|ya?ml|md|css|html|csv|txt|sh)$|(?:^|\/)(?:run|\.[a-z-]+)$/;

// The expressions are written so that they do not match themselves.
const forbidden = [
  {
    what: 'a registry host',
    pattern: /registry\.(?:npmjs|yarnpkg|npmmirror)\b|\bnpm\.pkg\.github\b|^\s*registry\s*=/im,
  },
  {
    what: 'an absolute path of one machine',
    pattern: /(?<![\w.})])\/(?:work\/(?:main|shared|\.library)|root|home\/\w+|Users\/\w+)\//,
  },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/ },
  {
    what: 'an access key',
    pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b|\b_authToken\s*=|\bnpm_[A-Za-z0-9]{36}\b/,
  },
];

orExit(await checkCommittedFiles());

/** Reads every file that is, or is about to be, committed. @returns {Promise<{ code: number, output: string }>} */
async function checkCommittedFiles() {
  const listed = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { capture: true });
  if (listed.code !== 0) return { code: 0, output: 'Not a git checkout: nothing to read.\n' };

  const found = listed.output
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)))
    .flatMap((file) => [
      ...faultsOf(file),
      ...(file.endsWith('.md') ? lostReferences(file, readFileSync(join(root, file), 'utf8')) : []),
    ]);
  return { code: found.length > 0 ? 1 : 0, output: found.map((line) => `${line}\n`).join('') };
}

/** @param {string} file */
function faultsOf(file) {
  if (/(?:^|\/)(?:\.env(?:\..+)?|\.npmrc|id_rsa|.+\.pem)$/.test(file)) return [`${file}: such a file is not committed`];
  if (!text.test(file)) return [];
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    forbidden.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${file}:${index + 1}: ${what}`),
  );
}
