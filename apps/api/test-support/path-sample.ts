/** What stands for `{id}` and `{record}` in the paths of one committee, by the segment of the path before it. */
export type PathSample = Readonly<Record<string, string>>;
