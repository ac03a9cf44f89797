import type { WordData } from '../word-data';
import { entryOf, linesOf, wordsOf } from '../word-data';

/** The words around names: knowledge/lexicons/person-context.yml. */
export interface PersonContext {
  titles: ReadonlySet<string>;
  clinicalTitles: ReadonlySet<string>;
  credentials: ReadonlySet<string>;
  jobs: ReadonlySet<string>;
  publicTitles: ReadonlySet<string>;
  before: ReadonlySet<string>;
  strongBefore: ReadonlySet<string>;
  /** All that a name in lower case may stand after. */
  leads: ReadonlySet<string>;
  after: ReadonlySet<string>;
  notAfter: ReadonlySet<string>;
  notBefore: ReadonlySet<string>;
  eponyms: ReadonlySet<string>;
  historical: ReadonlySet<string>;
}

export function readPersonContext(wordData: WordData): PersonContext {
  const data = wordData.get('person-context');
  const words = (key: string): ReadonlySet<string> => wordsOf(entryOf(data, key));
  return {
    titles: words('titles'),
    clinicalTitles: words('clinical_titles'),
    credentials: words('credentials'),
    jobs: words('jobs'),
    publicTitles: words('public_titles'),
    before: words('before'),
    strongBefore: words('strong_before'),
    leads: new Set(['titles', 'before', 'strong_before'].flatMap((key) => [...words(key)])),
    after: words('after'),
    notAfter: words('not_after'),
    notBefore: words('not_before'),
    eponyms: words('eponyms'),
    historical: new Set(linesOf(entryOf(data, 'historical'))),
  };
}
