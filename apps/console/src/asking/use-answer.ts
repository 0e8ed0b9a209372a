import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLanguage } from '../words/language.js';
import { ask } from './ask.js';
import type { Operation } from './operation.js';

/** The answer to a question, kept while a newer one is on its way. */
export function useAnswer<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Result> {
  const language = useLanguage();
  return useQuery<Result>({
    queryKey: [operation.text, variables, language],
    queryFn: ({ signal }) => ask(operation, { variables, language, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
