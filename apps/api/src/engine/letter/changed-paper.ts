import { withTexts } from '@lianluo/domain/paper/matter';
import type { Paper, PaperTexts } from '@lianluo/domain/paper/paper';
import { papers } from '@lianluo/domain/paper/papers';
import { invalidField } from '@lianluo/domain/refusal';

/** The paper as the office has changed it; what it has not, or may not change of it, is refused. */
export function changedPaper(paper: Paper, texts: PaperTexts = {}): Paper {
  const { texts: allowed } = papers[paper.name];
  for (const [name, value] of Object.entries(texts))
    if (value !== undefined && !allowed.some((each) => each === name))
      throw invalidField(`/texts/${name}`, 'paper.no-box', '这份文书没有可以改动的这一项。');
  const labels = new Set(paper.boxes?.flat().map(({ label }) => label));
  const stray = (texts.boxes ?? []).findIndex(({ label }) => !labels.has(label));
  if (stray !== -1)
    throw invalidField(
      `/texts/boxes/${stray}/label`,
      'paper.no-box',
      `这份文书没有“${texts.boxes?.[stray]?.label}”这一栏。`,
    );
  return withTexts(paper, texts);
}
