import type { ComponentChildren } from 'preact';

/** Key figures in a row, each with what it counts. */
export const Figures = ({ children }: { readonly children: ComponentChildren }) => <dl class="figures">{children}</dl>;

export const Figure = ({
  label,
  note,
  children,
}: {
  readonly label: string;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <strong>{children}</strong>
      {note && <small>{note}</small>}
    </dd>
  </div>
);
