import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords, words } from '../words/language.js';
import { Icon } from './icon.js';

const WORDS = words({ en: { close: 'Close' }, fr: { close: 'Fermer' } });

/** Above the page until it is closed: by its button or by Escape, and the focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const said = useWords(WORDS);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    const search = dialog.current?.querySelector<HTMLElement>('[type=search]');
    (search ?? dialog.current?.querySelector('h2'))?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          <Icon name="close" /> {said.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
