import './bar.css';

/** How long a bar is, in percent: never outside of its frame. */
export const barLength = (share: number): number => Math.max(0, Math.min(100, share * 100));

/** A share as a bar; always beside the figure, which says the same. */
export const Bar = ({ share }: { readonly share: number }) => (
  <span class="bar-of" aria-hidden="true">
    <span style={{ width: `${barLength(share)}%` }} />
  </span>
);
