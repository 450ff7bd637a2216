import { kindOf } from '../images/index.ts';

/** Whether bytes are a font, by how they begin. */
export const isFont = (bytes: Buffer): boolean => /^(?:wOF[F2]|OTTO|\0\u0001\0\0)/.test(bytes.toString('latin1', 0, 4));
const isProgram = (bytes: Buffer) => bytes.toString('latin1', 0, 4) === '\0asm';

/** Whether bytes say nothing in UTF-16: texts have none that are empty, and what a picture holds beside itself is refused whatever it says. */
export const isMute = (bytes: Buffer): boolean => !bytes.includes(0) || isFont(bytes) || isProgram(bytes) || kindOf(bytes) !== null;
