import './level.css';

/** A level as a number with a mark: one more square filled a level. */
export const Level = ({ level, of }: { readonly level: number; readonly of: number }) => (
  <span class="level">
    <strong>{level}</strong>
    <span class="squares" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span key={index} class={index < level ? 'filled' : undefined} />
      ))}
    </span>
  </span>
);
