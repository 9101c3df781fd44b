import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, line, text } from './common';
import { endpoint } from './endpoint';
import { courseBodies } from './instruction';
import { opinions } from './opinion';
import { signingSheetSchema } from './paper';
import { assigneeInput } from './task';

const tag = '社情民意信息';
const path = '/committees/{c}/opinions/{id}/instructions';
const beside = { method: 'post', tag, permission: 'opinion:adopt', answer: opinions.read.answer } as const;

export const instructOpinion = endpoint({
  ...beside,
  path,
  operationId: 'opinions.instruct',
  body: courseBodies.instruct,
  status: 201,
});

export const presentInstruction = endpoint({
  ...beside,
  path: `${path}/present`,
  operationId: 'opinions.present-instruction',
  body: courseBodies.present,
  status: 201,
});

/** 交办、办理、反馈 of one instruction. */
const followed = <Step extends 'assign' | 'handle' | 'feed-back'>(step: Step) =>
  endpoint({
    ...beside,
    path: `${path}/{record}/${step}`,
    operationId: `opinions.${step}-instruction`,
    body: courseBodies[step],
    status: 201,
  });
export const assignInstruction = followed('assign');
export const handleInstruction = followed('handle');
export const feedBackInstruction = followed('feed-back');

const place = z.int().check(z.gte(0, '不能为负数'), z.lte(most.result, `最多 ${most.result}`));

/** 拆解: each phrase of the words becomes a task of somebody by a day. */
export const splitInstruction = endpoint({
  ...beside,
  path: `${path}/{record}/split`,
  operationId: 'opinions.split-instruction',
  body: z.strictObject({
    phrases: z
      .array(z.strictObject({ start: place, end: place, text: text(most.result), assignee: assigneeInput, dueOn: day }))
      .check(
        z.minLength(1, '请标出要办理的语句'),
        z.maxLength(mostEntries.phrasesAtOnce, `一次最多 ${mostEntries.phrasesAtOnce} 项`),
      ),
  }),
  status: 201,
});

export const voidInstruction = endpoint({
  ...beside,
  path: `${path}/{record}/void`,
  operationId: 'opinions.void-instruction',
  body: z.strictObject({ reason: line(most.reason) }),
  status: 200,
});

const printed = { method: 'get', tag, permission: 'opinion:read', status: 200 } as const;

export const opinionPresentationSheet = endpoint({
  ...printed,
  path: '/committees/{c}/opinions/{id}/presentation-sheet',
  operationId: 'opinions.presentation-sheet',
  answer: signingSheetSchema,
});

export const opinionPresentationDocument = endpoint({
  ...printed,
  path: '/committees/{c}/opinions/{id}/presentation-document',
  operationId: 'opinions.presentation-document',
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

/** 领导批示: its course from 呈批 to 反馈. */
export const instructionRecords = {
  instructOpinion,
  presentInstruction,
  assignInstruction,
  handleInstruction,
  feedBackInstruction,
  splitInstruction,
  voidInstruction,
  opinionPresentationSheet,
  opinionPresentationDocument,
};
