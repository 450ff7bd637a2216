import type { Rule, TextRule } from '../rule.ts';
import { chronology } from './chronology.ts';
import { cycles } from './cycles.ts';
import { holding } from './holding.ts';
import { links } from './links.ts';
import { references } from './references.ts';
import { uniqueIds } from './unique-ids.ts';

/** The content rules, in the order in which an editor would want to hear of them. */
export const rules: Rule[] = [uniqueIds, references, cycles, chronology, holding];
export const textRules: TextRule[] = [links];
