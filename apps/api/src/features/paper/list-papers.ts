import type { PaperEndpoints, PaperListView } from '@lianluo/contract/kind-papers';
import { paperGroups, type Letter } from '@lianluo/domain/paper/letter';
import { paperLabels, paperNames, type PaperName } from '@lianluo/domain/paper/paper';
import { papers, papersOf } from '@lianluo/domain/paper/papers';
import { Refusal } from '@lianluo/domain/refusal';
import type { FoundItem } from '../../engine/work/find-item';
import { draftedPaper } from '../../engine/letter/letter-writes';
import { letterSummary, paperView } from '../../engine/letter/letter.view';
import { asShown, besideOf } from '../../engine/letter/paper-matter';
import type { AnswerFor, Call } from '../../floor/context';

/** 文书: what the item has as it stands, each with what was sent of it; then what was sent of those it has no more. */
export async function listPapers(
  call: Call<PaperEndpoints['papers']>,
  { item }: FoundItem,
): Promise<AnswerFor<PaperEndpoints['papers']>> {
  const beside = await besideOf(call, item);
  const standing = papersOf(asShown(call, item), beside);
  const isOf = (paper: PaperName, record: string | undefined) => (letter: Letter) =>
    letter.paper === paper && letter.record === record;
  const former = beside.letters.filter((letter) => !standing.some((each) => isOf(each.paper, each.record)(letter)));
  const shown = (letters: readonly Letter[]) => letters.map((each) => letterSummary(each, call.actor));
  return {
    body: {
      items: [
        ...standing.map(({ paper, record, label }) => ({
          ...told(paper, record),
          about: label,
          drafts: true,
          letters: shown(beside.letters.filter(isOf(paper, record))),
        })),
        ...former.map((letter) => ({
          ...told(letter.paper, letter.record),
          about: letter.to,
          drafts: false,
          letters: shown([letter]),
        })),
      ],
    },
  };
}

type Told = Omit<PaperListView['items'][number], 'about' | 'drafts' | 'letters'>;

const told = (paper: PaperName, record: string | undefined): Told => ({
  paper,
  label: paperLabels[paper],
  ...(record !== undefined && { record }),
  numbered: paperGroups[paper] !== undefined,
  texts: [...papers[paper].texts],
});

/** The words of one of them, as they stand today. */
export async function draftOne(
  call: Call<PaperEndpoints['paper']>,
  { item }: FoundItem,
): Promise<AnswerFor<PaperEndpoints['paper']>> {
  const paper = paperNamed(call.params.paper);
  const drafted = await draftedPaper(call, item, { paper, record: call.query.record, on: call.today });
  if (!drafted) throw new Refusal('not-found');
  return { body: paperView(drafted) };
}

/** The paper that a path names. */
export function paperNamed(name: string): PaperName {
  const paper = paperNames.find((each) => each === name);
  if (!paper) throw new Refusal('not-found');
  return paper;
}
