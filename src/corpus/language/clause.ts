import type { NounClass } from '../lexicon/nouns.ts';
import { CIRCUMSTANCES, MANNERS } from '../lexicon/phrases.ts';
import { drawZipf } from '../zipf.ts';
import { conjugate, copula, HE, passive, THEY, WE, YOU, type Tense, type Verb } from './conjugation.ts';
import { ezafe, indefinite, plural } from './inflection.ts';
import { adjective, nounPhrase, type Phrase } from './noun-phrase.ts';
import { drawNoun, type Speech } from './speech.ts';
import { PASSIVE_FRAMES, PLAIN_FRAMES, SAYING_FRAMES, WISHING_FRAMES, type Frame } from './vocabulary.ts';

const SUBJECTS: readonly (readonly [NounClass, number])[] = [
  ['G', 30], ['O', 26], ['A', 8], ['H', 9], ['E', 7], ['X', 5], ['K', 5], ['N', 6], ['W', 5],
];
const CIRCUMSTANCE_WEIGHTS = CIRCUMSTANCES.map(([preposition, classes, weight]) => [{ preposition, classes: [...classes] as NounClass[] }, weight] as const);
const NEGATIVE = 0.09;
const CIRCUMSTANCE_SHARE = 0.42;
const RELATIVE_SHARE = 0.07;
const VERB_OFFSET = 6;

interface Subject extends Phrase {
  name: NounClass;
}

/** Who acts: often «we» in a text that says so, and then mostly left unsaid. */
function drawSubject(speech: Speech, actors = false): Subject {
  const { random } = speech;
  if (speech.we && random.chance(0.22)) return { name: 'G', text: random.chance(0.5) ? 'ما' : '', person: WE };
  if (speech.we && random.chance(0.04)) return { name: 'G', text: 'شما', person: YOU };
  const name = actors ? (random.chance(0.5) ? 'G' : 'O') : random.weighted(SUBJECTS);
  if (random.chance(RELATIVE_SHARE)) return withRelative(speech, name);
  return { name, ...nounPhrase(speech, name) };
}

/** A subject that is told apart by what it does: باغبانانی که … می‌کارند، */
function withRelative(speech: Speech, name: NounClass): Subject {
  const noun = drawNoun(speech, name);
  const several = noun.number === 'plural' || (noun.number === 'both' && speech.random.chance(0.6));
  const person = several && name === 'G' ? THEY : HE;
  const word = several && noun.number === 'both' ? (noun.plural ?? plural(noun.word)) : noun.word;
  return { name, text: `${indefinite(word)} که ${predicate(speech, name, drawTense(speech), person)}${speech.random.chance(0.5) ? '،' : ''}`, person };
}

/** Where, with whom, what for: what a clause may say besides. */
function circumstance(speech: Speech): string {
  const { preposition, classes } = speech.random.weighted(CIRCUMSTANCE_WEIGHTS);
  return `${preposition} ${nounPhrase(speech, speech.random.pick(classes), 1).text}`;
}

/** Objects that stand before the verb without را where any of their kind will do (نهال می‌کارند). */
const BARE_OBJECTS = new Set<NounClass>(['N', 'T', 'X', 'W']);

/** Joins what is there. */
export function join(...parts: (string | false)[]): string {
  return parts.filter((part) => part).join(' ');
}

function complements(speech: Speech, frame: Frame): string {
  const { random } = speech;
  let bare = '';
  const said = frame.complements.map(({ preposition, classes, optional }) => {
      if (optional && random.chance(0.6)) return '';
      const name = random.pick(classes);
      const own = random.chance(0.06) && preposition !== 'را';
      if (preposition === 'را' && BARE_OBJECTS.has(name) && random.chance(0.2)) {
        bare = drawNoun(speech, name).word;
        return '';
      }
      const text = own ? `${ezafe(drawNoun(speech, name).word)} خود` : nounPhrase(speech, name).text;
      if (preposition !== 'را') return `${preposition === 'در دستور' || preposition === 'به روی' ? ezafe(preposition) : preposition} ${text}`;
      return `${text} را`;
    });
  return join(...said, bare);
}

