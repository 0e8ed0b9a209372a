import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';

export default function DecisionsPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.decisions}</h1>
      <div class="panels" data-mission={mission} />
    </>
  );
}
