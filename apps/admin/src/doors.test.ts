import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['./**/*.{vue,ts}', '!./**/*.test.ts', '!./testing/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What goes through one door, so that no page can forget what the door does; and where the door is. */
const doors: readonly { what: string; found: RegExp; doors: readonly string[] }[] = [
  {
    what: 'a dialog asks before something typed in it is lost',
    found: /\bEl(Dialog|MessageBox)\b/,
    doors: ['./ui/DialogBox.vue', './ui/confirm.ts'],
  },
  { what: 'a drawer is for what is not typed in', found: /\bElDrawer\b/, doors: ['./ui/SideDrawer.vue'] },
  {
    what: 'a listener goes with what set it, and a key of the input method reaches none',
    found: /\b(add|remove)EventListener\b|\bonkey(down|up|press)\b/,
    // A request has its own events, and goes itself.
    doors: ['./api/send-file.ts'],
  },
  {
    what: 'whoever leaves unsaved work is asked',
    found: /\bonBeforeRouteLeave\b|\bbeforeunload\b/,
    doors: ['./ui/use-leave-guard.ts', './ui/use-list-place.ts'],
  },
  {
    what: 'a box for a day reads what the import reads',
    found: /\bEl(Date|Time)\w*Picker\w*\b|\bElCalendar\b|type="(date|datetime-local|month|time)"/,
    doors: ['./ui/DayPicker.vue'],
  },
  {
    what: 'the store of the browser may be full or forbidden',
    found: /\b(local|session)Storage\b/,
    doors: ['./ui/local-store.ts', './shell/router.ts'],
  },
  {
    what: 'whatever changes the server is sent once, its refusal is shown, and what it touched is asked anew',
    found: /\buseMutation\b|\bwriteForSaving\b|\bfetch\(\w+, request\)/,
    doors: ['./api/call.ts', './api/use-saving.ts'],
  },
];

test.each(doors)('$what: it has one door', ({ found, doors }) => {
  const users = Object.entries(sources).flatMap(([name, text]) => (found.test(text) ? [name] : []));

  expect(users.toSorted()).toEqual(doors.toSorted());
});

test('the app itself keeps the keys of the input method from every page', () => {
  expect(sources['./App.vue']).toMatch(/^keepCompositionsWhole\(\);$/m);
});
