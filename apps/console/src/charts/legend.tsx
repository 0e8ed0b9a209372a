import { Mark, type Shape } from './shapes.js';

/** How a line is drawn: each look has dashes and a width of its own, beside its colour. */
export type Look = 'main' | 'second' | 'limit' | 'centre' | 'target' | 'band';

export interface LegendEntry {
  readonly label: string;
  readonly look: Look;
  readonly mark?: Shape | undefined;
  /** It has marks alone, without a line between them. */
  readonly marksAlone?: boolean;
}

/** What each line and mark of a chart stands for. */
export const Legend = ({ entries }: { readonly entries: readonly LegendEntry[] }) => (
  <ul class="legend">
    {entries.map(({ label, look, mark, marksAlone }) => (
      <li key={label}>
        <svg viewBox="0 0 28 16" width={28} height={16} aria-hidden="true" focusable="false">
          {look === 'band' ? (
            <rect class="span" x={1} y={1} width={26} height={14} />
          ) : (
            !marksAlone && <path class={`line ${look}`} d="M1 8H27" />
          )}
          {mark && <Mark shape={mark} x={14} y={8} look={look} />}
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
