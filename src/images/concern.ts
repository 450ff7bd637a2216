/** Why a picture should not be published as it is. */
export interface ImageConcern {
  /** Name of the rule. */
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  remedy: string;
}
