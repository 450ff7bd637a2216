/** A thread that examines the files it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentFile } from '../model/read/read-documents.ts';
import type { ExamineScope } from './examine.ts';
import { examineFile } from './examine-files.ts';
import type { WrittenFile } from './threads.ts';

parentPort!.on('message', (files: DocumentFile[]) => {
  const examined = files.map((file): WrittenFile => {
    const { packed, ...found } = examineFile(file, workerData as ExamineScope);
    return { found: JSON.stringify(found), packed };
  });
  parentPort!.postMessage(examined);
});
