import type { LoneRule, Rule, TextRule } from '../rule.ts';
import { chronology } from './chronology.ts';
import { cycles } from './cycles.ts';
import { duplicates } from './duplicates.ts';
import { forbiddenCharacters, forbiddenInPages } from './forbidden-characters.ts';
import { fragments } from './fragments.ts';
import { holding } from './holding.ts';
import { imageDescriptions, imageFiles } from './images.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { pageAddresses } from './page-addresses.ts';
import { pageCode } from './page-code.ts';
import { pageLinks } from './page-links.ts';
import { paragraphAddresses, permalinks } from './permalinks.ts';
import { pageTexts } from './page-texts.ts';
import { heavyPictures, pictures } from './pictures.ts';
import { privateData } from './private-data.ts';
import { redactedWords } from './redacted-words.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { strayFiles } from './stray-files.ts';
import { typography } from './typography.ts';
import { uniqueIds } from './unique-ids.ts';
import { versions } from './versions.ts';

/** The content rules, in the order in which an editor would want to hear of them. */
export const rules: Rule[] = [uniqueIds, references, cycles, chronology, redirects, permalinks, versions, duplicates, strayFiles, pageAddresses, pageTexts, pageLinks, pageCode, forbiddenInPages, pictures, heavyPictures];
export const textRules: TextRule[] = [links, fragments, paragraphAddresses, imageFiles, imageDescriptions];
export const loneRules: LoneRule[] = [holding, forbiddenCharacters, privateData, redactedWords, markup, typography];
