/** What the pages of a folder run that are no documents: the same as on the web, each where its element is. */
import '../../../reading/moved.ts';
import { startSearchForm } from '../../../search/browser/form.ts';
import { startSearchPage } from '../../../search/browser/page.ts';
import { doors } from './doors.ts';
import { load } from './place.ts';
import { lookWhole } from './whole.ts';

const form = document.querySelector<HTMLFormElement>('form#search');
if (form) {
  startSearchPage(form, async () => {
    if (!doors.openSearch) await load('search');
    if (!doors.openSearch) throw Object.assign(new Error('search.js is damaged'), { fault: 'damaged' });
    return doors.openSearch();
  });
}
const way = document.querySelector<HTMLFormElement>('#search-from-here');
if (way) startSearchForm(way, document.querySelector<HTMLElement>('#search-way')!);
lookWhole();
