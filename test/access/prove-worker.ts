import { parentPort } from 'node:worker_threads';
import { openWorker, type Work } from './prove-work.ts';

/** A thread that does the work it is sent, one after the other, and answers each with its comparison. */
const does = openWorker();
parentPort?.on('message', (work: Work) => parentPort?.postMessage(does(work)));
