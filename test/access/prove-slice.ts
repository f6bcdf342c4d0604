import { parentPort, workerData } from 'node:worker_threads';
import { decide } from '#shared/access/decide.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar } from './cedar-engine.ts';
import { compare } from './compare.ts';
import { randomCases } from './random-cases.ts';

/** A worker's part of the random cases: the towns from `first` to just before `last`. */
const { first, last, seed } = workerData as { first: number; last: number; seed: number };
parentPort?.postMessage(compare(randomCases(first, last, seed), decide, openCedarDecider(openCedar())));
