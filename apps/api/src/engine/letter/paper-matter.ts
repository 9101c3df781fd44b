import { deadlinesIn } from '@lianluo/domain/scheme/in-use';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { seesFilesOn } from '@lianluo/domain/file/file-places';
import type { Letter } from '@lianluo/domain/paper/letter';
import type { FiledPaper, PaperMatter } from '@lianluo/domain/paper/matter';
import type { PaperName } from '@lianluo/domain/paper/paper';
import { papers } from '@lianluo/domain/paper/papers';
import { may } from '@lianluo/domain/permission';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { platformAddress, readPlatformRow } from '../register/platform.store';
import { filesOf } from '../file/file.store';
import { lettersOf } from './letter.store';

/** The item as this caller reads it: a paper says nothing else. */
export const asShown = ({ actor }: Scope, item: WorkItem): WorkItem =>
  kindOfItem(item).asShownTo?.(item, actor) ?? item;

/** What papers of an item may be about beside it. Whoever looks on from another house sees what was sent to it alone. */
export async function besideOf(scope: Scope, item: WorkItem): Promise<{ letters: Letter[]; filed: FiledPaper[] }> {
  const [letters, filed] = await Promise.all([lettersOf(scope, item.id), filedOf(scope, item)]);
  return scope.actor.reach === 'own'
    ? { letters, filed }
    : { letters: letters.filter((each) => isSentTo(scope, each)), filed: [] };
}

/** 来文: the scans of an item that say which paper they are of, as far as this caller sees them. */
async function filedOf({ storage, committee, actor }: Scope, item: WorkItem): Promise<FiledPaper[]> {
  const files = await filesOf(storage, committee.id, item.id);
  return files.flatMap(({ id, name, paper, on }) =>
    paper && seesFilesOn(kindOfItem(item), item, on, actor) ? [{ id, name, paper }] : [],
  );
}

/** Whether a letter was sent to the caller's own house. */
export function isSentTo({ home }: Pick<Scope, 'home'>, { to }: Pick<Letter, 'to'>): boolean {
  return [home.name, home.fullName].some((name) => name !== undefined && (to === name || to === `${name}办公室`));
}

type Asked = Pick<PaperMatter, 'on' | 'record' | 'letters' | 'filed'>;

/** What a draft is made of, as far as a paper speaks of it. */
export async function matterOf(scope: Scope, item: WorkItem, paper: PaperName, asked: Asked): Promise<PaperMatter> {
  const { committee, today, calendar, actor, user } = scope;
  const isOffice = may(actor, 'opinion:edit');
  return {
    ...asked,
    house: { ...committee, deadlines: deadlinesIn(committee, today) },
    calendar,
    isOffice,
    ...(isOffice && { contact: user.name }),
    from: item.kind === 'opinions' ? await reporters(scope, item) : '',
    unit: await unitName(scope, item),
    ...(papers[paper].calls ? await calledTo(scope, item) : { called: [], invited: '' }),
  };
}

async function reporters(scope: Scope, item: WorkItem): Promise<string> {
  return (await import('../kinds/issue/paper-sources')).reportersOf(scope, item.id);
}

async function unitName(scope: Scope, { unit }: WorkItem): Promise<string | undefined> {
  if (unit === undefined) return undefined;
  const [row] = await scope.storage.get([platformAddress(scope.committee.id, 'units', unit)]);
  return row && readPlatformRow<Unit>(row, scope.committee)?.value.name;
}

/** 应邀人员 of a gathering, and the words that name them. */
async function calledTo(scope: Scope, item: WorkItem): Promise<Pick<PaperMatter, 'called' | 'invited'>> {
  const [{ invitedTo }, { invitedWords }] = await Promise.all([
    import('../kinds/gathering/invited'),
    import('../kinds/gathering/notice'),
  ]);
  // Nobody is called to anything else.
  const gathering = item as Gathering;
  const [{ invited }, words] = await Promise.all([invitedTo(scope, gathering), invitedWords(scope, gathering)]);
  return { called: invited.map(({ name, post }) => ({ name, post })), invited: words };
}
