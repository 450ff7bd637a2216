/**
 * Nouns that are told apart by a number: behind «کنگره», ۱۲ and دوازدهم are one name. Source: own compilation (meetings, and the
 * parts of documents, as parties and parliaments name them).
 */
import { words } from './words.ts';

/** Keys of these nouns, as `analyze` gives them. */
export const COUNTED = words('کنگره پلنوم کنفرانس نشست اجلاس جلسه دوره شماره ماده بند تبصره فصل قطعنامه قرار بیانیه سال');
