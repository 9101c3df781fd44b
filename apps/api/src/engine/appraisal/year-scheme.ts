import type { Day } from '@lianluo/domain/calendar/day';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import type { Scope } from '../../floor/context';
import { readPublished, readSchemeHead } from '../scheme/own-schemes';
import { schemeInForce } from '../scheme/scheme-in-force';
import { readAppraisalHead, type AppraisalHead } from './appraisal.store';
import { isSettled } from './year-state';

type Reading = Pick<Scope, 'storage' | 'committee'>;

/**
 * By which rules a year is counted: what is in force on a day of it, but where it is locked, or being locked, the version by which
 * that was done. Whatever begins after that says nothing of what stands.
 */
export async function schemeOfYear(
  scope: Reading,
  year: number,
  on: Day,
): Promise<{ scheme: Scheme | undefined; head: AppraisalHead }> {
  const [head, inForce] = await Promise.all([readAppraisalHead(scope, year), schemeInForce(scope, on)]);
  const locked = isSettled(head) ? head.scheme?.version : undefined;
  const isSame = locked === undefined || locked === inForce?.version;
  return { scheme: isSame ? inForce : await versionOf(scope, locked), head };
}

async function versionOf(scope: Reading, version: number): Promise<Scheme | undefined> {
  const { versions } = await readSchemeHead(scope);
  return readPublished(
    scope,
    versions.find((each) => each.version === version),
  );
}
