import type { Problem } from '@lianluo/contract/problem';
import type { FieldError } from '@lianluo/domain/refusal';
import { refusals, type RefusalCode } from '@lianluo/domain/refusals';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { sentenceOf } from './error-sentence';

/** Codes that are no 409. Every other refusal is a rule of the domain speaking about the state. */
const statusOf: Partial<Record<RefusalCode, ContentfulStatusCode>> = {
  'session.none': 401,
  'session.refused': 401,
  'session.locked': 429,
  'session.busy': 429,
  'public.too-many': 429,
  'session.too-many': 429,
  'session.password-change-needed': 403,
  'session.foreign-origin': 403,
  'key.refused': 401,
  'key.scope-missing': 403,
  'key.sessions-only': 403,
  'key.wider': 422,
  'key.expiry': 422,
  'limit.reached': 429,
  'link.expiry': 422,
  'link.too-many': 429,
  'letter.addressee': 422,
  'letter.unnumbered': 422,
  'setup.refused': 403,
  'permission.missing': 403,
  'user.officer': 403,
  'not-found': 404,
  'action.unknown': 404,
  'record.unknown': 404,
  'request.method': 405,
  'request.host': 421,
  'request.content-type': 415,
  'request.file-expected': 415,
  'request.bytes-expected': 415,
  'request.malformed': 400,
  'request.cursor': 400,
  'events.expired': 410,
  'request.too-large': 413,
  'request.invalid': 422,
  'password.wrong': 422,
  'password.weak': 422,
  'password.reused': 422,
  'handling-unit.unknown': 422,
  'gathering.held-in-future': 422,
  'gathering.outside-month': 422,
  'activity-type.unknown': 422,
  'activity-type.repeated': 422,
  'point.unknown': 422,
  'proposal.proposer-unknown': 422,
  'proposal.rating-unknown': 422,
  'deadline.which-unit': 422,
  'deadline.not-later': 422,
  'deadline.rest-day': 422,
  'deadline.unknown-step': 422,
  'topic.no-claim': 422,
  'attendance.too-many': 422,
  'idempotency.mismatch': 422,
  'version.malformed': 422,
  'version.missing': 428,
  'version.stale': 412,
  'server.failed': 500,
  'figures.former': 500,
  'server.busy': 503,
  'grid.faults': 422,
  'scheme.faulty': 422,
  'scheme.locked': 422,
  'scheme.locks-of-city': 422,
  'scheme.begins-early': 422,
  'scheme.past-year': 422,
  'scheme.closed-year': 422,
  'sheet.too-heavy': 422,
  'import.too-large': 413,
  'import.not-a-workbook': 422,
  'import.web-page': 422,
  'import.xml-2003': 422,
  'import.open-document': 422,
  'import.binary-workbook': 422,
  'import.numbers': 422,
  'import.document': 422,
  'import.zip-bomb': 422,
  'import.macros': 422,
  'import.encrypted': 422,
  'import.too-many-rows': 422,
  'import.cell-too-long': 422,
  'import.no-header': 422,
  'import.empty': 422,
  'export.too-many-rows': 422,
  'export.too-many': 429,
  'scheme.trying': 429,
  'import.too-many': 429,
  'upload.too-many': 429,
  'upload.differs': 422,
  'upload.gone': 422,
  'file.too-many-open': 429,
  'file.empty': 422,
  'file.differs': 422,
  'file.unknown-type': 422,
  'file.web-page': 422,
  'file.program': 422,
  'file.archive': 422,
  'file.macros': 422,
  'file.encrypted': 422,
  'file.swollen': 422,
  'file.active': 422,
  'file.carries': 422,
  'file.loads': 422,
  'file.mixed': 422,
  'file.damaged': 422,
  'file.too-many-pixels': 422,
  'file.not-utf8': 422,
  'webhook.receiver': 422,
  'webhook.unknown-type': 422,
  'webhook.replay-too-many': 422,
};

/** What a refusal is told as (RFC 9457). */
export function problemOf(
  code: RefusalCode,
  requestId: string,
  english = false,
  errors?: readonly FieldError[],
): Problem {
  return {
    type: `/api/v1/problems/${code}`,
    title: english ? refusals[code].en : refusals[code].zh,
    status: statusOf[code] ?? 409,
    code,
    requestId,
    ...(errors && told(errors, english)),
  };
}

/** Nobody mends more at a time, and what somebody sends must not come back many times as large. */
const mostErrors = 100;
const longestText = 300;

function told(errors: readonly FieldError[], english: boolean): Pick<Problem, 'errors' | 'moreErrors' | 'detail'> {
  const first = errors
    .slice(0, mostErrors)
    .map((error) => ({ pointer: cut(error.pointer), code: error.code, message: cut(sentenceOf(error, english)) }));
  const more = errors.length - first.length;
  const detail = first.map(({ message }) => message).join(english ? ' ' : '；');
  const others = english ? ` ${more} more.` : `；另有 ${more} 处。`;
  return {
    errors: first,
    ...(more > 0 && { moreErrors: more }),
    detail: more > 0 ? `${detail}${others}` : detail,
  };
}

const cut = (text: string): string => (text.length > longestText ? `${/^.{0,299}/su.exec(text)?.[0] ?? ''}…` : text);
