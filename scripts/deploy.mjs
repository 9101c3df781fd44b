import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { deployInOrder } from './deploy-order.mjs';
import { build, install } from './prepare.mjs';
import { orExit, root, run, tool } from './run.mjs';

const usage = '用法 Usage: npm run deploy -- --stage <dev | prod | cn-dev | cn-prod> [--bootstrap] [--yes] [--at-once]';
const { stage, bootstrap, yes, atOnce } = options();

await install();
const { region, stacks } = await checkedStage();
await build();

const assembly = `cdk.out/${stage}`;
const facts = `cdk.out/${stage}.facts.json`;
const stack = (/** @type {string} */ name) => `Lianluo-${stage}-${name}`;

const known = await ask();
await synth();
if (bootstrap) {
  // Every region of the assembly: the stage's own, and in `aws` that of the firewall.
  await cdk(['bootstrap', '--app', assembly]);
  process.exit(0);
}
// What is about to change, before anybody is asked.
await cdk(['diff', '--app', assembly]);
if (!yes && !(await confirmed())) process.exit(1);

const { advice } = JSON.parse(await deployInOrder({ stacks, known, ask, synth, deploy, uploadSite }));
const site = outputs()[stack('App')]?.['Site'];
console.log(`
✓ ${stage} 已部署 deployed.
  域名指向 Point the domain (CNAME) to: ${outputs()[stack('App')]?.['EdgeDomain']}
  首次部署后建立第一批账号 First officers: npm run operate -- bootstrap --stage ${stage} --site ${site}
${advice ? `\n${advice}` : ''}`);
await smoke();

function options() {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(2).filter((each) => each !== '--'),
      options: {
        stage: { type: 'string' },
        bootstrap: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        'at-once': { type: 'boolean', default: false },
      },
    });
    const { stage, bootstrap, yes, 'at-once': atOnce } = values;
    if (stage) return { stage, bootstrap, yes, atOnce };
  } catch {
    // Told below.
  }
  console.error(usage);
  process.exit(1);
}

/**
 * The stage's region and stacks; nothing is deployed where an example was left in it.
 *
 * @returns {Promise<{ region: string, stacks: string[] }>}
 */
async function checkedStage() {
  const result = await tool('infra', 'tsx', ['bin/check-stage.ts', stage], { capture: true });
  orExit(result);
  // The last line: what Node has to say about itself comes before it.
  return JSON.parse(result.output.trim().split('\n').at(-1) ?? '');
}

/** What the account says of the stage now, as it is written for the templates. */
async function ask() {
  mkdirSync(join(root, 'infra/cdk.out'), { recursive: true });
  orExit(await tool('infra', 'tsx', ['bin/ask-account.ts', stage, facts], { env: inRegion() }));
  return readFileSync(join(root, 'infra', facts), 'utf8');
}

async function synth() {
  const context = [`stage=${stage}`, `facts=${facts}`, `atOnce=${atOnce}`].flatMap((each) => ['-c', each]);
  await cdk(['synth', '--quiet', ...context, '-o', assembly]);
}

/** @param {readonly string[]} args */
async function cdk(args) {
  orExit(await tool('infra', 'cdk', ['--no-notices', ...args], { env: inRegion() }));
}

/** The account is asked for by the stage's region: one of `aws` knows no account of China, whatever the shell's default. */
function inRegion() {
  return { AWS_REGION: region, AWS_DEFAULT_REGION: region };
}

/** @param {string} name */
async function deploy(name) {
  const target = ['--app', assembly, '--outputs-file', outputsFile(name)];
  const firewall = name === 'App' ? outputs()[stack('Waf')]?.['WebAclArn'] : undefined;
  const handed = firewall === undefined ? [] : [`--parameters=${stack(name)}:WebAclArn=${firewall}`];
  await cdk(['deploy', stack(name), '--exclusively', '--require-approval', 'never', ...target, ...handed]);
}

/** What the stacks have told so far. @returns {Record<string, Record<string, string>>} */
function outputs() {
  const files = stacks.map((name) => join(root, 'infra', outputsFile(name))).filter((file) => existsSync(file));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
}

/** @param {string} name */
function outputsFile(name) {
  return `cdk.out/${stage}.${name}.json`;
}

/** Whether there was no bucket yet. */
async function uploadSite() {
  const result = await tool('infra', 'tsx', ['bin/upload-site.ts', stage], { env: inRegion() });
  if (result.code === 3) return true;
  orExit(result);
  return false;
}

/** What a release must still do, once there is an account to try it with. */
async function smoke() {
  const args = ['smoke', '--stage', stage, '--site', String(site)];
  if (process.env['LIANLUO_SMOKE_USER'])
    return orExit(await run(process.execPath, [join(root, 'scripts/operate.mjs'), ...args]));
  console.log(`  部署后检查 Check what was deployed: npm run operate -- ${args.join(' ')}`);
}

async function confirmed() {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`部署以上变更到 ${stage}？ Deploy these changes? (yes/no) `);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}
