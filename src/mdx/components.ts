/**
 * The components a document may use, by name, with what each takes. The Astro components themselves are in
 * `src/components/document/`; this list is what the compiler and the checks go by, without loading them.
 */

interface AttributeRule {
  required?: boolean;
  /** The values it may have, where they are few. */
  values?: readonly string[];
  /** The form of its value, with words for it. */
  pattern?: { test: RegExp; words: string };
}

export interface ComponentRule {
  attributes: Record<string, AttributeRule>;
  /** What may stand between its tags: anything, nothing, or something that is left out of the page. */
  content: 'any' | 'none' | 'withheld';
}

const WHOLE_NUMBER: AttributeRule = { pattern: { test: /^[0-9۰-۹٠-٩]+$/, words: 'a whole number' } };

export const COMPONENTS: Record<string, ComponentRule> = {
  /** A numbered clause of a resolution: `<Clause number="۲">…</Clause>`. */
  Clause: { attributes: { number: { required: true }, title: {} }, content: 'any' },
  /** A remark of the archive inside a text, set apart from the party’s own words. */
  Note: { attributes: { kind: { values: ['archive', 'correction', 'source'] } }, content: 'any' },
  /** The outcome of a vote, where the text states it. */
  Vote: {
    attributes: {
      result: { required: true, values: ['adopted', 'rejected'] }, unanimous: { values: ['true', 'false'] },
      for: WHOLE_NUMBER, against: WHOLE_NUMBER, abstain: WHOLE_NUMBER,
    },
    content: 'none',
  },
  /** A picture with its description for those who can’t see it; the caption stands between the tags. */
  Figure: { attributes: { src: { required: true }, alt: { required: true } }, content: 'any' },
  /** Something withheld: what stands between the tags never reaches the site. */
  Redacted: { attributes: { reason: {} }, content: 'withheld' },
};
