import { writeState } from './state.ts';

/** Shows the form in place of the plain link, and takes its words to the search page in the fragment. */
export function startSearchForm(form: HTMLFormElement, link: HTMLElement): void {
  form.hidden = false;
  link.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = form.querySelector('input')!.value;
    location.href = form.dataset['address']! + writeState({ query, filters: {}, sort: 'relevance' });
  });
}
