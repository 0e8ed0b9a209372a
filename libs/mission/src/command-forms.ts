import {
  isGivenRef,
  isRefusal,
  MOST_CENTS,
  say,
  type CountBound,
  type Field,
  type FieldKind,
  type Presence,
  type ReadOnly,
  type Refusal,
  type Sentence,
} from '#decider';
import { commands } from './commands.js';
import type { Command, Phase } from './pipeline/command.js';
import { commonFields } from './pipeline/common-fields.js';
import { actingRole } from './pipeline/membership-check.js';
import { checkStatus } from './pipeline/status-check.js';
import { boundOf } from './pipeline/count-check.js';
import { FIELD_LABELS, type FieldName } from './pipeline/field-labels.js';
import type { MissionState } from './mission-state.js';
import type { Day, PersonCode, Role, Slice } from './shared/vocabulary.js';
import type { FirmAdmins } from './visibility/membership.js';

/** What the form of a command is made from: the declaration of the command, in words for a person. */
export interface CommandForm {
  readonly name: string;
  readonly slice: Slice;
  readonly label: Sentence;
  readonly help: Sentence;
  /** Who may send it. */
  readonly roles: readonly Role[];
  /** Statuses of the mission in which it is open; none for what comes before a mission. */
  readonly openIn: readonly Phase[];
  readonly fields: readonly FormField[];
  /** Fields that every command has, such as the business day. */
  readonly common: readonly FormField[];
}

/** Whether a field has to say something: always, in a case that is told, or never. */
export const REQUIREMENTS = ['ALWAYS', 'SOMETIMES', 'NEVER'] as const;

export interface FormField {
  readonly name: string;
  readonly label: Sentence;
  readonly help: Sentence;
  readonly kind: FieldKind['is'];
  /** Is it a list? */
  readonly many: boolean;
  readonly required: (typeof REQUIREMENTS)[number];
  /** The case in which it is required, when it is so sometimes. */
  readonly requiredWhen?: Sentence;
  readonly unit?: Sentence;
  /** What stands in its place when it is left out, as it would be sent; none for a list or a group, which is empty then. */
  readonly standard?: string;
  /** Kind of thing, or of name, that it refers to. */
  readonly refersTo?: string;
  readonly least?: number;
  /** A bound that depends on the mission has a name. */
  readonly most?: CountBound;
  readonly choices: readonly FormChoice[];
  /** The fields of a group. */
  readonly fields: readonly FormField[];
}

export interface FormChoice {
  readonly value: string;
  readonly label: Sentence;
}

type AnyField = Field<unknown, Presence>;

/** Which commands are asked for: those of a slice, or one by its name; both left out, all. */
export interface WantedForms {
  readonly slice?: Slice | null;
  readonly command?: string | null;
}

/** Commands that a person may send, as a form shows them. */
export const describeCommands = ({ slice, command }: WantedForms = {}): readonly CommandForm[] =>
  commands
    .filter(({ internal }) => !internal)
    .filter((each) => slice == null || each.slice === slice)
    .filter((each) => command == null || each.name === command)
    .map(describeCommand);

const describeCommand = (command: Command): CommandForm => ({
  name: command.name,
  slice: command.slice,
  label: command.label,
  help: command.about,
  roles: command.roles,
  openIn: command.beforeMission ? [] : command.openIn,
  fields: describeFields(command.fields),
  common: describeFields(commonFields(command)),
});

const describeFields = (fields: Readonly<Record<string, AnyField>>): readonly FormField[] =>
  Object.entries(fields).map(([name, field]) => describeField(name, field));

function describeField(name: string, field: AnyField): FormField {
  const { kind, many, description: help, requirement, fallback } = field;
  const unit = unitOf(kind);
  return {
    name,
    // The compiler asks for a label of every name that a command declares.
    label: field.label ?? FIELD_LABELS[name as FieldName],
    help,
    kind: kind.is,
    many,
    required: requiredOf(field),
    ...(requirement?.when && { requiredWhen: requirement.when }),
    ...(unit && { unit }),
    ...(fallback !== undefined && typeof fallback !== 'object' && { standard: String(fallback) }),
    ...((kind.is === 'ref' && { refersTo: kind.kind }) || (kind.is === 'name' && kind.of && { refersTo: kind.of })),
    ...boundsOf(kind),
    choices: kind.is === 'choice' ? kind.values.map((value) => choiceOf(value, kind.names[value])) : [],
    fields: kind.is === 'group' ? describeFields(kind.fields) : [],
  };
}

function requiredOf(field: AnyField): FormField['required'] {
  const { presence, requirement, fallback } = field;
  if (requirement) return requirement.when ? 'SOMETIMES' : 'ALWAYS';
  return presence === 'optional' || fallback !== undefined || isGivenRef(field) ? 'NEVER' : 'ALWAYS';
}

function unitOf(kind: FieldKind): Sentence | undefined {
  if (kind.is === 'cents') return say('centimes d’euro', 'euro cents');
  return kind.is === 'number' && kind.min === 0 && kind.max === 1 ? say('part, de 0 à 1', 'share, 0 to 1') : undefined;
}

function boundsOf(kind: FieldKind): Pick<FormField, 'least' | 'most'> {
  switch (kind.is) {
    case 'int':
    case 'number':
      return { least: kind.min, most: kind.max };
    case 'count':
      return { least: kind.min, most: kind.most };
    case 'cents':
      return { least: kind.signed ? -MOST_CENTS : 0, most: MOST_CENTS };
    default:
      return {};
  }
}

const choiceOf = (value: string, name: Sentence | undefined): FormChoice => ({
  value,
  label: say(capitalised(name?.fr ?? value), capitalised(name?.en ?? value)),
});

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Who asks what they may send, and in which mission. */
export interface Sender {
  readonly mission: string;
  readonly state: ReadOnly<Pick<MissionState, 'mission' | 'access' | 'exitReadiness'>>;
  readonly admins: FirmAdmins;
  readonly person: PersonCode;
  readonly day: Day;
}

const byName = new Map<string, Command>(commands.map((command) => [command.name, command]));

/** How a person calls a command; undefined when there is none of this name. */
export const labelOf = (name: string): Sentence | undefined => byName.get(name)?.label;

/** The greatest value of a field; where it depends on the mission, for whoever may send the command to it. */
export function mostOf({ most }: FormField, sender?: Sender): number | undefined {
  if (typeof most !== 'string') return most;
  return sender && boundOf(most, sender.state, {});
}

/** What would refuse a command now, before its input is looked at: the role of its sender, then the status. */
export function refusalNow(name: string, { mission, state, admins, person, day }: Sender): Refusal | undefined {
  const command = byName.get(name);
  if (!command) return undefined;
  const role = actingRole(command, state, admins, person, day, {});
  if (isRefusal(role)) return role;
  return command.beforeMission ? undefined : checkStatus(state.mission, mission, command);
}
