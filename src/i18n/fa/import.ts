/** What an import writes into a record: the only words in it that are neither the source’s nor the editor’s. */
export const importWords = {
  dateFromPublication: 'تاریخ انتشار در منبع است؛ متن تاریخ دیگری ندارد.',
  dateFromMeeting: 'تاریخ نشست است؛ متن تاریخ دیگری ندارد.',
  twoDigitYear: 'سال در متن تنها با دو رقم آمده است.',
} as const;
