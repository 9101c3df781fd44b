import { randomBytes } from 'node:crypto';
import { OperatorFault, text, type Command } from './command';

const rotatable = ['signing', 'origin'];

/** 轮换密钥. Functions read a secret when they start, so the release after it makes the new one count. */
export const rotateKeys: Command = {
  summary: '换新签名密钥或边缘密钥 · a new key for cursors or for the edge',
  needs: ['stage', 'secret'],
  leavesTables: true,
  changes: true,
  async run({ options, say }) {
    const name = text(options, 'secret');
    if (!rotatable.includes(name))
      throw new OperatorFault(
        '--secret 是 signing 或 origin；封存密钥不轮换，否则旧封存无法核验。',
        'Seals are verified with the key they were made with, so that one stays.',
      );
    const { PutSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
    const SecretId = `lianluo/${text(options, 'stage')}/${name}`;
    const SecretString = randomBytes(36).toString('base64url');
    await new SecretsManagerClient({}).send(new PutSecretValueCommand({ SecretId, SecretString }));
    say(`${SecretId} 已换新；请重新部署使其生效。 Deploy again to make it count.`);
  },
};
