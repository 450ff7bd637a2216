/** The home page. */
export const home = {
  byTime: 'از راه زمان',
  byTimeAbout: 'گاه‌شمار و سال‌ها',
  byOrgan: 'از راه ارگان',
  byOrganAbout: 'که صادر کرد، که تصویب کرد',
  byTopic: 'از راه موضوع',
  byTopicAbout: 'واژگان آرشیو',
} as const;
