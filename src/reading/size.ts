import { forget, recall, remember } from './memory.ts';

const KEPT_AS = 'reading-size';

/** Sets the text in the size that the reader chose, now and whenever they choose another. */
export function followSize(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-size]')];
  const set = (size: string) => {
    document.documentElement.dataset['size'] = size;
    for (const button of buttons) button.ariaPressed = String(button.dataset['size'] === size);
  };
  const usual = buttons.find(({ ariaPressed }) => ariaPressed === 'true')?.dataset['size'];
  const kept = recall(KEPT_AS);
  if (buttons.some(({ dataset }) => dataset['size'] === kept)) set(kept!);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const size = button.dataset['size']!;
      set(size);
      if (size === usual) forget(KEPT_AS);
      else remember(KEPT_AS, size);
    });
  }
}
