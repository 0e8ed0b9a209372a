import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Until it is measured, and on paper. */
const USUAL = 640;

/** How wide an element is, in pixels, also once the window changes. */
export function useWidth(): { readonly box: Ref<HTMLDivElement>; readonly width: number } {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.floor(entry.contentRect.width)));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
