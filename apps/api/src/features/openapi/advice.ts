import type { ProblemPage } from '@lianluo/contract/problem-page';
import { refusals, type RefusalCode } from '@lianluo/domain/refusals';
import { problemOf } from '../../floor/http/problem-body';

type Words = readonly [zh: string, en: string];

/** What to do after a refusal: most are a rule that speaks of the state. */
const ofAState: Words = [
  '现在的状态或一条规则不允许。重新读取这一项，看 allowedActions 里现在能做什么，再决定。',
  'The present state, or a rule, says no. Read the thing again, see what its allowedActions hold now, and decide anew.',
];

/** By its status: what a program does, and what a person does. */
const byStatus: Readonly<Record<number, Words>> = {
  400: [
    '请求本身读不懂：检查 JSON 是否完整，翻页标记是否原样取自上一页的 nextCursor。同样的请求重发不会有别的结果。',
    'The request cannot be read: check the JSON, and that a cursor is the nextCursor of the page before. Sending it again changes nothing.',
  ],
  401: [
    '重新登录，或检查 Authorization 里的密钥是否写全、是否过期或已吊销。',
    'Sign in again, or check the key in Authorization: is it whole, expired or revoked?',
  ],
  403: [
    '这一项看得到，但没有办理的权限。请本会管理员授权；密钥请补上所缺的范围。重发无用。',
    'You see it but may not do this. Ask the administrator of the committee; for a key, add the scope. Sending it again changes nothing.',
  ],
  404: [
    '没有，或不在可及范围内，两者答复相同。核对地址中的标识与政协；要找的也可能已被删除、合并。',
    'It is not there or not within your reach; both are answered alike. Check the ids and the committee of the path.',
  ],
  405: ['换成 Allow 中列出的方法。', 'Use one of the methods in Allow.'],
  410: ['已经不再保留。按所附说明从头同步。', 'It is no longer kept. Start over as the answer tells.'],
  412: [
    '您所见之后又有人修改。重新读取，取得新的 ETag，把改动合到新内容上再提交。',
    'Somebody changed it since you read it. Read it again, apply your change to what is there now, and send it with the new ETag.',
  ],
  413: ['把内容拆小后分次提交。', 'Split it and send the parts.'],
  415: [
    '按接口文档设置 Content-Type：JSON 用 application/json，文件用所写的类型。',
    'Set the Content-Type that the document names for this operation.',
  ],
  421: ['用系统的正式网址访问。', 'Use the address that this service is published at.'],
  422: [
    '填写有误。errors 逐项指明位置（pointer）、代码和原因，改正后再提交；重发同样的内容不会有别的结果。',
    'The input is wrong. errors names each place (pointer), a code and the reason. Mend it; sending the same again changes nothing.',
  ],
  428: ['修改时须带 If-Match，值为上次读到的 ETag。', 'A change needs If-Match, with the ETag that you read last.'],
  429: [
    '太频繁。等 Retry-After 所说的秒数后再试，不要提前。',
    'Too often. Wait for the seconds of Retry-After before you try again.',
  ],
  500: [
    '系统出了问题，与您的请求无关。稍后用同一个 Idempotency-Key 重发；仍不行的，把 requestId 告诉运维。',
    'Something of ours is broken. Try again later with the same Idempotency-Key; if it stays, tell the operator the requestId.',
  ],
  503: [
    '系统正忙。等 Retry-After 所说的秒数后，用同一个 Idempotency-Key 重发，不会办两次。',
    'The service is busy. After the seconds of Retry-After send it again with the same Idempotency-Key; it is not done twice.',
  ],
};

/** Where the status alone says too little. */
const byCode: Partial<Record<RefusalCode, Words>> = {
  'session.password-change-needed': [
    '先用 PUT /session/password 把一次性密码换成自己的。',
    'Replace the one-time password first: PUT /session/password.',
  ],
  'session.foreign-origin': [
    '写入只接受本系统页面的 Origin，或不带 Origin 的程序。浏览器页面请不要跨站调用。',
    'A write takes our own Origin, or none at all as programs send. Do not call across sites from a page.',
  ],
  'session.other-user': [
    '页面属于另一人：重新打开页面后再办。程序不必带这个请求头。',
    'The page is somebody else’s: open it anew. A program need not send this header.',
  ],
  'idempotency.mismatch': [
    '同一个 Idempotency-Key 只能用于同一次操作的重发；另一次操作请换一个新值。',
    'One Idempotency-Key is for repeating one operation. Take a new value for another.',
  ],
  'idempotency.in-progress': [
    '首次请求还在办理。稍等一两秒，用同一个 Idempotency-Key 重发，即得首次的回答。',
    'The first request is still running. Wait a second or two and send it again with the same key to get its answer.',
  ],
  'request.cursor': [
    '翻页标记只用于它所属的清单和筛选条件。从第一页重新开始。',
    'A cursor belongs to one list and one filter. Start with the first page again.',
  ],
};

/** 这种拒绝是什么意思、怎么办, in both languages. */
export function problemPageOf(code: RefusalCode): ProblemPage {
  const { status } = problemOf(code, '');
  const [zh, en] = byCode[code] ?? byStatus[status] ?? ofAState;
  return {
    code,
    status,
    zh: { title: refusals[code].zh, advice: zh },
    en: { title: refusals[code].en, advice: en },
  };
}

export const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);
