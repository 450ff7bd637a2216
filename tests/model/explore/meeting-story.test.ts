import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meetingStory, type MeetingStory, type Treatment } from '../../../src/model/explore/meeting-story.ts';
import type { Collection } from '../../../src/model/schema/index.ts';
import { aDocument, aMeeting, anArchive, anOrgan, aPerson } from '../../fixtures/records.ts';

type Fields = Record<string, unknown>;

const congress = aMeeting('congress-2', { kind: 'congress', number: 2, organ: 'congress', date: '1400-05-08/1400-05-09' });
const earlier = aMeeting('congress-1', { kind: 'congress', number: 1, organ: 'congress', date: '1398-05-08' });
const own = (id: string, fields: Fields = {}, collection: Collection = 'resolutions') => aDocument(id, { meeting: 'congress-2', issuedBy: 'congress', ...fields }, collection);

function tell(documents: ReturnType<typeof aDocument>[], organs: ReturnType<typeof anOrgan>[] = []): MeetingStory {
  const archive = anArchive({
    organs: [anOrgan('congress'), anOrgan('irrigation'), ...organs], meetings: [congress, earlier, aMeeting('later')],
    people: [aPerson('narges'), aPerson('sohrab')], documents,
  });
  return meetingStory(archive, congress);
}
const ids = (treatments: Treatment[]) => treatments.map(({ document, act }) => document?.id ?? act?.act.id);
const names = (documents: { id: string }[]) => documents.map(({ id }) => id);

describe('what a meeting decided', () => {
  it('is told by the last decision there, adopted, rejected or referred', () => {
    const story = tell([
      own('a', { events: [{ event: 'proposed', meeting: 'congress-2' }, { event: 'adopted', meeting: 'congress-2' }] }),
      own('b', { events: [{ event: 'rejected', meeting: 'congress-2' }] }),
      own('c', { events: [{ event: 'discussed', meeting: 'congress-2' }, { event: 'referred', to: 'irrigation', meeting: 'congress-2' }] }),
      own('d', { events: [{ event: 'proposed', meeting: 'congress-2' }] }),
      own('e', { events: [{ event: 'discussed', meeting: 'congress-2' }] }),
    ]);
    assert.deepEqual([ids(story.adopted), ids(story.rejected), ids(story.referred), ids(story.proposed), ids(story.others)], [['a'], ['b'], ['c'], ['d'], ['e']]);
  });

  it('what is adopted and handed on at once is adopted, and handed on afterwards', () => {
    const story = tell([own('a', { vote: { result: 'adopted', for: 30 }, events: [{ event: 'referred', to: 'irrigation', meeting: 'congress-2' }, { event: 'adopted', meeting: 'congress-2' }, { event: 'referred', to: 'irrigation', meeting: 'congress-2', note: 'برای ویرایش' }] })]);
    assert.deepEqual([ids(story.adopted), ids(story.referred)], [['a'], []]);
    assert.deepEqual(story.adopted[0]?.later.map(({ event, note }) => [event, note]), [['referred', 'برای ویرایش']]);
    assert.equal(story.adopted[0]?.vote?.for, 30);
  });

  it('a vote is that of the meeting that took it, not of one that decided otherwise or before', () => {
    const votesOf = (...events: Fields[]) => {
      const { adopted, rejected } = tell([own('a', { meeting: 'later', vote: { result: 'adopted', for: 41 }, events: [...events, { event: 'adopted', meeting: 'later' }] })]);
      return [...adopted, ...rejected].map(({ vote }) => vote);
    };
    assert.deepEqual(votesOf({ event: 'rejected', meeting: 'congress-2' }), [null]);
    assert.deepEqual(votesOf({ event: 'adopted', meeting: 'congress-2' }), [null]);
  });

  it('an adoption that names no meeting is that of the document’s own; one by another organ is not', () => {
    const story = tell([own('a', { events: [{ event: 'adopted', by: 'congress' }] }), own('b', { events: [{ event: 'adopted', by: 'irrigation' }] })]);
    assert.deepEqual(ids(story.adopted), ['a']);
    assert.deepEqual(names(story.further), ['b']);
  });

  it('a vote tells the outcome where events tell only that it was proposed, but is not that of what was confirmed', () => {
    const at = (event: string) => [{ event, meeting: 'congress-2' }];
    const story = tell([
      own('a', { vote: { result: 'adopted', for: 7 }, events: at('proposed') }), own('b', { vote: { result: 'rejected' }, events: [...at('discussed'), ...at('referred')] }),
      own('c', { vote: { result: 'adopted' }, events: at('confirmed') }),
    ]);
    assert.deepEqual([ids(story.adopted), ids(story.rejected), ids(story.referred), ids(story.proposed), ids(story.others)], [['a'], ['b'], [], [], ['c']]);
    assert.equal(story.adopted[0]?.vote?.for, 7);
  });

  it('a vote tells the outcome where no event does', () => {
    const story = tell([own('a', { vote: { result: 'adopted' } }), own('b', { vote: { result: 'rejected' } })]);
    assert.deepEqual([ids(story.adopted), ids(story.rejected)], [['a'], ['b']]);
  });

  it('what came before and what became of it later are kept apart', () => {
    const [treatment] = tell([
      own('a', {
        events: [
          { event: 'proposed', by: 'irrigation' }, { event: 'discussed', meeting: 'congress-2' }, { event: 'referred', to: 'irrigation', meeting: 'congress-2' },
          { event: 'adopted', by: 'irrigation', meeting: 'later' },
        ],
      }),
    ]).referred;
    assert.deepEqual(treatment?.earlier.map(({ event }) => event), ['proposed']);
    assert.deepEqual(treatment?.later.map(({ event, meeting }) => [event, meeting]), [['adopted', 'later']]);
  });

  it('an act without a document is told like one with', () => {
    const acts = [{ id: 'night-watering', title: 'آبیاری شبانه', reportedIn: 'a', events: [{ event: 'adopted', meeting: 'congress-2' }, { event: 'ended', meeting: 'later' }] }];
    const story = tell([own('a')], [anOrgan('board', { acts })]);
    assert.deepEqual(ids(story.adopted), ['night-watering']);
    assert.equal(story.adopted[0]?.later.length, 1);
  });

  it('another organ’s document that the meeting endorsed is among the other events', () => {
    const story = tell([aDocument('a', { events: [{ event: 'adopted', by: 'irrigation' }, { event: 'endorsed', meeting: 'congress-2' }] })]);
    assert.deepEqual(ids(story.others), ['a']);
    assert.deepEqual(story.others[0]?.earlier.map(({ event }) => event), ['adopted']);
  });
});

