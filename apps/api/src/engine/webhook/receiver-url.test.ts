import { describe, expect, test } from 'vitest';
import { noReceivers, readReceivers } from '../../floor/receivers';
import { lambdaDependencies } from '../../entries/lambda/dependencies';
import { isPublic } from '../../floor/public-address';
import { reachable } from './receiver-url';

/** One's own machine, one's own network, a cloud's insides, and every way they are spelt. */
const refused = [
  // Not https on 443, or with something beside the host
  'http://hooks.example.com/',
  'https://hooks.example.com:8443/',
  'https://hooks.example.com:80/',
  'https://user@hooks.example.com/',
  'https://user:word@hooks.example.com/',
  'https://:word@hooks.example.com/',
  'ftp://hooks.example.com/',
  'file:///etc/passwd',
  'gopher://hooks.example.com/',
  'javascript:alert(1)',
  'data:text/plain,x',
  'hooks.example.com',
  '//hooks.example.com/',
  'https://',
  'https:///path',
  // Addresses: loopback in every spelling that a parser takes
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://127.0.0.1./',
  'https://１２７.０.０.１/',
  'https://127。0。0。1/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://0/',
  'https://0.0.0.0/',
  'https://[::]/',
  // Private, link-local, carrier's, a cloud's metadata
  'https://10.0.0.5/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://100.100.100.200/latest/meta-data/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xa9fea9fe/',
  'https://169.254.170.2/v2/credentials',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  // A public address is no name either
  'https://8.8.8.8/',
  'https://[2001:4860:4860::8888]/',
  // Names of a house, of a machine, of a cloud
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://foo.localhost/',
  'https://localhost.localdomain/',
  'https://intranet/',
  'https://hub/',
  'https://printer.local/',
  'https://hub.internal/',
  'https://metadata.google.internal/',
  'https://ip-10-0-0-5.ec2.internal/',
  'https://ip-10-0-0-5.cn-north-1.compute.internal/',
  'https://hub.lan/',
  'https://hub.intranet/',
  'https://hub.home.arpa/',
  'https://1.0.0.127.in-addr.arpa/',
  'https://kubernetes.default.svc.cluster.local/',
  'https://sqs.cn-north-1.amazonaws.com.cn/',
  'https://dynamodb.us-east-1.amazonaws.com/',
  'https://abc.lambda-url.us-east-1.on.aws/',
  'https://hub.test/',
  'https://hub.invalid/',
  'https://hub.onion/',
  'https://under_score.example.com/',
  'https://-hub.example.com/',
  'https://example.com%00.hub.cn/',
  'https://hub..cn/',
  'https://.cn/',
];

const taken = [
  'https://hooks.example.com/',
  'https://hooks.example.com:443/events?x=1',
  'https://Data.Xianyang.GOV.cn/lianluo/events',
  'https://数据.政务.cn/events',
  'https://a.b.c.d.example.org/',
];

describe('a receiver', () => {
  test.each(refused)('%s is refused', (url) => {
    expect(reachable(url, noReceivers)).toBeUndefined();
  });

  test.each(taken)('%s is taken, and connected to at public addresses alone', (url) => {
    const found = reachable(url, noReceivers);
    expect(found?.mayConnect('8.8.8.8')).toBe(true);
    expect(found?.mayConnect('10.0.0.5')).toBe(false);
  });

  test('of a rehearsal county may stand on the machine itself by http, and nowhere else inside', () => {
    const of = (url: string) => reachable(url, noReceivers, true);

    expect(of('http://127.0.0.1:9000/hook')?.mayConnect('127.0.0.1')).toBe(true);
    expect(of('http://localhost:9000/')?.mayConnect('10.0.0.5')).toBe(false);
    expect(of('http://[::1]:9000/')).toBeDefined();
    expect(of('https://hooks.example.com/')?.mayConnect('127.0.0.1')).toBe(false);
    expect(refused.filter((url) => of(url))).toEqual([]);
  });
});

test('no machine of a cloud lets a rehearsal reach what runs its functions', () => {
  const { receivers } = lambdaDependencies('', {} as never);
  const found = ['http://127.0.0.1:9001/2018-06-01/runtime/init/error', 'http://localhost:9001/', 'http://[::1]:9001/'];

  expect(receivers?.onFunction).toBe(true);
  expect(found.filter((url) => reachable(url, receivers!, true))).toEqual([]);
});

describe('what an operator has listed', () => {
  const receivers = readReceivers('hub.office.lan, exchange, 10.1.0.0/16,fd12:3456::/32');
  const of = (url: string) => reachable(url, receivers);

  test('a host to the letter, by any port, with and without TLS, and never the machine itself', () => {
    expect(of('http://hub.office.lan:8080/in')?.mayConnect('10.9.9.9')).toBe(true);
    expect(of('https://exchange/in')?.mayConnect('192.168.3.4')).toBe(true);
    const near = ['127.0.0.1', '169.254.169.254', '::1', 'fe80::1', '::ffff:127.0.0.1', '0.0.0.0'];
    expect(near.filter((each) => of('http://exchange/')?.mayConnect(each))).toEqual([]);
    expect(of('http://other.office.lan/')).toBeUndefined();
    expect(of('http://sub.hub.office.lan/')).toBeUndefined();
  });

  test('a range, by its addresses and by names that mean them', () => {
    expect(of('http://10.1.2.3:8080/')?.mayConnect('10.1.2.3')).toBe(true);
    expect(of('http://10.2.2.3/')).toBeUndefined();
    expect(of('http://[fd12:3456::9]/')).toBeDefined();
    expect(of('https://hub.example.com/')?.mayConnect('10.1.2.3')).toBe(true);
    expect(of('https://hub.example.com/')?.mayConnect('10.2.2.3')).toBe(false);
  });

  test.each(['hub_office', '10.0.0.0/33', '1.2.3', 'http://hub', 'hub:80', 'a..b'])('%s is no entry of it', (text) => {
    expect(() => readReceivers(text)).toThrow('is neither a host nor an address nor a range');
  });
});

test.each([
  ['1.1.1.1', true],
  ['114.114.114.114', true],
  ['223.5.5.5', true],
  ['2400:3200::1', true],
  ['11.0.0.1', true],
  ['172.32.0.1', true],
  ['9.255.255.255', true],
  ['10.255.255.255', false],
  ['100.127.255.255', false],
  ['100.128.0.1', true],
  ['168.63.129.16', false],
  ['192.0.0.170', false],
  ['192.88.99.1', false],
  ['198.19.255.255', false],
  ['203.0.113.7', false],
  ['239.255.255.250', false],
  ['::ffff:8.8.8.8', false],
  ['::ffff:0:8.8.8.8', false],
  ['64:ff9b::808:808', false],
  ['64:ff9b:1::1', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['2002:808:808::1', false],
  ['3fff::1', false],
  ['fec0::1', false],
  ['ff02::1', false],
  ['fe80::1%eth0', false],
  ['not an address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});
