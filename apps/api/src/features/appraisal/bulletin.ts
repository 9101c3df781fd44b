import type { BulletinView } from '@lianluo/contract/appraisal-results';
import { subjectKinds } from '@lianluo/contract/scores';
import { officialDate } from '@lianluo/domain/document/issue-paper';
import { issuerOf } from '@lianluo/domain/issue/series';
import { Refusal } from '@lianluo/domain/refusal';
import { bulletinOf, withoutCorrections } from '@lianluo/domain/scheme/appraisal/bulletin';
import type {
  BulletinCorrection,
  BulletinMatter,
  BulletinSubject,
} from '@lianluo/domain/scheme/appraisal/bulletin-matter';
import { isClosed, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { bulletinWrites, readKeptBulletin } from '../../engine/appraisal/bulletin.store';
import {
  cardOf,
  correctedResult,
  lateFact,
  readCorrections,
  type Corrections,
} from '../../engine/appraisal/corrections';
import type { Decision } from '../../engine/appraisal/decision.store';
import { wholeYear } from '../../engine/appraisal/whole-year';
import { readPublished, readSchemeHead } from '../../engine/scheme/own-schemes';
import { shownFact } from '../../engine/score/shown-fact';
import type { Scope } from '../../floor/context';
import { notNow } from './as-appraisal';

/**
 * 通报 as it was published, or of a year that is locked as it would read. An operator reads none that is not published, and none of
 * what was corrected for others.
 */
export async function bulletin(scope: Scope, head: AppraisalHead): Promise<BulletinView> {
  if (!isClosed(head)) throw notNow('这一年度还没有锁定，没有通报。');
  if (scope.actor.unit === undefined) return whole(scope, head);
  if (head.state !== 'published') throw notNow('这一年度还没有通报。');
  return withoutCorrections(await whole(scope, head));
}

async function whole(scope: Scope, head: AppraisalHead): Promise<BulletinView> {
  const kept = head.state === 'published' ? await readKeptBulletin(scope, head.year) : undefined;
  return kept ?? drafted(scope, head, await readCorrections(scope, head.year));
}

/** What is published is kept as it was told: whatever comes after, it reads the same. */
export const keptBulletin = async (scope: Scope, head: AppraisalHead, corrections: Corrections) =>
  bulletinWrites(scope.committee.id, head.year, await drafted(scope, head, corrections));

/** Of what was locked, of corrections that were decided, and of the version by which the year was counted. */
async function drafted(scope: Scope, head: AppraisalHead, corrections: Corrections): Promise<BulletinView> {
  const { committee, today } = scope;
  const { year, group, assessments, window, locked, published } = head;
  const { versions } = await readSchemeHead(scope);
  const scheme = await readPublished(
    scope,
    versions.find(({ version }) => version === head.scheme?.version),
  );
  if (!scheme || !locked) throw new Refusal('scheme.none');
  const results = await Promise.all(subjectKinds.map((kind) => wholeYear(scope, kind, corrections)));
  const subjects = results.flat().map(({ kind, name, result, absent, id }): BulletinSubject => ({
    kind,
    name,
    result: correctedResult(corrections, cardOf({ kind, id })) ?? result,
    ...(absent && { absent }),
  }));
  const matter: BulletinMatter = {
    year,
    issuer: issuerOf(committee),
    scheme,
    window,
    lockedOn: locked.on,
    on: published?.on ?? today,
    group,
    assessments,
    subjects,
    corrections: corrections.decided.map((each) => correctionOf(each, year)),
    isDraft: !published,
  };
  return bulletinOf(matter);
}

function correctionOf(decision: Decision, year: number): BulletinCorrection {
  const { subject, accepted, reason, before, after, change } = decision;
  const { name, on, tagWords } = shownFact(lateFact(cardOf(subject), year, decision));
  const words = tagWords.length > 0 ? `${name}（${tagWords.join('、')}）` : name;
  return {
    name: subject.name,
    what: `${change > 0 ? '补记' : '撤回'}${words}，${officialDate(on)}`,
    accepted,
    reason,
    before,
    after,
  };
}
