/** The schemas of an archive, one file a concept. */
export * from './archive.ts';
export * from './authority.ts';
export * from './document.ts';
export * from './event.ts';
export * from './id.ts';
export * from './language.ts';
export * from './meeting.ts';
export * from './organ.ts';
export * from './person.ts';
export * from './relation.ts';
export * from './source.ts';
export * from './topic.ts';
export * from './vote.ts';
