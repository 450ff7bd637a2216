/** Told how far long work has come: how many of what. */
export type Progress = (done: number, of: number, what: string) => void;
