import type { Committee } from '@lianluo/domain/committee/committee';
import { defaultScheme } from '@lianluo/domain/grid/scheme';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreMarkCodec } from './floor/storage/restore-mark';
import { movingCodec } from './features/deadline/moving.store';
import { committeeCodec, committeeRow, readCommitteeRow } from './floor/committee/committee.store';
import { contactCodec, contactRow, readContactRow } from './engine/register/contact-row';
import { networkCodec, readNetwork } from './features/grid/network.store';
import { batchCodec } from './features/import/batch.store';
import { chunkCodec } from './features/import/commit/chunk.store';
import { countsCodec } from './features/import/preview/preview.store';
import { rememberedCodec } from './features/import/preview/remembered.store';
import { entryCodec } from './floor/journal/journal';
import { restoredCodec } from './floor/journal/restored-journal';
import { speechOrderCodec } from './engine/kinds/speech/order.store';
import { letterSeriesCodec } from './engine/letter/letter-series.store';
import { letterCodec } from './engine/letter/letter.store';
import { concernCodec } from './features/concern/concern.store';
import { plannedCodec } from './features/recurrence/planned.store';
import { dropCodec, dropRunCodec } from './features/drop/drop.store';
import { demoMarkCodec, demoStateCodec } from './features/backup/demo-state';
import { closedStageCodec } from './entries/operate/closed-stage';
import { evidenceCodec } from './engine/appraisal/evidence.store';
import { grantCodec, grantsCodec, readLines } from './engine/appraisal/grant.store';
import { filledCodec, readFilled, readScores, sheetCodec } from './engine/appraisal/sheet.store';
import { fileCodec } from './engine/file/file.store';
import { openFileCodec } from './engine/file/open-file.store';
import { reminderCodec } from './engine/reminder/reminder.store';
import { guardCodec } from './engine/register/guard.store';
import { namedCodec } from './engine/register/platform.store';
import { writtenCodec } from './engine/scorecard/batch-items';
import { readRules, schemeDraftCodec, schemeHeadCodec, schemeVersionCodec } from './engine/scheme/scheme.store';
import { appraisalHeadCodec } from './engine/appraisal/appraisal.store';
import { assessmentWordsCodec } from './engine/appraisal/assessment-words.store';
import { bulletinCodec } from './engine/appraisal/bulletin.store';
import { closedCodec } from './engine/appraisal/closed-years';
import { decisionCodec } from './engine/appraisal/decision.store';
import { lateCodec } from './engine/appraisal/late.store';
import { objectionCodec } from './engine/appraisal/objection.store';
import { progressCodec } from './engine/appraisal/progress.store';
import { packedRowsCodec } from './engine/appraisal/result-rows';
import { nowCodec, yearCodec } from './engine/scorecard/cards.store';
import { carriedOn } from './engine/scorecard/figures.store';
import { rememberedIn } from './engine/scorecard/remembered';
import { markCodec } from './engine/scorecard/standing-marks';
import { setHeadCodec, standingCodec } from './engine/standing/standing.store';
import { totalsCodec } from './engine/scorecard/totals.store';
import { digestCodec, entryCodec as inboxCodec, seenCodec, settingsCodec } from './engine/inbox/inbox.store';
import { feedHeadCodec } from './engine/event/feed-head';
import { eventCodec } from './engine/event/feed-row';
import { deliveryCodec } from './engine/webhook/delivery.store';
import { dueCodec } from './engine/webhook/due.store';
import { healthCodec } from './engine/webhook/health.store';
import { positionCodec } from './engine/webhook/position.store';
import { webhookCodec } from './engine/webhook/webhook.store';
import { answerCodec, roundCodec } from './engine/kinds/consultation/round.store';
import { judgingCodec } from './floor/files/judging.store';
import { headCodec } from './engine/work/head-row';
import { topicPlanCodec } from './features/topic/topic-plan.store';
import { attemptsCodec } from './features/session/attempts';
import { linkCodec } from './floor/link/link.store';
import { apiKeyCodec } from './floor/account/api-key.store';
import { usageCodec } from './floor/account/key-usage.store';
import { personCodec } from './floor/account/person.store';
import { sessionCodec } from './floor/account/session.store';
import { BrokenRow, type RowCodec } from './floor/storage/row-codec';
import type { Row } from './floor/storage/table';
import { openMemory } from './floor/storage/memory';
import { placesIn, valueOf } from '../test-support/of-shape';
import { waitingCodec } from './floor/upload/waiting.store';
import { readUserRow, userCodec, userRow } from './floor/account/user.store';
import { rehearsalCodec } from './floor/committee/rehearsal.store';
import { trialCodec } from './features/scheme/trial.store';
import { phraseCodec, phraseCountCodec } from './features/phrase/phrase.store';
import { shelfCodec } from './features/views/shelf';
import { viewCodec } from './features/views/view.store';

type Codec = RowCodec<object>;

