import { forget, recall, remember } from './memory.ts';

const KEPT_AS = 'reading-keys';
const WRITING = 'input, textarea, select, [contenteditable], dialog';

/** The letter of a key as the Latin alphabet has it, whatever alphabet the keyboard writes. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (key === '?' || key === '؟') return '?';
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}

function goToContents(): void {
  const summary = document.querySelector<HTMLElement>('.contents summary');
  if (!summary) return;
  summary.parentElement!.toggleAttribute('open', true);
  const link = document.querySelector<HTMLElement>('.contents [aria-current]') ?? document.querySelector<HTMLElement>('.contents a');
  link?.focus();
}

/**
 * Single keys for the few things a reader does most. They can be turned off, and do nothing where somebody writes: who
 * speaks to the computer instead of typing would set them off by mistake.
 */
export function followKeys(): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-keys]');
  if (!template) return;
  const dialog = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLDialogElement;
  const choice = dialog.querySelector('input')!;
  let isOn = recall(KEPT_AS) !== 'off';
  template.after(dialog);
  choice.checked = isOn;
  choice.addEventListener('change', () => {
    isOn = choice.checked;
    if (isOn) forget(KEPT_AS);
    else remember(KEPT_AS, 'off');
  });
  const help = () => dialog.showModal();
  const follow = (rel: string) => document.querySelector<HTMLAnchorElement>(`.series-nav [rel=${rel}]`)?.click();
  const actions: Record<string, () => void> = { n: () => follow('next'), p: () => follow('prev'), t: goToContents, '?': help };

  document.querySelector('.tools .keys')?.addEventListener('click', help);
  document.addEventListener('keydown', (event) => {
    const isWriting = event.target instanceof Element && event.target.closest(WRITING);
    if (!isOn || isWriting || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const action = actions[letterOf(event)];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
