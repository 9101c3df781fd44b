let count = 0;

/** Names are taken once, and so are titles where nothing else is a thing's name. */
export const unheld = (body: Record<string, unknown>) => ({
  ...body,
  ...('name' in body && { name: `${String(body['name'])}${++count}` }),
  ...('title' in body && { title: `${String(body['title'])}${++count}` }),
  ...('username' in body && { username: `sample${++count}` }),
});