const codecs = {
  'API key': apiKeyCodec,
  'head of an appraisal': appraisalHeadCodec,
  'words of an assessment': assessmentWordsCodec,
  'bulletin of a year': bulletinCodec,
  'closed years': closedCodec,
  decision: decisionCodec,
  'late fact': lateCodec,
  objection: objectionCodec,
  'progress of a lock': progressCodec,
  'packed results': packedRowsCodec,
  attempts: attemptsCodec,
  batch: batchCodec,
  card: nowCodec,
  'card of a year': yearCodec,
  chunk: chunkCodec,
  'chunk as it is counted': writtenCodec,
  'closed stage': closedStageCodec,
  committee: committeeCodec,
  round: roundCodec,
  'answer in a round': answerCodec,
  'plan of topics': topicPlanCodec,
  concern: concernCodec,
  planned: plannedCodec,
  contact: contactCodec,
  'deadlines on the move': movingCodec,
  'mark of a standing': markCodec,
  'set of standings': setHeadCodec,
  standing: standingCodec,
  'demo mark': demoMarkCodec,
  'demo state': demoStateCodec,
  drop: dropCodec,
  'run of a drop': dropRunCodec,
  entry: entryCodec,
  event: eventCodec,
  'head of a feed': feedHeadCodec,
  'entry of an inbox': inboxCodec,
  'what was seen': seenCodec,
  'digest that was read': digestCodec,
  'settings of an inbox': settingsCodec,
  guard: guardCodec,
  file: fileCodec,
  'file on its way': openFileCodec,
  'file that is judged': judgingCodec,
  'head of an item': headCodec,
  sheet: sheetCodec,
  'sheet as facts filled it in': filledCodec,
  grant: grantCodec,
  'grants of a year': grantsCodec,
  'evidence of a year': evidenceCodec,
  letter: letterCodec,
  'series of letters': letterSeriesCodec,
  'order of speeches': speechOrderCodec,
  link: linkCodec,
  named: namedCodec,
  network: networkCodec,
  phrase: phraseCodec,
  'count of phrases': phraseCountCodec,
  'preview’s index': countsCodec,
  rehearsal: rehearsalCodec,
  'remembered mapping': rememberedCodec,
  'restore mark': restoreMarkCodec,
  reminder: reminderCodec,
  restored: restoredCodec,
  'what is laid down': schemeHeadCodec,
  'draft of a scheme': schemeDraftCodec,
  'trial of a scheme': trialCodec,
  'version of a scheme': schemeVersionCodec,
  session: sessionCodec,
  shelf: shelfCodec,
  totals: totalsCodec,
  'use of a key': usageCodec,
  person: personCodec,
  user: userCodec,
  view: viewCodec,
  'waiting upload': waitingCodec,
  webhook: webhookCodec,
  'webhook’s delivery': deliveryCodec,
  'webhook’s due': dueCodec,
  'webhook’s health': healthCodec,
  'webhook’s position': positionCodec,
} satisfies Record<string, Codec>;

const key = { pk: 'qindu#any', sk: 'one' };
const rowsOf = ({ shape }: Codec): fc.Arbitrary<Row> =>
  valueOf(shape).map((attributes) => ({ version: 1, ...(attributes as object), ...key }));

describe.each<[string, Codec]>(Object.entries(codecs))('a row of a %s', (_, codec) => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(rowsOf(codec), (row) => {
        expect(codec(row)).toEqual(row);
      }),
    );
  });

  test.each(placesIn(codec.shape))('that is broken at %s is refused by its table, its key and the place', (place) => {
    fc.assert(
      fc.property(rowsOf(codec), (row) => {
        const read = () => codec(broken(row, place.split('.')));
        expect(read).toThrow(BrokenRow);
        expect(read).toThrow(`The row ${key.pk} | ${key.sk} of ${codec.table} is broken at ${place}.`);
      }),
      { numRuns: 5 },
    );
  });
});

/** A copy with something at a place that no shape takes. */
function broken<Value extends object>(value: Value, [name = '', ...inner]: string[]): Value {
  if (inner.length === 0) return { ...value, [name]: Symbol('nothing of ours') };
  // The place leads through objects alone.
  return { ...value, [name]: broken((value as Record<string, object>)[name] ?? {}, inner) };
}

test.each([
  ['a user', (row: Row) => userRow(readUserRow(row), userCodec(row).credentials), userCodec],
  ['a committee', (row: Row) => committeeRow(readCommitteeRow(row)), committeeCodec],
  ['a contact', (row: Row) => contactRow('qindu', readContactRow(row), row.version), contactCodec],
] as const)('%s is written again as it was read', (_, again, codec: Codec) => {
  fc.assert(
    fc.property(rowsOf(codec), (row) => {
      const { pk: _pk, sk: _sk, version, ...written } = again(row);
      // Its version is the row's, whatever its value said.
      const { value } = row as Row & { value: object };
      const expected = 'version' in value ? { ...row, value: { ...value, version } } : row;
      expect({ ...key, version, ...written }).toEqual(expected);
    }),
  );
});

describe('a text that is none of ours names its table, its key and its attribute', () => {
  const placed = { pk: 'qindu#networks', sk: 'five-level', version: 1 };
  const texts: Record<string, [attribute: string, read: (row: Row) => unknown]> = {
    figures: ['figures', carriedOn],
    'what is remembered of an item': ['remembered', rememberedIn],
    'the rules of a scheme': ['rules', readRules],
    'what a sheet was given': ['scores', readScores],
    'what facts filled in': ['filled', readFilled],
    'the grants of a year': ['grants', readLines],
    'the placements of a network': [
      'packed',
      async (row) => {
        const storage = await openMemory();
        const put = { ...row, scheme: defaultScheme('five-level') };
        await storage.write([{ table: 'grid', put }]);
        return readNetwork({ storage, committee: { id: 'qindu' } as Committee }, 'five-level');
      },
    ],
  };

  test.each(Object.entries(texts))('%s', async (_, [attribute, read]) => {
    for (const wrong of ['', 'not ours', '{"half":'])
      await expect(async () => read({ ...placed, [attribute]: wrong })).rejects.toThrow(
        new RegExp(`qindu#networks \\| five-level of \\w+ is broken at ${attribute}`),
      );
  });
});

test('a broken row says nothing of what stands in it', () => {
  const row = { ...key, version: 1, value: { name: '李某', phone: '19900001000' }, words: {} };
  expect(() => namedCodec(row)).toThrow(/^(?!.*(李某|19900001000))/);
});
