import { useAnswer } from '../asking/use-answer.js';
import { useAddress } from '../frame/address.js';
import { Dialog } from '../parts/dialog.js';
import { useLanguage } from '../words/language.js';
import { CommandForm } from './command-form.js';
import { commandList } from './forms.operation.js';
import type { TypedGroup } from './typed.js';
import './recording.css';

/** The form that the address asks for, above the page: it is there again after a reload or after signing in. */
export default function Recording({ mission }: { readonly mission?: string | undefined }) {
  const address = useAddress();
  const language = useLanguage();
  const command = address.get('act');
  const { data } = useAnswer(commandList, { mission });
  if (command === undefined) return null;
  const label = data?.commands?.commands.find(({ name }) => name === command)?.label[language];
  if (label === undefined) return null;
  const values = valuesIn(address.get('with'));
  return (
    <Dialog title={label} onClose={() => address.set({ act: undefined, with: undefined })}>
      <CommandForm key={`${command} ${address.get('with')}`} mission={mission} command={command} values={values} />
    </Dialog>
  );
}

function valuesIn(text: string | undefined): TypedGroup {
  try {
    const said: unknown = JSON.parse(text ?? '{}');
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as TypedGroup) : {};
  } catch {
    return {};
  }
}
