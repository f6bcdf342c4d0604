import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from '#functions/kernel/table.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { freePortBlock } from '#test/builders/free-ports.ts';
import { openSystem } from '#test/builders/whole-system.ts';
import { rounded } from './figure.ts';
import type { Whole } from './report.ts';

/**
 * A process of its own: `<folder> <children> <report>`. Starts the whole system over the synthesized stacks, takes a
 * municipality in through bucket, queue and functions, opens a round over it, closes it, and writes how long that took.
 */
