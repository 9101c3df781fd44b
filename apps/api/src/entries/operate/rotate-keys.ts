import { randomBytes } from 'node:crypto';
import { joinSealKeys } from '../../floor/journal/seal-keys';
import { OperatorFault, text, type Command, type Options } from './command';
import { oldSealKeys, secretValue } from './secrets';

const rotatable = ['signing', 'origin', 'seal'];

/** 轮换密钥. The deployment after it makes the new one count; the one before counts until the next rotation is deployed. */
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
    say(`${SecretId} 已换新。请重新部署使其生效；旧密钥仍被接受，直到再次轮换并部署。若密钥已泄露，请这样做两次。
  Deploy to make it count. The one before is accepted until it is turned and deployed again: do so twice where it leaked.`);
  },
};

/** A seal is verified with the key it was made with, so those of before stay behind the new one. */
const withEarlierKeys = async (fresh: string, SecretId: string, options: Options): Promise<string> =>
  joinSealKeys(fresh, await secretValue(SecretId), await oldSealKeys(options));
