import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from './tables';

/** The cloud assembly of a stage, as `npm run synth` leaves it. */
export function readAssembly(stage: string) {
  const folder = join(import.meta.dirname, '../../cdk.out', stage);
  const json = <Value>(file: string): Value => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Value;
  const stack = (name: string) => `Lianluo-${stage}-${name}`;
  const app = json<Template>(`${stack('App')}.template.json`);
  const { files } = json<{ files: Record<string, { source: { path: string } }> }>(`${stack('App')}.assets.json`);

  return {
    data: json<Template>(`${stack('Data')}.template.json`),
    app,
    /** The folder whose code a function is deployed with. */
    assetOf(name: string): string {
      const found = Object.values(app.Resources).find(
        ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties['Handler'] === `${name}.handler`,
      );
      if (!found) throw new Error(`No function of ${stage} has the handler ${name}.handler.`);
      const { S3Key } = found.Properties['Code'] as { S3Key: string };
      const source = files[S3Key.replace(/\.zip$/, '')]?.source.path;
      if (source === undefined) throw new Error(`The assembly of ${stage} has no asset ${S3Key}.`);
      return join(folder, source);
    },
  };
}
