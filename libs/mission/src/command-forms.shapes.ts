import type { FieldKind } from '#decider';
import { Sentence, shape, t, type Shape } from '#shapes';
import { REQUIREMENTS } from './command-forms.js';

/** The kinds of fields as the schema calls them. */
export const FORM_KINDS = {
  text: 'TEXT',
  title: 'TITLE',
  unit: 'UNIT',
  name: 'NAME',
  number: 'NUMBER',
  int: 'INT',
  count: 'COUNT',
  day: 'DAY',
  bool: 'BOOL',
  week: 'WEEK',
  period: 'PERIOD',
  sha256: 'SHA256',
  uuid: 'UUID',
  evidence: 'EVIDENCE',
  cents: 'CENTS',
  person: 'PERSON',
  ref: 'REF',
  choice: 'CHOICE',
  group: 'GROUP',
} as const satisfies Record<FieldKind['is'], string>;

type FormKind = (typeof FORM_KINDS)[keyof typeof FORM_KINDS];

const KINDS = Object.values(FORM_KINDS) as readonly FormKind[];

export class FormChoice extends shape('A word of a closed list.', {
  value: t.text('The word to send.'),
  label: t.one(Sentence, 'How a person calls it.'),
}) {}

export class FormField extends shape('A field of a form.', {
  name: t.text('Its name in the input of the mutation.'),
  label: t.one(Sentence),
  help: t.one(Sentence, 'What it means.'),
  kind: t.oneOf('FormKind', KINDS, 'What is typed or picked.'),
  many: t.yesNo('Whether it is a list.'),
  required: t.oneOf('FormRequirement', REQUIREMENTS, 'Whether leaving it out is refused.'),
  requiredWhen: t.one(Sentence, 'The case in which it is required, when it is so sometimes.').maybe(),
  unit: t.one(Sentence).maybe(),
  default: t
    .text('What stands in its place when it is left out, as it would be sent; none where that is nothing.')
    .maybe(),
  refersTo: t.text('Kind of thing, or of name, that it refers to.').maybe(),
  least: t.number('Least value of a number.').maybe(),
  most: t
    .number(
      'Greatest value of a number; one that depends on the mission is told to whoever may send the command to it now.',
    )
    .maybe(),
  choices: t.listOf(FormChoice, 'The words of a closed list, in their order.'),
  fields: t.listOf((): Shape<object> => FormField, 'The fields of a group.'),
}) {}

export class CommandRefusal extends shape('Why a command would be refused now, before its input is looked at.', {
  code: t.text(),
  sentence: t.one(Sentence),
}) {}

export class CommandForm extends shape('A command, as a form is made from it.', {
  name: t.text('Name of the mutation.'),
  slice: t.text('The feature to which it belongs.'),
  label: t.one(Sentence),
  help: t.one(Sentence, 'What it does.'),
  roles: t.listOf(t.text(), 'Who may send it.'),
  openIn: t.listOf(t.text(), 'Statuses of the mission in which it is open; none for what comes before a mission.'),
  refusal: t.one(CommandRefusal, 'Null when the reader may send it now.').maybe(),
  fields: t.listOf(FormField),
  common: t.listOf(FormField, 'Fields that every command has, such as the business day.'),
}) {}

export class CommandForms extends shape('The commands of the product.', {
  commands: t.listOf(CommandForm, 'In the order of the features.'),
}) {}
