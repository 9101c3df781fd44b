/** 测试向量: a call as OpenSSL's own command signs it, for whoever writes the other side. */
export const signingVector = {
  key: 'llk_example-key-of-the-reference',
  method: 'POST',
  path: '/api/v1/committees/qindu/units',
  body: '{"name":"示例组","type":"liaison-group"}',
  timestamp: '1779242400',
  nonce: 'b3f1c9d27a604e58',
  signed: {
    'hmac-sha256': {
      digest: 'a9e1897bf89c509691ebec6cdf53ac700ab6ee8893d8c6f1171e4fb64917993e',
      signature: '3YocJ37bTe3PATJ0mVpx7TJp4ZT3clquh8l25Imv1XA=',
    },
    'hmac-sm3': {
      digest: '7b98f29555d013c406ea0dcd6df82e0dc8d0651a3e46fead7b281b1126f12182',
      signature: '6BEbKv1hiwAVlwWEFiNegokqxFcly1p8Nq1EWl8jcL8=',
    },
  },
} as const;

const { key, method, path, body, timestamp, nonce, signed } = signingVector;

/** 国内签名: how a call is signed, for the reference. */
export const signingText = [
  '设有 `signing` 的密钥不随请求发送，每次调用以一个请求头签名：',
  '`Authorization: Lianluo-Signature appKey="…", timestamp="…", nonce="…", digest="…", signature="…"`。',
  'timestamp 为 Unix 秒，与服务器相差不超过 5 分钟；nonce 为 16–64 位字母、数字、`-`、`_`，每次不同，重复即拒绝；',
  'digest 为请求体的 SHA-256 或 SM3，十六进制小写，无请求体时为空串的摘要；signature 为 Base64。',
  '待签名串为请求方法、路径及查询（原样，自 /api/v1 起）、timestamp、nonce、digest 五行，以换行符（\\n）相连，末尾没有换行。',
  '`hmac-sha256`、`hmac-sm3` 以 `key` 的全部字符为密钥；`sm2-sm3` 为 SM2 签名（DER 编码，用户标识 ID 为空）。',
  `测试向量：密钥 \`${key}\` 在 ${timestamp} 以 nonce \`${nonce}\` 发送 \`${method} ${path}\`，请求体 \`${body}\`（UTF-8）。`,
  ...Object.entries(signed).map(
    ([way, { digest, signature }]) => `${way}：digest \`${digest}\`，signature \`${signature}\`。`,
  ),
].join('');
