import { expect } from 'vitest';
import { officeAt, type Office } from './office';

/** What a first set-up and the desks after it need. */
export interface City {
  county: string;
  administrator: Office;
  clerk: Office;
}

const password = 'Riverside-2026-Office';

/** From empty tables to a county with its administrator and its clerk, as a new city goes. */
export async function foundCity(gateway: string, token: string): Promise<City> {
  const stranger = officeAt(gateway);
  const made = await stranger<Record<string, { username: string; oneTimePassword: string }>>('POST', '/setup', {
    token,
    name: '政协临江市委员会',
    regionCode: '610900',
    administrator: { username: 'linjiang', name: '市政协办公室' },
    securityAdministrator: { username: 'linjiang.security', name: '安全管理员' },
    auditAdministrator: { username: 'linjiang.audit', name: '审计管理员' },
  });
  expect(made.status).toBe(201);
  const city = await signedIn(gateway, made.body['administrator']);

  const county = await city<{ id: string; administrator: Account }>('POST', '/committees', {
    name: '政协江南区委员会',
    regionCode: '610902',
    administrator: { username: 'jiangnan', name: '区政协办公室' },
  });
  expect(county.status).toBe(201);
  const administrator = await signedIn(gateway, county.body.administrator);
  const base = `/committees/${county.body.id}`;
  const user = await administrator<Account>('POST', `${base}/users`, {
    username: 'jiangnan.clerk',
    name: '经办人',
    roles: ['county-clerk'],
  });
  expect(user.status).toBe(201);
  return { county: county.body.id, administrator, clerk: await signedIn(gateway, user.body) };
}

interface Account {
  username: string;
  oneTimePassword: string;
}

/** Signs in with the one-time password and changes it, as everybody must. */
async function signedIn(gateway: string, account: Account | undefined): Promise<Office> {
  const office = officeAt(gateway);
  const { username = '', oneTimePassword = '' } = account ?? {};
  expect((await office('POST', '/session', { username, password: oneTimePassword })).status).toBe(201);
  const changed = await office('PUT', '/session/password', { current: oneTimePassword, next: password });
  expect(changed.status).toBe(204);
  return office;
}
