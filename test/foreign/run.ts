import { startCloud } from '#local/run/start.ts';

/** Runs the foreign application in a process of its own, for tests that kill it: node run.ts <assembly> <directory>. */
const [assembly = '', directory = ''] = process.argv.slice(2);
const cloud = await startCloud({ assembly, directory, port: 0 });
console.log(cloud.url);
