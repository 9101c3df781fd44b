import type { opinions, OpinionView } from '@lianluo/contract/opinion';
import type { Author, Authorship } from '@lianluo/domain/opinion/author';
import type { Given } from '../../api/call';
import { today } from '../../ui/format';
import { sentContent, typedContent, type TypedContent } from '../../work/content/typed-content';

/** How long a text usually is at most (features.md 4.7); the server's limit is higher. */
export const usualLength = 1500;

/** What the entry form holds: plain values, so that it can be kept in the browser as a draft. */
export interface OpinionForm extends TypedContent {
  title: string;
  unit: string | undefined;
  authors: Author[];
  authorship: Authorship | undefined;
  /** 约稿 that it answers. */
  call: string | undefined;
  topics: string[];
  fastLane: boolean;
  reportedOn: string | undefined;
  /** The version of the item that the form was filled from; it travels with a local draft, so a newer one is noticed. */
  version: number | undefined;
}

/** `from` is whoever a link says the item comes from. */
export function emptyForm(unit: string | null, from?: { member: string; name: string }): OpinionForm {
  return {
    title: '',
    situation: '',
    analysis: '',
    suggestion: '',
    inOne: false,
    unit: unit ?? undefined,
    authors: from ? [from] : [],
    authorship: undefined,
    call: undefined,
    topics: [],
    fastLane: false,
    reportedOn: today(),
    version: undefined,
  };
}

export function formOf(opinion: OpinionView): OpinionForm {
  const { title, content, unit, authors, authorship, call, topics = [], fastLane, reportedOn, version } = opinion;
  return {
    title,
    ...typedContent(content),
    unit,
    authors: authors.map((author) => ({ ...author })),
    authorship,
    call,
    topics: [...topics],
    fastLane,
    reportedOn,
    version,
  };
}

/** Who sent it in, from where and when: what is registered beside the text. */
export function registrationOf({ unit, authors, authorship, call, topics, fastLane, reportedOn }: OpinionForm) {
  return {
    ...(unit && { unit }),
    authors: authors.map((author) => {
      if ('member' in author) return { member: author.member };
      if ('informant' in author) return { informant: author.informant };
      const { name, kind, shownAs } = author;
      return { name, kind, ...(kind === 'public' && shownAs && { shownAs }) };
    }),
    ...(authorship && { authorship }),
    ...(call && { call }),
    topics,
    fastLane,
    ...(reportedOn && { reportedOn }),
  };
}

export const textOf = (form: OpinionForm) => ({ title: form.title, content: sentContent(form) });

export const draftOf = (form: OpinionForm): Given<typeof opinions.record>['body'] => ({
  ...textOf(form),
  ...registrationOf(form),
});

type Cleared = Pick<OpinionView, 'authorship' | 'call'>;

/** What was chosen before and is taken away. */
export const clearedOf = ({ authorship, call }: OpinionForm, before: Cleared) => ({
  ...(before.authorship && !authorship && { authorship: null }),
  ...(before.call && !call && { call: null }),
});

/** A change of an item. One that was imported may have no text, and stays without until one is entered. */
export function changeOf(form: OpinionForm, before: Cleared & Pick<OpinionView, 'content'>) {
  const { content, ...draft } = draftOf(form);
  const rest = { ...draft, ...clearedOf(form, before) };
  if (before.content === null && !content.situation.trim()) return rest;
  // A part that is left out of a change stays.
  const emptied = Object.fromEntries(
    (['analysis', 'suggestion'] as const).flatMap((part) =>
      before.content?.[part] && !content[part] ? [[part, null]] : [],
    ),
  );
  return { ...rest, content: { ...content, ...emptied } };
}
