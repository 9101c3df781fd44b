import { readFile } from 'node:fs/promises';
import { joinSealKeys, readSealKeys, type SealKey } from '../../floor/journal/seal-keys';
import { keptSecret } from '../local/data-folder';
import { OperatorFault, text, type Options } from './command';
import { dataFolder } from './tables';

/** The keys of the seals: of the stage's secret on AWS, of the data folder on one machine; and those of `--old-keys`. */
export async function sealKeys(options: Options): Promise<SealKey[]> {
  return readSealKeys(joinSealKeys(await sealSecret(options), await oldSealKeys(options)));
}

async function sealSecret(options: Options): Promise<string> {
  const stage = options['stage'];
  if (typeof stage !== 'string' || options['endpoint'] !== undefined) return keptSecret(dataFolder());
  return secretValue(String(options['seal-secret'] ?? `lianluo/${stage}/seal`));
}

/** Keys that seals of elsewhere were made with: a file that holds them as their secret does, one a line. */
export async function oldSealKeys(options: Options): Promise<string> {
  if (options['old-keys'] === undefined) return '';
  const file = text(options, 'old-keys');
  return readFile(file, 'utf8').catch(() => {
    throw new OperatorFault(`读不到密钥文件 ${file}。`, 'The file of old keys cannot be read.');
  });
}

export async function secretValue(SecretId: string): Promise<string> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { SecretString = '' } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  return SecretString;
}
