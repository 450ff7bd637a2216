import { z } from 'astro/zod';
import { parseDate } from '../date.ts';

/**
 * A date as an editor writes it: EDTF level 1 (ISO 8601-2), in either calendar.
 * Years 1200–1599 are Jalali, all others Gregorian; Persian digits are accepted.
 * A bare year is a number in YAML, hence the union. The value stays text: precision and calendar are kept as written.
 */
export const edtfDate = z
  .union([z.string(), z.number().int()])
  .transform((written) => String(written).trim())
  .superRefine((written, context) => {
    const result = parseDate(written);
    if ('problem' in result) context.addIssue({ code: 'custom', message: result.problem });
  })
  .describe(
    'EDTF level 1 date in either calendar: 1400-05-08, 2021-07, 2021-07~ (approximate), 2017? (uncertain), ' +
      '2019-10-12/2019-10-13 (interval), XXXX (unknown). Years 1200–1599 are Jalali.',
  );
