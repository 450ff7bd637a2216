import { kindOf } from '../images/index.ts';

/** How a font begins: by its kind, and behind that by one of what is in it, or by how many tables it has. No text does. */
const FONT = /^(?:wOF[F2](?:\0\u0001\0\0|OTTO|true|ttcf)|(?:OTTO|\0\u0001\0\0)\0)/;

/** Whether bytes are a font, by how they begin. */
export const isFont = (bytes: Buffer): boolean => FONT.test(bytes.toString('latin1', 0, 8));
const isProgram = (bytes: Buffer) => bytes.toString('latin1', 0, 4) === '\0asm';

/** Whether bytes say nothing in UTF-16: texts have none that are empty, and what a picture holds beside itself is refused whatever it says. */
export const isMute = (bytes: Buffer): boolean => !bytes.includes(0) || isFont(bytes) || isProgram(bytes) || kindOf(bytes) !== null;
