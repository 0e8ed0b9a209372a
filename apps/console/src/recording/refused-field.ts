import type { RefusedCommand } from './send.js';
import type { FormField, TypedGroup } from './typed.js';

/**
 * The field that a refusal is about: the one that its facts name, else the one in which stands what they name.
 * Undefined for a refusal of the command as a whole.
 */
export function fieldOf(
  { facts }: Pick<RefusedCommand, 'facts'>,
  fields: readonly FormField[],
  typed: TypedGroup,
): string | undefined {
  const names = fields.map(({ name }) => name);
  const said = facts['field'];
  if (typeof said === 'string') {
    const name = said.replace(/^input\./, '').split('.')[0];
    if (name !== undefined && names.includes(name)) return name;
  }
  const values = Object.values(facts).filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return names.find((name) => {
    const value = typed[name];
    return typeof value === 'string' && values.includes(value.trim());
  });
}
