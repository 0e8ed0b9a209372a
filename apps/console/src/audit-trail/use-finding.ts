import { useEffect, useState } from 'preact/hooks';

/** What a check finds, once it is done; undefined until then, and again as soon as something else is checked. */
export function useFinding<Finding>(check: () => Promise<Finding>, of: readonly unknown[]): Finding | undefined {
  const [found, setFound] = useState<{ readonly of: string; readonly finding: Finding }>();
  const key = JSON.stringify(of);
  useEffect(() => {
    let isWanted = true;
    void check().then((finding) => isWanted && setFound({ of: key, finding }));
    return () => void (isWanted = false);
  }, [key]);
  return found?.of === key ? found.finding : undefined;
}
