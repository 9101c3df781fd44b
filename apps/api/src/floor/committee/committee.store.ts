import type { ReadingBrand } from '@lianluo/domain/reading/reading';
import type { OwnType } from '@lianluo/domain/activity/own-types';
import { committeeLevels, type Committee } from '@lianluo/domain/committee/committee';
import type { OwnDeadlines } from '@lianluo/domain/deadline/deadlines';
import type { ConsultationRules, Duties } from '@lianluo/domain/committee/duties';
import type { ProposalRules } from '@lianluo/domain/proposal/proposal-rules';
import type { SchemeInUse } from '@lianluo/domain/scheme/in-use';
import { rowCodec } from '../storage/row-codec';
import { fields, flag, list, maybe, number, object, oneOf, text } from '../storage/shape';
import type { Address, Row } from '../storage/table';

/** A committee stands alone at the head of its own keys, so that every request can read it with its session. */
export const committeeAddress = (id: string): Address => ({ table: 'platforms', key: { pk: id, sk: 'committee' } });

/** The counties of a city, each by a row of the city's own. */
export const countyKey = (city: string, county: string) => ({ pk: city, sk: `county#${county}` });

/** 演练县 of a city, apart from its counties: nothing that goes over those meets it. */
export const rehearsalKey = (city: string) => ({ pk: city, sk: 'rehearsal-county' });

export const committeeRow = (committee: Committee): Row => ({
  pk: committee.id,
  sk: 'committee',
  version: committee.version,
  value: { ...committee },
});

export const committeeCodec = rowCodec('platforms', {
  value: fields<Committee>({
    id: text,
    name: text,
    fullName: maybe(text),
    level: oneOf(committeeLevels),
    parent: maybe(text),
    regionCode: text,
    demo: flag,
    rehearsal: maybe(flag),
    term: maybe(fields({ number, startsOn: text, endsOn: text })),
    sectors: maybe(list(fields({ name: text, merges: list(text) }))),
    readingBrands: maybe(list(object<ReadingBrand>())),
    activityTypes: maybe(list(object<OwnType>())),
    schemes: maybe(list(object<SchemeInUse>())),
    duties: maybe(object<Duties>()),
    editorMaySign: maybe(flag),
    secrecyReview: maybe(flag),
    titlesInNotices: maybe(flag),
    consultations: maybe(object<ConsultationRules>()),
    proposals: maybe(object<ProposalRules>()),
    publishesDuty: maybe(flag),
    attendanceRule: maybe(fields({ least: fields({ of: number, part: number }) })),
    deadlines: maybe(object<OwnDeadlines>()),
    soonDays: maybe(number),
    holdsClosed: maybe(flag),
    pendingBatches: list(text),
    lastTurn: maybe(fields({ at: text, version: number })),
    createdAt: maybe(text),
    updatedAt: maybe(text),
    version: number,
  }),
});

export function readCommitteeRow(row: Row): Committee {
  const { value, version } = committeeCodec(row);
  return { ...value, version };
}
