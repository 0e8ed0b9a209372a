import { useWords, words } from '../words/language.js';
import { To, useAddress } from './address.js';
import { PAGE_NAMES, type PageName } from './page.js';
import { PAGES } from './pages.js';
import { partOf, useMembership, type Membership } from './who.js';

const WORDS = words({ en: { pages: 'Pages of the mission' }, fr: { pages: 'Pages de la mission' } });

/** Pages of one thing are reached from the page that lists them. */
const isListed = (path: string): boolean => !path.includes(':');

function pagesFor(membership: Membership): readonly PageName[] {
  const part = partOf(membership);
  const granted = new Set(membership.grants.flatMap(({ scope }) => scope));
  return (Object.keys(PAGES) as PageName[]).filter((name) => {
    const { path, slice, for: parts } = PAGES[name];
    if (!isListed(path) || (parts && !parts.includes(part))) return false;
    return part !== 'acquirer' || slice === undefined || granted.has(slice);
  });
}

/** The pages that a person is led to. */
export function Navigation({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const names = useWords(PAGE_NAMES);
  const { path } = useAddress();
  const membership = useMembership(mission);
  if (!membership) return null;
  return (
    <nav class="pages" aria-label={said.pages}>
      <strong>{membership.client}</strong>
      <ul>
        {pagesFor(membership).map((name) => {
          const to = `/m/${mission}${PAGES[name].path}`;
          const here = name === 'front' ? path === to : path === to || path.startsWith(`${to}/`);
          return (
            <li key={name}>
              <To to={to} aria-current={here ? 'page' : undefined}>
                {names[name]}
              </To>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
