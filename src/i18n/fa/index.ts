import { authority } from './authority.ts';
import { books } from './books.ts';
import { charts } from './charts.ts';
import { citation } from './citation.ts';
import { data } from './data.ts';
import { dates } from './dates.ts';
import { document } from './document.ts';
import { editions } from './editions.ts';
import { event } from './event.ts';
import { explore } from './explore.ts';
import { home } from './home.ts';
import { lists } from './lists.ts';
import * as names from './names.ts';
import { permanence } from './permanence.ts';
import { reading } from './reading.ts';
import { search } from './search.ts';
import { singleFile } from './single-file.ts';
import { site } from './site.ts';
import { verify } from './verify.ts';
import { vote } from './vote.ts';

/** All words of the interface, in Persian. The shape of this object is the shape of any other language. */
export const fa = { ...names, authority, books, charts, citation, data, dates, document, editions, event, explore, home, lists, permanence, reading, search, singleFile, site, verify, vote } as const;
