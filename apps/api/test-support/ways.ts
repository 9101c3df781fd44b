/** How a call names something in one field of its body. */
export type Ways = Readonly<
  Record<string, (given: string) => readonly [method: string, path: string, body: object, pointer: string]>
>;
