import { useEffect, useId, useState } from 'preact/hooks';
import { useAnswer } from '../asking/use-answer.js';
import { useAddress } from '../frame/address.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { useLanguage, useWords } from '../words/language.js';
import { foundIn } from './found.js';
import { commandList } from './forms.operation.js';
import { WORDS } from './words.js';
import './recording.css';

/** Every command that the reader may send now, found by its label in either language: Ctrl K or ⌘K. */
export function Palette({ mission }: { readonly mission?: string | undefined }) {
  const said = useWords(WORDS);
  const [open, setOpen] = useState(false);
  const { data } = useAnswer(commandList, { mission });
  const commands = data?.commands?.commands.filter(({ refusal }) => refusal === null) ?? [];
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, []);
  if (commands.length === 0) return null;
  return (
    <>
      <button type="button" class="first" onClick={() => setOpen(true)} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="add" /> {said.record} <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Dialog title={said.palette} onClose={() => setOpen(false)}>
          <Search commands={commands} onChosen={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

interface Command {
  readonly name: string;
  readonly label: { readonly fr: string; readonly en: string };
}

function Search({ commands, onChosen }: { readonly commands: readonly Command[]; readonly onChosen: () => void }) {
  const said = useWords(WORDS);
  const language = useLanguage();
  const address = useAddress();
  const [text, setText] = useState('');
  const id = useId();
  const found = foundIn(commands, text, language);
  const open = (command: string) => {
    onChosen();
    address.set({ act: command, with: undefined });
  };
  return (
    <form
      class="palette"
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = found;
        if (first) open(first.name);
      }}
    >
      <label for={id}>{said.search}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status">{found.length === 0 ? said.nothing : ''}</p>
      <ul class="plain">
        {found.map(({ name, label }) => (
          <li key={name}>
            <button type="button" class="quiet" onClick={() => open(name)}>
              {label[language]}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
