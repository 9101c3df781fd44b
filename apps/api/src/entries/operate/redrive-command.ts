import { archiveChanges } from '../../floor/archive/change-archive';
import { sealChanges } from '../../floor/journal/seal';
import { sealingKey } from '../../floor/journal/seal-keys';
import { eventConsumer } from '../../engine/event/sequence';
import { scorecardConsumer } from '../../engine/scorecard/consume';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { Change } from '../../floor/storage/table';
import { openArchive } from './archives';
import { OperatorFault, text, type Command, type Options } from './command';
import { redriveBatches } from './redrive';
import { sealKeys } from './secrets';
import { locationOf } from './tables';

type Consume = (changes: readonly Change[]) => Promise<void>;

/** Who reads the streams, as the functions do. */
const consumers: Readonly<Record<string, (tables: OperatorTables, options: Options) => Promise<Consume>>> = {
  async scorecards({ storage }) {
    const consume = scorecardConsumer(storage);
    return (changes) => consume(changes, async () => undefined);
  },
  async journal({ storage }, options) {
    const key = sealingKey(await sealKeys(options));
    const archive = await openArchive(text(options, 'to'));
    return async (changes) => {
      await sealChanges({ storage, key, now: () => new Date() }, changes);
      await archiveChanges(archive, changes);
    };
  },
  async events({ storage }) {
    // Whom it is to be sent to the clock finds within a minute.
    const consume = eventConsumer({ storage, now: () => new Date() });
    return (changes) => consume(changes, async () => undefined);
  },
  async archive(_, options) {
    const archive = await openArchive(text(options, 'to'));
    return (changes) => archiveChanges(archive, changes);
  },
};

export const redrive: Command = {
  summary: '重放死信队列 · hands dead letters to their consumer again',
  needs: ['stage', 'queue', 'consumer'],
  takes: ['to', 'jobs-queue', 'seal-secret'],
  changes: true,
  async run({ tables, options, say }) {
    const beside = (
      { jobs: 'jobs-queue', deliveries: 'jobs-queue', archive: 'to', journal: 'to' } as Partial<Record<string, string>>
    )[text(options, 'consumer')];
    if (beside !== undefined && options[beside] === undefined)
      throw new OperatorFault(`缺少 --${beside}。`, 'This consumer needs it.');
    const { deadLetters, sendAgain } = await import('../../floor/storage/dead-letter-queue');
    const location = locationOf(options);
    const { region } = location;
    const letters = deadLetters(text(options, 'queue'), { region });
    const name = text(options, 'consumer');
    // Letters of a queue go back into it.
    if (name === 'jobs' || name === 'deliveries') {
      let sent = 0;
      for await (const { body, done } of letters) {
        await sendAgain(text(options, 'jobs-queue'), body, { region });
        await done();
        sent += 1;
      }
      return say(`${sent} 个任务已重新排队。 ${sent} jobs queued again.`);
    }
    const consumer = consumers[name];
    if (!consumer)
      throw new OperatorFault(
        '--consumer 是 scorecards、journal、archive、events、jobs 或 deliveries。',
        `No consumer is called ${name}.`,
      );
    const { readBatchFrom } = await import('../../floor/storage/read-batch');
    const done = await redriveBatches(letters, readBatchFrom(location), await consumer(tables, options));
    for (const reason of done.failed) say(`  ${reason}`);
    if (done.failed.length > 0)
      throw new OperatorFault(
        `${done.failed.length} 封死信仍未能重放，留在队列中。`,
        'Mend the cause, or rebuild the scorecards.',
      );
    say(`${done.redriven} 封死信、${done.changes} 条变更已重放。 ${done.redriven} letters, ${done.changes} changes.`);
  },
};
