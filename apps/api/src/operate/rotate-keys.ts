import { randomBytes } from 'node:crypto';
import { joinSealKeys } from '../journal/seal-keys';
import { OperatorFault, text, type Command, type Options } from './command';
import { oldSealKeys, secretValue } from './secrets';

const rotatable = ['signing', 'origin', 'seal'];

/** 轮换密钥. Functions read a secret when they start, so the release after it makes the new one count. */
export const rotateKeys: Command = {
  summary: '换新签名密钥、边缘密钥或封存密钥 · a new key for cursors, for the edge or for seals',
  needs: ['stage', 'secret'],
  takes: ['old-keys'],
  leavesTables: true,
  changes: true,
  async run({ options, say }) {
    const name = text(options, 'secret');
    if (!rotatable.includes(name))
      throw new OperatorFault('--secret 是 signing、origin 或 seal。', 'No other secret is rotated.');
    const { PutSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
    const SecretId = `lianluo/${text(options, 'stage')}/${name}`;
    const fresh = randomBytes(36).toString('base64url');
    const SecretString = name === 'seal' ? await withEarlierKeys(fresh, SecretId, options) : fresh;
    await new SecretsManagerClient({}).send(new PutSecretValueCommand({ SecretId, SecretString }));
    say(`${SecretId} 已换新；请重新部署使其生效。 Deploy again to make it count.`);
  },
};

/** A seal is verified with the key it was made with, so those of before stay behind the new one. */
const withEarlierKeys = async (fresh: string, SecretId: string, options: Options): Promise<string> =>
  joinSealKeys(fresh, await secretValue(SecretId), await oldSealKeys(options));
