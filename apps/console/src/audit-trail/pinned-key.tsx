import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { useWords } from '../words/language.js';
import { fingerprintOf, names } from './proof/keys.js';
import { pinningOf } from './proof/pins.js';
import { PROOF_WORDS } from './proof-words.js';
import { useFinding } from './use-finding.js';
import type { Pins } from './use-pins.js';

const Fingerprint = ({ label, of }: { readonly label: string; readonly of: string }) => (
  <>
    <dt>{label}</dt>
    <dd>
      <code>{useFinding(() => fingerprintOf(of), [of])}</code>
    </dd>
  </>
);

/** The key that the server names, and whether it is the one that the reader keeps. A changed one is an alarm. */
export function PinnedKey({ logKey, pins }: { readonly logKey: string; readonly pins: Pins }) {
  const said = useWords(PROOF_WORDS);
  const pinning = pinningOf(pins.key, logKey);
  return (
    <>
      <h3>{said.key}</h3>
      {pinning === 'CHANGED' && (
        <div class="alarm" role="alert">
          <p>
            <Icon name="alert" /> <strong>{said.changed}</strong>
          </p>
          <p>{said.changedAbout}</p>
        </div>
      )}
      <dl class="told">
        <Fingerprint label={said.fingerprint} of={logKey} />
        {pinning === 'CHANGED' && pins.key !== undefined && <Fingerprint label={said.keptFingerprint} of={pins.key} />}
      </dl>
      <p class="note">
        <code>{logKey}</code>
      </p>
      {pinning === 'SAME' ? (
        <p>
          <Icon name="done" /> {said.kept}{' '}
          <button type="button" onClick={() => pins.unpin()}>
            {said.forget}
          </button>
        </p>
      ) : (
        <Compare logKey={logKey} pins={pins} otherwise={pinning === 'CHANGED' ? said.replace : said.keepAnyway} />
      )}
    </>
  );
}

/** Keeps the key, once it is the one that the reader has from elsewhere. */
function Compare({
  logKey,
  pins,
  otherwise,
}: {
  readonly logKey: string;
  readonly pins: Pins;
  readonly otherwise: string;
}) {
  const said = useWords(PROOF_WORDS);
  const [given, setGiven] = useState('');
  const [differs, setDiffers] = useState(false);
  const compare = async () => {
    const isIt = await names(given, logKey);
    setDiffers(!isIt);
    if (isIt) pins.pin(logKey);
  };
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        void compare();
      }}
    >
      <p class="note">{said.givenAbout}</p>
      <label>
        {said.given}
        <input
          value={given}
          required
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setGiven(currentTarget.value)}
        />
      </label>
      <button class="first">{said.compare}</button>
      <button type="button" onClick={() => pins.pin(logKey)}>
        {otherwise}
      </button>
      {differs && (
        <p class="alarm" role="alert">
          <Icon name="alert" /> {said.differs}
        </p>
      )}
    </form>
  );
}
