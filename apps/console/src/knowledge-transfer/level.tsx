const LEVELS = [1, 2, 3, 4] as const;

/** A level from 1 to 4 as a number with a mark: one more square filled a level. */
export const Level = ({ level }: { readonly level: number }) => (
  <span class="level">
    <strong>{level}</strong>
    <span class="squares">
      {LEVELS.map((each) => (
        <span key={each} class={each <= level ? 'filled' : undefined} />
      ))}
    </span>
  </span>
);
