import {
  describeCommands,
  mostOf,
  refusalNow,
  type FormField as Described,
  type Sender,
  type WantedForms,
} from './command-forms.js';
import { FORM_KINDS, type CommandForm, type CommandRefusal, type FormField } from './command-forms.shapes.js';
import { sentenceOf } from './refusals/refusals.js';
import { worded, type Language } from './shared/wording.js';

/** The forms of commands, each with what would refuse it now when it is asked about a mission. */
export const readCommandForms = (language: Language, sender?: Sender, wanted?: WantedForms): readonly CommandForm[] =>
  describeCommands(wanted).map((form) => {
    const refusal = sender ? readRefusal(form.name, sender, language) : undefined;
    // How large the mission is concerns those who may send the command.
    const within = refusal ? undefined : sender;
    return {
      name: form.name,
      slice: form.slice,
      label: worded(form.label, language),
      help: worded(form.help, language),
      roles: form.roles,
      openIn: form.openIn,
      refusal,
      fields: form.fields.map((field) => readField(field, language, within)),
      common: form.common.map((field) => readField(field, language, within)),
    };
  });

const readField = (field: Described, language: Language, sender?: Sender): FormField => ({
  name: field.name,
  label: worded(field.label, language),
  help: worded(field.help, language),
  kind: FORM_KINDS[field.kind],
  many: field.many,
  required: field.required,
  requiredWhen: field.requiredWhen ? worded(field.requiredWhen, language) : undefined,
  unit: field.unit ? worded(field.unit, language) : undefined,
  default: field.standard,
  refersTo: field.refersTo,
  least: field.least,
  most: mostOf(field, sender),
  choices: field.choices.map(({ value, label }) => ({ value, label: worded(label, language) })),
  fields: field.fields.map((part) => readField(part, language, sender)),
});

export function readRefusal(name: string, sender: Sender, language: Language): CommandRefusal | undefined {
  const refusal = refusalNow(name, sender);
  return refusal ? { code: refusal.refused, sentence: worded(sentenceOf(refusal), language) } : undefined;
}
