/** A thread that examines the files it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentFile } from '../model/read-documents.ts';
import type { ExamineScope } from './examine.ts';
import { examineFile } from './examine-files.ts';

parentPort!.on('message', (files: DocumentFile[]) => {
  parentPort!.postMessage(files.map((file) => examineFile(file, workerData as ExamineScope)));
});
