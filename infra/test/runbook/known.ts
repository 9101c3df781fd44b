/** What a command of `operate` says when it went well. One that is not in this table is unknown to the test, and fails it. */
export const runsHere: Readonly<Record<string, RegExp>> = {
  bootstrap: /\/setup#[\w-]{40,}/,
  'reset-officer': /一次性密码/,
  move: /两边一致[^]*不随行/,
  'rotate-keys': /lianluo\/prod\/\w+/,
  backup: /ledger +\d+ 行/,
  restore: /已恢复到/,
  'restore-point': /lianluo-prod-at-\w+-ledger ✓/,
  'drop-point': /lianluo-prod-at-\w+-ledger ✓/,
  close: /已停用/,
  open: /已启用/,
  empty: /platforms +[1-9]\d* 行已删除/,
  'state-at': /accounts +\d+ 行/,
  'restore-committee': /恢复 \d+ 行，移除 \d+ 行/,
  'rebuild-scorecards': /✓/,
  'rebuild-guards': /✓/,
  'take-over-issues': /✓ \d+ 期/,
  redrive: /0 封死信/,
  verify: /附件 \d+ 个完好/,
  'restore-files': /附件 补回 \d+ 个/,
  'verify-audit': /0 处异常/,
  mapping: /(Enabled|Disabled) /,
};

/** Where else a command is run, by the test file that does. */
export const runsElsewhere: readonly (readonly [begins: RegExp, file: string])[] = [
  [/^LIANLUO_DAMAGED=accept npm start/, 'apps/api/src/floor/storage/leveldb/damage.test.ts'],
  [
    /^(LIANLUO_DEMO=none |DYNAMODB_ENDPOINT=\S+ |PUBLIC_ORIGIN=\S+ TRUST_PROXY=\S+ )?npm start/,
    'apps/api/src/local.test.ts',
  ],
  [/^(LIANLUO_SMOKE_\w+=\S+ )*npm run operate -- smoke/, 'apps/api/src/entries/operate/smoke.test.ts'],
  [/^WEBHOOK_RECEIVERS=\S+ npm start$/, 'apps/api/src/entries/local/receivers-option.test.ts'],
  [/^npm run operate -- roll-back/, 'apps/api/src/entries/operate/roll-back.test.ts'],
  [/^npm run operate -- drill/, 'apps/api/src/entries/operate/drill.test.ts'],
  [/^npm run operate -- source-line/, 'apps/api/src/entries/operate/source-line.test.ts'],
  [/^(AWS_PROFILE=\S+ )?npm run operate -- …$/, 'apps/api/src/entries/operate/rights.test.ts'],
  [/^npm run cost\b/, 'infra/test/stacks/cost.test.ts'],
  [/^npm run synth$/, 'infra/test/asset/story.test.ts'],
  [/^npm (test$|run (build|check|bench|reset( -- --damaged)?|dev|start:dynamodb)$)/, 'scripts/test.mjs'],
];

/** What an account alone can show; what to look at is told in the last list of the runbook. */
export const needsAccount: readonly RegExp[] = [/^aws /, /^p?npm run deploy -- /, /^infra\/node_modules\/\.bin\/cdk /];
