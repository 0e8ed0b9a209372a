import type { ComponentChildren } from 'preact';
import { useLocation, useSearch } from 'wouter';

/** Kept from page to page: a link shows another person of the same rights the same thing. */
const KEPT = ['language', 'on', 'compare'];

export type Filters = Readonly<Record<string, string | undefined>>;

export interface Address {
  readonly path: string;
  /** One part of what is asked for behind the question mark. */
  get(name: string): string | undefined;
  /** Where a path of the console leads, with the moment and the language of this page. */
  href(path: string, filters?: Filters): string;
  /** Shows the same page with other filters. */
  set(filters: Filters, replace?: boolean): void;
  go(path: string, filters?: Filters): void;
}

const BASE = '/console';

/** The address of the page, which is its state. */
export function useAddress(): Address {
  const [path, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const withFilters = (to: string, from: URLSearchParams, filters: Filters) => {
    const params = new URLSearchParams(from);
    for (const [name, value] of Object.entries(filters)) {
      if (value === undefined || value === '') params.delete(name);
      else params.set(name, value);
    }
    return params.size === 0 ? to : `${to}?${params}`;
  };
  const kept = new URLSearchParams([...search].filter(([name]) => KEPT.includes(name)));
  return {
    path,
    get: (name) => search.get(name) ?? undefined,
    href: (to, filters = {}) => withFilters(`${BASE}${to}`, kept, filters),
    set: (filters, replace = false) => navigate(withFilters(path, search, filters), { replace }),
    go: (to, filters = {}) => navigate(withFilters(to, kept, filters)),
  };
}

interface Anchor {
  readonly class?: string;
  readonly title?: string | undefined;
  readonly 'aria-current'?: 'page' | undefined;
  readonly 'aria-label'?: string | undefined;
}

/** Leads to a page of the console. */
export function To({
  to,
  filters = {},
  children,
  ...rest
}: Anchor & { readonly to: string; readonly filters?: Filters; readonly children: ComponentChildren }) {
  const address = useAddress();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    address.go(to, filters);
  };
  return (
    <a {...rest} href={address.href(to, filters)} onClick={follow}>
      {children}
    </a>
  );
}
