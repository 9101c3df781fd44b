import type { Resource } from './synth';

interface Lack {
  what: string;
  found: (resource: Resource, text: string) => boolean;
}

const distribution = ({ Type }: Resource) => Type === 'AWS::CloudFront::Distribution';

/** What the China regions do not have (docs/operating.md, China), each with how it looks in a template. */
const lacks: readonly Lack[] = [
  { what: 'Cognito user pools', found: ({ Type }) => Type.startsWith('AWS::Cognito::') },
  { what: 'function URLs', found: ({ Type }) => Type === 'AWS::Lambda::Url' },
  {
    what: 'CloudFront policies, functions and origin access control',
    found: ({ Type }) => /^AWS::CloudFront::(\w*Policy|Function|KeyValueStore|OriginAccessControl)$/.test(Type),
  },
  {
    what: 'CloudFront policies and functions by id',
    found: (resource, text) =>
      distribution(resource) &&
      /"(CachePolicyId|OriginRequestPolicyId|ResponseHeadersPolicyId|OriginAccessControlId|FunctionAssociations|LambdaFunctionAssociations)"/.test(
        text,
      ),
  },
  {
    what: 'certificates of ACM at the edge',
    found: (resource, text) => distribution(resource) && text.includes('"AcmCertificateArn"'),
  },
  {
    what: 'HTTP/3 at the edge',
    found: (resource, text) => distribution(resource) && /"HttpVersion":"http2?(and)?3"/.test(text),
  },
  {
    what: 'IPv6 at the edge',
    found: (resource, text) => distribution(resource) && !text.includes('"IPV6Enabled":false'),
  },
  {
    what: 'a firewall at the edge',
    found: ({ Type }, text) => Type === 'AWS::WAFv2::WebACL' && text.includes('"CLOUDFRONT"'),
  },
  {
    what: 'a firewall of a distribution',
    found: (resource, text) => distribution(resource) && text.includes('"WebACLId"'),
  },
  { what: 'X-Ray', found: (_, text) => /"TracingConfig"|"TracingEnabled":true/.test(text) },
  { what: 'moving messages between queues', found: (_, text) => text.includes('StartMessageMoveTask') },
  { what: 'a literal partition', found: (_, text) => /arn:aws(-cn)?:/.test(text) },
  {
    what: 'a literal host',
    // A service that assumes a role or calls a function has the same name everywhere, and no region in it.
    found: (_, text) => /amazonaws\.com/.test(text.replaceAll(/"(?:[a-z0-9]+\.){1,2}amazonaws\.com"/g, '')),
  },
];

/** What of these resources China has not, by logical id. */
export function lackingInChina(resources: readonly [id: string, resource: Resource][]): string[] {
  return resources.flatMap(([id, resource]) => {
    const text = JSON.stringify(resource);
    return lacks.filter(({ found }) => found(resource, text)).map(({ what }) => `${id}: ${what}`);
  });
}
