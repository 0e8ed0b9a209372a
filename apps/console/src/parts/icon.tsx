/** Drawn in a square of 24; no font is needed for them. */
const PATHS = {
  alert: 'M12 3 2 20h20L12 3Zm0 6v5m0 3v.5',
  closed: 'M6 11h12v9H6zm2 0V8a4 4 0 0 1 8 0v3',
  done: 'm4 12 5 5L20 6',
  past: 'M12 7v5l3 3M4 12a8 8 0 1 0 3-6.2M4 4v4h4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 5 5',
  signal: 'M3 14h4l3-9 4 14 3-9 1 4h3',
  up: 'M12 20V4m-6 6 6-6 6 6',
  down: 'M12 4v16m-6-6 6 6 6-6',
  same: 'M4 12h16',
  gate: 'M5 21V4h14v17M9 12h1',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c1-5 4-6 8-6s7 1 8 6',
  add: 'M12 4v16M4 12h16',
  close: 'm5 5 14 14M19 5 5 19',
  proof: 'M12 3 4 6v6c0 5 4 8 8 9 4-1 8-4 8-9V6l-8-3Zm-4 9 3 3 5-5',
  question: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2m0 3v.5M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Beside words that say the same: never alone. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
