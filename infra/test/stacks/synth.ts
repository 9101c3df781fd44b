import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployment, type Deployment } from '../../src/deployment';
import { supposed, type Facts } from '../../src/facts';
import { stages, type Stage, type StageName } from '../../src/stages';

const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};
const asset = mkdtempSync(join(tmpdir(), 'lianluo-asset-'));
writeFileSync(join(asset, 'http.mjs'), 'export const handler = () => {};\n');

export interface Synthesised extends Deployment {
  cdk: App;
  templates: Record<'data' | 'app' | 'waf', Template | undefined>;
}

/** The stacks of any stage, with the flags of `cdk.json` and a stand-in for the asset; the real one is run in `test/asset`. */
export function stacksOf(stage: Stage, told: Partial<Facts> = {}): Deployment & { cdk: App } {
  const cdk = new App({ context });
  const facts = { ...supposed, ...told };
  return { cdk, ...deployment(cdk, { stage, code: Code.fromAsset(asset), account: '111111111111', facts }) };
}

const known = new Map<string, Synthesised>();

/** A stage and its templates. */
export function synthesised(stage: StageName, told: Partial<Facts> = {}): Synthesised {
  const key = JSON.stringify([stage, told]);
  const before = known.get(key);
  if (before) return before;
  const { cdk, ...stacks } = stacksOf(stages[stage], told);
  const templates = {
    data: Template.fromStack(stacks.data),
    app: Template.fromStack(stacks.app),
    waf: stacks.waf && Template.fromStack(stacks.waf),
  };
  const result = { ...stacks, cdk, templates };
  known.set(key, result);
  return result;
}

export const everyStage = Object.keys(stages) as StageName[];

export interface Resource {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  DependsOn?: string[];
  Properties: Record<string, unknown>;
}

/** Every resource of a stage by its logical id. */
export function resourcesOf(stage: StageName, told?: Partial<Facts>): [id: string, resource: Resource][] {
  const { templates } = synthesised(stage, told);
  return Object.values(templates).flatMap((template) =>
    template ? Object.entries(template.toJSON()['Resources'] as Record<string, Resource>) : [],
  );
}