describe('what was before a meeting', () => {
  const before = (documents: ReturnType<typeof aDocument>[]) => tell(documents).before.map(({ document, why }) => [document.id, why]);

  it('calls, letters and proposals of earlier days, and texts that speak of it beforehand', () => {
    assert.deepEqual(
      before([
        own('call', { kind: 'call', date: '1400-03' }, 'statements'),
        own('letter', { kind: 'letter', date: '1400-04-01' }, 'statements'),
        own('draft', { date: '1400-04-02', events: [{ event: 'proposed', meeting: 'congress-2' }] }),
        aDocument('news', { date: '1400-04-03', meetings: ['congress-2'] }, 'reports'),
      ]),
      [['call', 'call'], ['letter', 'call'], ['draft', 'proposed'], ['news', 'spokeOfIt']],
    );
  });

  it('what was adopted there is not from before, whatever its date', () => {
    assert.deepEqual(before([own('a', { date: '1399', events: [{ event: 'adopted', meeting: 'congress-2' }] })]), []);
  });

  it('what was referred to its organ since the last meeting, and nothing that was referred earlier or without a date', () => {
    const referred = (id: string, date?: string) => aDocument(id, { events: [{ event: 'referred', to: 'congress', ...(date && { date }) }] });
    assert.deepEqual(before([referred('since', '1399-02'), referred('long-ago', '1390'), referred('some-day')]), [['since', 'referred']]);
  });

  it('a text of unsure date is not said to be earlier', () => {
    const story = tell([aDocument('a', { date: '1400', meetings: ['congress-2'] }, 'reports')]);
    assert.deepEqual(story.before, []);
    assert.deepEqual(names(story.about), ['a']);
  });
});

describe('the rest of a meeting', () => {
  const story = tell([
    own('speech', { kind: 'speech', authors: ['narges'] }, 'reports'),
    own('second-speech', { kind: 'speech', authors: ['narges', 'sohrab'] }, 'reports'),
    own('report', { presenters: ['sohrab'] }, 'reports'),
    own('message', { kind: 'message', events: [{ event: 'adopted', meeting: 'congress-2' }] }, 'statements'),
    own('closing', { kind: 'closing-communique' }, 'reports'),
    own('plain', { movers: ['narges'] }),
    aDocument('memoir', { date: '1402', meetings: ['congress-2'] }, 'reports'),
  ]);

  it('speeches, reports, messages and the closing communiqué have parts of their own', () => {
    assert.deepEqual(
      [story.speeches, story.reports, story.messages, story.closing, story.further, story.about].map(names),
      [['second-speech', 'speech'], ['report'], ['message'], ['closing'], ['plain'], ['memoir']],
    );
    assert.deepEqual(story.adopted, []);
  });

  it('of these it is told which were adopted, and by which vote', () => {
    const told = tell([
      own('report', { events: [{ event: 'adopted', meeting: 'congress-2' }] }, 'reports'),
      own('message', { kind: 'message', vote: { result: 'adopted', for: 28 } }, 'statements'),
      own('closing', { kind: 'closing-communique' }, 'reports'),
    ]).alsoAdopted;
    assert.deepEqual(told.map(({ document, vote }) => [document?.id, vote?.for]), [['message', 28], ['report', undefined]]);
  });

  it('who spoke, presented and moved is told once each', () => {
    assert.deepEqual([story.speakers, story.presenters, story.movers], [['narges', 'sohrab'], ['sohrab'], ['narges']]);
  });

  it('a meeting of which nothing is known has an empty story', () => {
    assert.ok(Object.values(tell([])).every((part) => part.length === 0));
  });
});
