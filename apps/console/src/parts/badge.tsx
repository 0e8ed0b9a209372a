import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

/** How it stands: never by colour alone, each has a mark of its own. */
export type Tone = 'good' | 'watch' | 'bad' | 'plain';

const MARKS: Readonly<Record<Tone, IconName | undefined>> = {
  good: 'done',
  watch: 'question',
  bad: 'alert',
  plain: undefined,
};

export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ComponentChildren }) {
  const mark = MARKS[tone];
  return (
    <span class={`badge ${tone}`}>
      {mark && <Icon name={mark} />}
      {children}
    </span>
  );
}
