import { Sentence, shape, t } from '#shapes';

export class PickedRef extends shape('Something that a command may name.', {
  ref: t.text('Its reference, as a command takes it; of a name, the name.'),
  title: t.one(Sentence, 'What it is called; null where the reference says all.').maybe(),
  state: t.text('Where it stands, for example OPEN or RETIRED; null for what is just there.').maybe(),
  stateLabel: t.one(Sentence, 'The same in words.').maybe(),
  past: t.yesNo('Whether it is over: resolved, retired, replaced.'),
}) {}

export class PickedRefPage extends shape('A page of what a command may name.', {
  ...t.pageOf(PickedRef),
}) {}