/** What a subject does, without the subject: complements, perhaps how and where, then the verb. */
export function predicate(speech: Speech, name: NounClass, tense: Tense, person: number): string {
  const { random } = speech;
  const frame = drawZipf(random, PLAIN_FRAMES[name], VERB_OFFSET);
  return join(
    random.chance(0.13) && drawZipf(random, MANNERS),
    random.chance(CIRCUMSTANCE_SHARE) && circumstance(speech),
    complements(speech, frame),
    conjugate(frame.verb, tense, person, tense !== 'wish' && random.chance(NEGATIVE)),
  );
}

/** A text keeps to one tense for a paragraph, with exceptions. */
export function drawTense({ random, tense, tenses }: Speech): Tense {
  return random.chance(0.6) ? tense : random.weighted(tenses);
}

/** A plain clause. */
export function clause(speech: Speech, tense = drawTense(speech)): string {
  const subject = drawSubject(speech);
  return join(subject.text, predicate(speech, subject.name, tense, subject.person));
}

/** A clause that says what someone says (… اعلام کرد که …) or wants (… تصمیم گرفت …). */
export function reportingClause(speech: Speech, tense = drawTense(speech)): string {
  const { random } = speech;
  const subject = drawSubject(speech, true);
  if (random.chance(0.5)) {
    const { verb } = drawZipf(random, SAYING_FRAMES[subject.name], 2);
    return join(subject.text, random.chance(0.12) && drawZipf(random, MANNERS), conjugate(verb, tense, subject.person), 'که', clause(speech));
  }
  const { verb } = drawZipf(random, WISHING_FRAMES[subject.name], 2);
  const wish = predicate(speech, subject.name, 'wish', subject.person);
  return join(subject.text, conjugate(verb, tense, subject.person, random.chance(NEGATIVE)), verb.past !== 'توانست' && random.chance(0.6) && 'که', wish);
}

/** Something is done, and by whom stays open or is said in passing. */
export function passiveClause(speech: Speech, tense = drawTense(speech)): string {
  const { random } = speech;
  const { verb, complements: [object] } = drawZipf(random, PASSIVE_FRAMES, VERB_OFFSET);
  const name = random.pick(object!.classes);
  const { text, person } = nounPhrase(speech, name);
  const by = random.weighted([['از سوی', 3], ['به دست', 2], ['', 5]] as const);
  const agent = by && `${by} ${nounPhrase(speech, random.chance(0.5) ? 'O' : 'G', 1).text}`;
  return join(text, random.chance(0.3) && circumstance(speech), agent, passive(verb, tense, person, tense !== 'wish' && random.chance(NEGATIVE)));
}

const ROLES = ['بخش', 'نشانه', 'پاسخ', 'مایه', 'سرچشمه', 'نتیجه', 'راه', 'نمونه'];
const EXIST: Verb = { companion: 'وجود', particle: '', past: 'داشت', present: 'دار', having: true };

/** Something is something, or is somewhere. */
export function copularClause(speech: Speech, tense = drawTense(speech)): string {
  const { random } = speech;
  const name = random.weighted(SUBJECTS);
  const { text, person } = nounPhrase(speech, name);
  const time: Tense = tense === 'past' || tense === 'imperfect' || tense === 'pluperfect' ? 'past' : tense;
  const is = copula(time, person, random.chance(NEGATIVE));
  return random.weighted([
    () => join(text, adjective(speech, name), is),
    () => join(text, 'برای', nounPhrase(speech, 'G', 1).text, adjective(speech, 'A'), is),
    () => join(text, `${ezafe(random.pick(ROLES))} ${nounPhrase(speech, 'A', 1).text}`, is),
    () => join('در', nounPhrase(speech, 'L').text, text, conjugate(EXIST, time, person, random.chance(0.3))),
  ].map((make) => [make, 1] as const))();
}
