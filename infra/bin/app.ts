import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readFileSync } from 'node:fs';
import { functionAsset } from '../src/assets';
import { deployment } from '../src/deployment';
import { supposed, type Facts } from '../src/facts';
import { stageOf } from '../src/stages';

const app = new App();
const stage = stageOf(String(app.node.tryGetContext('stage') ?? 'dev'));
const file: unknown = app.node.tryGetContext('facts');
// Written by `ask-account.ts` a moment before.
const facts = typeof file === 'string' ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : supposed;

Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
// Where nobody is signed in to AWS the account's number stands for the one it will be.
const account = process.env['CDK_DEFAULT_ACCOUNT'] ?? '111111111111';
// A release that mends what raises the alarms would be taken back by them.
const released = app.node.tryGetContext('atOnce') === 'true' ? { ...stage, canary: false } : stage;
deployment(app, { stage: released, code: Code.fromAsset(functionAsset()), account, facts });
app.synth();
