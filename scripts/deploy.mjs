import './node-version.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { build, install } from './prepare.mjs';
import { orExit, root, tool } from './run.mjs';

const usage = '用法 Usage: npm run deploy -- --stage <dev | prod | cn-dev | cn-prod> [--yes] [--at-once]';
const { stage, yes, atOnce } = options();

await install();
await build();

const assembly = `cdk.out/${stage}`;
const stack = (/** @type {string} */ name) => `Lianluo-${stage}-${name}`;

orExit(await cdk(['synth', '--quiet', '-c', `stage=${stage}`, '-c', `atOnce=${atOnce}`, '-o', assembly]));
// What is about to change, before anybody is asked.
const shown = await cdk(['diff', '--app', assembly], false);
if (shown.code !== 0) {
  console.error(
    '没有连上 AWS：请先登录（aws sso login 或设置 AWS_PROFILE），并确认区域与账号。 AWS did not answer: sign in first.',
  );
  process.exit(shown.code);
}
if (!yes && !(await confirmed())) process.exit(1);

const hasWaf = !stage.startsWith('cn-');
if (hasWaf) await deployed('Waf');
await deployed('Data');
// Pages of the new release ask for its assets at once, so the assets are there first, where there is a bucket already.
const isFirst = await uploadSite();
await deployed(
  'App',
  hasWaf ? [`--parameters=${stack('App')}:WebAclArn=${outputs()[stack('Waf')]?.['WebAclArn']}`] : [],
);
if (isFirst) await uploadSite();

console.log(`
✓ ${stage} 已部署 deployed.
  域名指向 Point the domain (CNAME) to: ${outputs()[stack('App')]?.['EdgeDomain']}
  首次部署后建立第一批账号 First officers: npm run operate -- bootstrap --stage ${stage} --site https://…`);

function options() {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(2).filter((each) => each !== '--'),
      options: {
        stage: { type: 'string' },
        yes: { type: 'boolean', default: false },
        'at-once': { type: 'boolean', default: false },
      },
    });
    if (values.stage && ['dev', 'prod', 'cn-dev', 'cn-prod'].includes(values.stage))
      return { stage: values.stage, yes: values.yes, atOnce: values['at-once'] };
  } catch {
    // Told below.
  }
  console.error(usage);
  process.exit(1);
}

/** @param {readonly string[]} args @param {boolean} [exits] */
async function cdk(args, exits = true) {
  const result = await tool('infra', 'cdk', ['--no-notices', ...args]);
  if (exits) orExit(result);
  return result;
}

/** @param {string} name @param {readonly string[]} [more] */
async function deployed(name, more = []) {
  const target = ['--app', assembly, '--outputs-file', outputsFile(name)];
  await cdk(['deploy', stack(name), '--exclusively', '--require-approval', 'never', ...target, ...more]);
}

/** What the stacks have told so far. @returns {Record<string, Record<string, string>>} */
function outputs() {
  const files = ['Waf', 'Data', 'App']
    .map((name) => join(root, 'infra', outputsFile(name)))
    .filter((file) => existsSync(file));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
}

/** @param {string} name */
function outputsFile(name) {
  return `cdk.out/${stage}.${name}.json`;
}

/** Whether there was no bucket yet. */
async function uploadSite() {
  const result = await tool('infra', 'tsx', ['bin/upload-site.ts', stage]);
  if (result.code === 3) return true;
  orExit(result);
  return false;
}

async function confirmed() {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`部署以上变更到 ${stage}？ Deploy these changes? (yes/no) `);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}
