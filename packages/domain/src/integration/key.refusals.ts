/** Why a call by a key, or a change of one, is refused. */
export const keyRefusals = {
  'key.refused': {
    zh: '密钥或签名无效：可能写错、过期、已撤销，或不是从允许的地址发出。',
    en: 'The key or the signature is not valid: mistyped, expired, revoked, or sent from an address that is not allowed.',
  },
  'key.scope-missing': {
    zh: '这个密钥没有此操作所需的权限范围。',
    en: 'This key lacks the scope that the call needs.',
  },
  'key.sessions-only': {
    zh: '这项操作只由登录的用户办理，密钥不能调用。',
    en: 'This is done by people who are signed in, and by no key.',
  },
  'limit.reached': {
    zh: '调用过于频繁，请按 Retry-After 稍后再试。',
    en: 'Too many calls; try again after the time that Retry-After names.',
  },
  'key.over': { zh: '这个密钥已过期、停用或撤销。', en: 'This key has expired, was stopped or revoked.' },
  'key.not-waiting': { zh: '这个密钥没有待确认的权限范围。', en: 'Nothing of this key waits to be confirmed.' },
  'key.too-many': {
    zh: '本会使用中的密钥已满 30 个，请先撤销不用的。',
    en: 'The committee has 30 keys in use; revoke one first.',
  },
  'key.wider': {
    zh: '密钥的权限不能超出您自己的权限。',
    en: 'A key may do nothing that whoever makes it may not do.',
  },
  'key.expiry': { zh: '有效期自今日起，最长一年。', en: 'A key is valid from today on, for a year at most.' },
} as const;
