/** Something that must not be published, in a finished site. It never says what was found, only where and by which rule. */
export interface GateFinding {
  /** The file, from the root of the site; what lies within a container follows after “›”. */
  path: string;
  /** Name of the rule. */
  rule: string;
  message: string;
  remedy: string;
}

/** As many findings as anybody reads at once. */
const MOST_TOLD = 40;

/** A finished site holds what must not get out, so it is not published. */
export class GateClosed extends Error {
  override name = 'GateClosed';
  readonly findings: readonly GateFinding[];

  constructor(findings: readonly GateFinding[]) {
    const told = findings.slice(0, MOST_TOLD).map(({ path, rule, message, remedy }) => `${path}  ${rule}  ${message}  → ${remedy}`);
    if (findings.length > told.length) told.push(`and ${findings.length - told.length} more`);
    super(`What was built holds what must not be published:\n${told.join('\n')}`);
    this.findings = findings;
  }
}
