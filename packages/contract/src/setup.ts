import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { committeeFacts, committeeSchema } from './committee';
import { id, line, naming, regionCode, secret } from './common';
import { endpoint } from './endpoint';
import { username } from './user';

const officer = z.strictObject({ username, name: naming(most.personName) });
const officerWithPassword = z.object({ id, username: z.string(), name: z.string(), oneTimePassword: z.string() });

/** 三员 of a new city: who runs it, who guards its accounts, who reads its audit trail. Three people, none with two roles. */
const officersOf = <Officer extends z.ZodMiniType>(of: Officer) => ({
  administrator: of,
  securityAdministrator: of,
  auditAdministrator: of,
});

/**
 * 首次启用: an operator's one-time token makes a city and its first three officers. The same token with the same body answers
 * the same again for three days, so that an answer lost on the way locks nobody out. 403 `setup.refused` for any other token.
 */
export const setUp = endpoint({
  method: 'post',
  path: '/setup',
  operationId: 'setup.set-up',
  tag: '启用',
  permission: 'public',
  body: z.strictObject({
    token: secret(most.setUpToken, '请填写启用码'),
    name: line(most.name),
    ...committeeFacts,
    regionCode,
    ...officersOf(officer),
  }),
  status: 201,
  answer: z.extend(committeeSchema, officersOf(officerWithPassword)),
});
export type SetUpBody = z.input<typeof setUp.body>;
export type SetUpAnswer = z.output<typeof setUp.answer>;
