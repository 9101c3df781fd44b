import type { Signing } from '@lianluo/domain/integration/api-key';
import { invalidField } from '@lianluo/domain/refusal';
import type { KeySecret } from '../../floor/account/api-key.store';
import { hashOfSecret, newSecret, writeKey, type KeyName } from '../../floor/account/api-key.token';
import { isSm2PublicKey } from '../../floor/http/signed-call';

interface NewSecret {
  secret: KeySecret;
  /** Shown once; nothing where the other side keeps the only secret there is. */
  key: string | null;
  hint: string;
}

/** What a key is told by from now on: a hash of what is sent, what HMAC takes, or the other side's public key. */
export function secretFor(name: KeyName, signing: Signing | undefined, publicKey: string | undefined): NewSecret {
  if (signing === 'sm2-sm3') {
    if (publicKey === undefined || !isSm2PublicKey(publicKey))
      throw invalidField('/publicKey', 'public-key.invalid', '请填写 SM2 公钥（PEM 格式，SubjectPublicKeyInfo）。');
    return { secret: { hash: '', publicKey }, key: null, hint: hashOfSecret(publicKey).slice(-4) };
  }
  if (publicKey !== undefined) throw invalidField('/publicKey', 'public-key.unused', '只有 SM2 签名的密钥需要公钥。');
  const secret = newSecret();
  const key = writeKey({ ...name, secret });
  return {
    secret: { hash: hashOfSecret(secret), ...(signing && { shared: key }) },
    key,
    hint: secret.slice(-4),
  };
}
