import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { functionAsset } from '../src/assets';
import { deployment } from '../src/deployment';
import { isStage, stages } from '../src/stages';

const app = new App();
const name = String(app.node.tryGetContext('stage') ?? 'dev');
if (!isStage(name)) throw new Error(`No stage is called ${name}; there are ${Object.keys(stages).join(', ')}.`);

Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
// Where nobody is signed in to AWS the account's number stands for the one it will be.
const account = process.env['CDK_DEFAULT_ACCOUNT'] ?? '111111111111';
// A release that mends what raises the alarms would be taken back by them.
const stage = app.node.tryGetContext('atOnce') === 'true' ? { ...stages[name], canary: false } : stages[name];
deployment(app, { stage, code: Code.fromAsset(functionAsset()), account });
app.synth();
