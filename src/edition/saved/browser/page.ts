import type { editions } from '../../../i18n/fa/editions.ts';
import { WORKER_FILE } from '../../../verify/edition-files.ts';
import { fetchBytes, SavingStopped } from './fetch.ts';
import { fetchOffer } from './offer.ts';
import { saveArchive } from './save.ts';
import { inTurn, isHalf, readKept, removeAll } from './store.ts';

type Words = Record<keyof (typeof editions)['script'], string>;

const MEGABYTE = 1_000_000;

const number = (value: number): string => value.toLocaleString('fa-IR', { maximumFractionDigits: 1 });
const megabytes = (bytes: number): string => number(Math.max(0.1, bytes / MEGABYTE));
const fill = (text: string, values: Record<string, string>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);

/** Whether the browser keeps sites here: not in some private windows, not over plain http, not from the disk. */
const canKeep = (): boolean => isSecureContext && /^https?:$/.test(location.protocol) && 'serviceWorker' in navigator && 'caches' in globalThis;

/**
 * Starts the part of the page of editions with which a reader saves the archive. Nothing is registered, stored or asked of
 * the host before the reader presses a button.
 */
export function startSaving(part: HTMLElement): void {
  if (part.dataset['offered'] !== 'yes') return;
  const root = new URL(part.dataset['root']!, location.href).href;
  const words = JSON.parse(part.dataset['words']!) as Words;
  const status = part.querySelector<HTMLElement>('#saved-status')!;
  const bar = part.querySelector<HTMLProgressElement>('#saved-progress')!;
  const buttons = part.querySelector<HTMLElement>('#saved-buttons')!;

  /** Says something, with what can be done next. */
  const say = (sentences: string[], choices: [string, () => Promise<void>][]): void => {
    status.textContent = sentences.join(' ');
    bar.hidden = true;
    buttons.replaceChildren(...choices.map(([name, act]) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: name });
      button.addEventListener('click', () => void act().catch(stopped));
      return button;
    }));
  };

  /** Shows what is kept. @param first sentences said before that */
  const show = async (...first: string[]): Promise<void> => {
    const [kept, half] = [await readKept(root), await isHalf(root)];
    const holding = kept ? [fill(words.kept, { documents: number(kept.documents), megabytes: megabytes(kept.bytes), day: kept.day }), fill(words.root, { root: kept.root })] : [];
    if (half) say([...first, ...holding, words.half], [[words.resume, save], [words.remove, remove]]);
    else if (kept) say([...first, ...holding], [[words.check, compare], [words.remove, remove]]);
    else say(first, [[words.keep, save]]);
  };

  const stopped = async (error: unknown): Promise<void> => {
    if (!(error instanceof SavingStopped)) console.error(error);
    await show(error instanceof SavingStopped ? words[error.reason] : words.damaged);
  };

  const save = async (): Promise<void> => {
    say([], []);
    try {
      await navigator.serviceWorker.register(root + WORKER_FILE, { scope: root });
    } catch {
      // Not the browser hinders where the worker itself can’t be fetched; that is told as any other stop.
      await fetchBytes(root + WORKER_FILE, 'notOffered');
      return say([words.refused], []);
    }
    const isUpdate = (await readKept(root)) !== null;
    bar.hidden = false;
    const fetched = await saveArchive(root, (progress) => {
      [bar.max, bar.value] = [progress.of, progress.files];
      status.textContent = fill(words.progress, { files: number(progress.files), of: number(progress.of), megabytes: megabytes(progress.fetched) });
    });
    await show(...(isUpdate ? [fill(words.updated, { megabytes: megabytes(fetched) })] : []));
  };

  const compare = async (): Promise<void> => {
    const { digest } = await fetchOffer(root);
    if (digest === (await readKept(root))?.manifest) await show(words.fresh);
    else say([words.stale], [[words.update, save], [words.remove, remove]]);
  };

  const remove = async (): Promise<void> => {
    await inTurn(root, () => removeAll(root));
    await show(words.removed);
  };

  if (canKeep()) void show().catch(() => say([words.refused], []));
  else say([words.refused], []);
}
