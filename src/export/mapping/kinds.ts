import type { Kind } from '../../model/schema/index.ts';

/** What a kind of document is called in each format. */
export interface KindTypes {
  /** A type of schema.org. */
  schemaOrg: 'Legislation' | 'Statement' | 'Report' | 'CreativeWork';
  /** A type of CSL 1.0.2. */
  csl: 'document' | 'report' | 'speech';
  /** An entry type that both BibTeX and BibLaTeX know. */
  bibtex: 'misc' | 'techreport';
  /** A reference type of RIS. */
  ris: 'GEN' | 'RPRT';
}

// What a party issues is no law of a state: schema.org’s Legislation is “enforceable or not”, while the legal types of CSL,
// BibTeX and RIS would print it in the form of a statute, without its author.
const RESOLUTION: KindTypes = { schemaOrg: 'Legislation', csl: 'document', bibtex: 'misc', ris: 'GEN' };
const STATEMENT: KindTypes = { schemaOrg: 'Statement', csl: 'document', bibtex: 'misc', ris: 'GEN' };
const MESSAGE: KindTypes = { schemaOrg: 'CreativeWork', csl: 'document', bibtex: 'misc', ris: 'GEN' };
const REPORT: KindTypes = { schemaOrg: 'Report', csl: 'report', bibtex: 'techreport', ris: 'RPRT' };
const SPEECH: KindTypes = { schemaOrg: 'CreativeWork', csl: 'speech', bibtex: 'misc', ris: 'GEN' };

/** Every kind of document with its types in the other formats. */
export const KIND_TYPES: Record<Kind, KindTypes> = {
  statement: STATEMENT, communique: STATEMENT, call: STATEMENT, message: MESSAGE, letter: MESSAGE,
  resolution: RESOLUTION, decision: RESOLUTION, amendment: RESOLUTION, programme: RESOLUTION, statutes: RESOLUTION,
  report: REPORT, 'closing-communique': REPORT, speech: SPEECH, minutes: REPORT,
};
