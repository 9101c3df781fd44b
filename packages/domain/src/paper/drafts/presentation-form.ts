import { presentationSheet, presentedOf } from '../../document/presentation-sheet';
import { begun, box, organOf } from '../matter';
import type { PaperRule } from '../rule';

/** 呈批单: the presentation sheet of an opinion. */
export const presentationForm: PaperRule = {
  texts: ['title', 'boxes'],
  of: {
    opinions: {
      subjects: ({ content }) => (content ? [{ label: '呈批' }] : []),
      draft: (item, matter) => {
        const { unit, from, isOffice } = matter;
        const presented = presentedOf(item, { from: unit ?? from, office: organOf(matter), isOffice });
        const { title, rows } = presentationSheet(presented, matter.house.demo);
        return {
          ...begun('presentation-form', matter),
          title,
          paragraphs: [],
          boxes: rows.map((row) =>
            row.map(({ label, words, remarks, height }) => {
              // Several who wrote stand one below the other; whoever wrote alone signs at the right.
              const [only] = remarks.length === 1 ? remarks : [];
              const lines = only ? [only.words] : remarks.map((each) => `${each.words}（${each.by}）`);
              return box(label, [words, ...lines].filter((each) => each !== '').join('\n'), height, only?.by);
            }),
          ),
        };
      },
    },
  },
};
